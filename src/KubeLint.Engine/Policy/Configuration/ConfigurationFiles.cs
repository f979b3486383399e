using System.Collections.Immutable;
using System.Text.RegularExpressions;
using KubeLint.Analysis.Diagnostics;
using KubeLint.Rules.Input;
using KubeLint.Yaml.Text;

namespace KubeLint.Engine.Policy.Configuration;

/// <summary>
/// The configuration files of a run: every <c>.editorconfig</c> from a manifest's folder upwards until one says
/// <c>root = true</c>, every <c>.globalconfig</c> there, and those that the project names.
/// </summary>
/// <param name="Files">The files that could be read, sorted by path.</param>
/// <param name="Problems">What could not.</param>
internal sealed partial record ConfigurationFiles(ImmutableArray<SourceFile> Files, ImmutableArray<Diagnostic> Problems)
{
    public static ConfigurationFiles Find(AnalysisOptions options, IEnumerable<string> manifests)
    {
        var finder = new Finder();
        // The SDK's own EditorConfigFiles cover only the folders above compiled files.
        foreach (var folder in manifests.Select(Path.GetDirectoryName).Append(options.ProjectDirectory).Distinct(StringComparer.Ordinal))
            finder.WalkUp(folder);
        foreach (var path in options.GlobalConfigFiles)
            finder.Read(path);
        return finder.ToFiles();
    }

    // Only what stands before the first section is the file's own; Roslyn reads the key without regard to case too.
    [GeneratedRegex(@"\A(?:(?!^\s*\[).*\n)*?\s*root\s*=\s*true\s*(?:[#;].*)?$", RegexOptions.IgnoreCase | RegexOptions.Multiline | RegexOptions.CultureInvariant)]
    private static partial Regex RootKey();

    private sealed class Finder
    {
        private readonly SortedDictionary<string, SourceFile?> _files = new(StringComparer.Ordinal);
        private readonly ImmutableArray<Diagnostic>.Builder _problems = ImmutableArray.CreateBuilder<Diagnostic>();
        private readonly HashSet<string> _visited = new(StringComparer.Ordinal);
        private readonly HashSet<string> _visitedAboveRoot = new(StringComparer.Ordinal);

        public void WalkUp(string? folder)
        {
            var isAboveRoot = false;
            for (; !string.IsNullOrEmpty(folder); folder = Path.GetDirectoryName(folder))
            {
                // A folder seen with editorconfigs counting needs no second look in either way.
                if (_visited.Contains(folder) || (isAboveRoot && !_visitedAboveRoot.Add(folder)))
                    return;
                if (!isAboveRoot)
                    _visited.Add(folder);
                ReadIfExists(Path.Combine(folder, ".globalconfig"));
                if (!isAboveRoot)
                    isAboveRoot = ReadIfExists(Path.Combine(folder, ".editorconfig")) is { } file && RootKey().IsMatch(file.Text.ReplaceLineEndings("\n"));
            }
        }

        public SourceFile? Read(string path)
        {
            if (_files.TryGetValue(path, out var known))
                return known;
            SourceFile? file = null;
            try
            {
                file = new SourceFile(path, File.ReadAllText(path));
            }
            catch (Exception e) when (e is IOException or UnauthorizedAccessException)
            {
                _problems.Add(new Diagnostic(ConfigurationDiagnostics.Invalid, new Location(new SourceFile(path, ""), default),
                    [Path.GetFileName(path), "the file cannot be read: " + e.Message.TrimEnd('.')]));
            }
            _files.Add(path, file);
            return file;
        }

        public ConfigurationFiles ToFiles() => new([.. _files.Values.OfType<SourceFile>()], _problems.ToImmutable());

        private SourceFile? ReadIfExists(string path) => File.Exists(path) ? Read(path) : null;
    }
}
