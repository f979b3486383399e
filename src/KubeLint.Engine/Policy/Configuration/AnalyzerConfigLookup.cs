using System.Collections.Concurrent;
using System.Collections.Immutable;
using KubeLint.Yaml.Text;
using Microsoft.CodeAnalysis;
using DiagnosticDescriptor = KubeLint.Analysis.Diagnostics.DiagnosticDescriptor;

namespace KubeLint.Engine.Policy.Configuration;

/// <summary>Roslyn's own reading of <c>.editorconfig</c> and <c>.globalconfig</c>. Loads Roslyn, so it is made only where such a file exists.</summary>
internal sealed class AnalyzerConfigLookup : ConfigurationLookup
{
    private const string SettingPrefix = "kubelint_";

    private readonly AnalyzerConfigSet _set;
    private readonly ImmutableDictionary<string, ReportDiagnostic> _globalLevels;
    private readonly ConcurrentDictionary<string, AnalyzerConfigOptionsResult> _byPath = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, ImmutableDictionary<string, string>> _settings = new(StringComparer.Ordinal);

    private AnalyzerConfigLookup(AnalyzerConfigSet set)
    {
        _set = set;
        _globalLevels = set.GlobalConfigOptions.TreeOptions;
    }

    /// <summary>Reads the files; what is wrong in them is reported by <see cref="ConfigurationScan"/>, which knows the lines.</summary>
    public static ConfigurationLookup Create(ImmutableArray<SourceFile> files) =>
        new AnalyzerConfigLookup(AnalyzerConfigSet.Create(files.Select(file => AnalyzerConfig.Parse(file.Text, file.Path)).ToList()));

    public override ConfiguredLevels GetLevels(string path, DiagnosticDescriptor descriptor)
    {
        var options = GetOptions(path);
        // The ids of a .globalconfig are not merged into the options of a path; its bulk keys are.
        var specific = options.TreeOptions.TryGetValue(descriptor.Id, out var level) || _globalLevels.TryGetValue(descriptor.Id, out level)
            ? ToLevel(level)
            : (ConfiguredLevel?)null;
        return new ConfiguredLevels(
            specific,
            GetLevel(options, $"dotnet_analyzer_diagnostic.category-{descriptor.Category}.severity"),
            GetLevel(options, "dotnet_analyzer_diagnostic.severity"));
    }

    public override ImmutableDictionary<string, string> GetSettings(string path) => _settings.GetOrAdd(path, ReadSettings);

    private ImmutableDictionary<string, string> ReadSettings(string path) =>
        GetOptions(path).AnalyzerOptions
            .Where(option => option.Key.StartsWith(SettingPrefix, StringComparison.OrdinalIgnoreCase))
            .ToImmutableDictionary(option => option.Key.ToLowerInvariant(), option => option.Value, StringComparer.Ordinal);

    private AnalyzerConfigOptionsResult GetOptions(string path) => _byPath.GetOrAdd(path, _set.GetOptionsForSourcePath);

    private static ConfiguredLevel? GetLevel(AnalyzerConfigOptionsResult options, string key) =>
        options.AnalyzerOptions.TryGetValue(key.ToLowerInvariant(), out var word) ? LevelWords.Parse(word) : null;

    private static ConfiguredLevel ToLevel(ReportDiagnostic level) => level switch
    {
        ReportDiagnostic.Error => ConfiguredLevel.Error,
        ReportDiagnostic.Warn => ConfiguredLevel.Warning,
        ReportDiagnostic.Info => ConfiguredLevel.Suggestion,
        ReportDiagnostic.Hidden => ConfiguredLevel.Silent,
        ReportDiagnostic.Suppress => ConfiguredLevel.None,
        _ => ConfiguredLevel.Default,
    };
}
