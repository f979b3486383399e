using System.Reflection;
using System.Runtime.Loader;
using KubeLint.Analysis.Rules;
using KubeLint.Yaml.Syntax;

namespace KubeLint.Engine.RuleAssemblies;

/// <summary>
/// The place where one rule assembly and what it brings are loaded. Made for each run and collected after it: an MSBuild
/// node lives through many builds, and the next one must see the assembly that was built in between.
/// </summary>
/// <param name="path">Full path of the rule assembly.</param>
internal sealed class RuleAssemblyContext(string path) : AssemblyLoadContext("KubeLint rules: " + path, isCollectible: true)
{
    // A rule must derive from the very type that the engine knows, whichever version it was compiled against.
    private static readonly Assembly[] s_shared = [typeof(Rule).Assembly, typeof(YamlNode).Assembly];
    private static readonly AssemblyLoadContext s_host = GetLoadContext(typeof(Rule).Assembly) ?? Default;
    private static readonly string s_framework = Path.GetDirectoryName(typeof(object).Assembly.Location)!;

    /// <summary>Loads the rule assembly; throws what the loader and the file system throw.</summary>
    public Assembly LoadRules() => LoadCopy(path);

    /// <summary>What the rules need: ours, then the framework's, then what lies beside the rule assembly, then what the engine uses itself.</summary>
    protected override Assembly? Load(AssemblyName assemblyName)
    {
        var shared = Array.Find(s_shared, assembly => string.Equals(assembly.GetName().Name, assemblyName.Name, StringComparison.OrdinalIgnoreCase));
        if (shared is not null)
            return shared;
        // A copy of the framework's would have types of its own, and ImmutableArray is part of every rule.
        if (File.Exists(Path.Combine(s_framework, assemblyName.Name + ".dll")))
            return null;
        var beside = Path.Combine(Path.GetDirectoryName(path)!, assemblyName.Name + ".dll");
        return File.Exists(beside) ? LoadCopy(beside) : FindInHost(assemblyName);
    }

    // From a copy, so that the file can be built again while the process lives.
    private Assembly LoadCopy(string file)
    {
        using var image = new MemoryStream(File.ReadAllBytes(file), writable: false);
        return LoadFromStream(image);
    }

    private static Assembly? FindInHost(AssemblyName assemblyName)
    {
        try
        {
            return s_host.LoadFromAssemblyName(assemblyName);
        }
        catch (Exception exception) when (exception is IOException or BadImageFormatException)
        {
            return null;
        }
    }
}
