using System.Reflection;
using System.Runtime.Loader;

namespace KubeLint.Cli.Tests;

/// <summary>What a scan loads: big libraries only when it needs them.</summary>
public sealed class LoadingTests
{
    private const string Roslyn = "Microsoft.CodeAnalysis";
    private const string Sarif = "Sarif";

    [Fact]
    public void A_plain_scan_loads_neither_Roslyn_nor_Sarif()
    {
        using var project = CreateProject();
        File.Delete(Path.Combine(project.Folder, ".editorconfig"));
        Assert.SkipWhen(HasConfigurationAbove(project.Folder), "a configuration file stands above the temporary folder");
        var loaded = Scan(project, "scan", "a.yaml");
        Assert.Contains("KubeLint.Engine", loaded);
        Assert.DoesNotContain(Roslyn, loaded);
        Assert.DoesNotContain(Sarif, loaded);
    }

    [Fact]
    public void A_configuration_file_loads_Roslyn()
    {
        using var project = CreateProject();
        var loaded = Scan(project, "scan", "a.yaml");
        Assert.Contains(Roslyn, loaded);
        Assert.DoesNotContain(Sarif, loaded);
    }

    [Fact]
    public void A_log_loads_Sarif()
    {
        using var project = CreateProject();
        Assert.Contains(Sarif, Scan(project, "scan", "a.yaml", "--sarif", "log.sarif"));
    }

    private static CliProject CreateProject() => new CliProject().Write("a.yaml", "apiVersion: v1\nkind: ConfigMap\nmetadata:\n  name: a\n");

    private static bool HasConfigurationAbove(string folder)
    {
        for (var parent = Path.GetDirectoryName(folder); parent is not null; parent = Path.GetDirectoryName(parent))
        {
            if (File.Exists(Path.Combine(parent, ".editorconfig")) || File.Exists(Path.Combine(parent, ".globalconfig")))
                return true;
        }
        return false;
    }

    /// <summary>Runs a command in a load context of its own and gives the names of what that loaded.</summary>
    private static string[] Scan(CliProject project, params string[] arguments)
    {
        var context = new OwnContext();
        var cli = context.LoadFromAssemblyPath(typeof(KubeLintCommand).Assembly.Location);
        using var writer = new StringWriter();
        var terminal = Activator.CreateInstance(cli.GetType(typeof(Terminal).FullName!)!, writer, writer, true)!;
        var type = cli.GetType(typeof(KubeLintCommand).FullName!)!;
        var command = Activator.CreateInstance(type, terminal, project.Folder, new DateOnly(2026, 6, 15));
        var exitCode = type.GetMethod(nameof(KubeLintCommand.Run), [typeof(IReadOnlyList<string>)])!.Invoke(command, [arguments]);
        Assert.Equal((object)0, exitCode);
        return [.. context.Assemblies.Select(assembly => assembly.GetName().Name!)];
    }

    private sealed class OwnContext : AssemblyLoadContext
    {
        protected override Assembly? Load(AssemblyName assemblyName)
        {
            var path = Path.Combine(AppContext.BaseDirectory, assemblyName.Name + ".dll");
            return File.Exists(path) ? LoadFromAssemblyPath(path) : null;
        }
    }
}
