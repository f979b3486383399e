using KubeLint.Analysis.Diagnostics;
using KubeLint.Rules.Input;
using KubeLint.Yaml.Text;

namespace KubeLint.Engine.Policy.Configuration;

/// <summary>Finds what is wrong in the project's properties; they have no line, so the project file's first stands for them.</summary>
internal static class BuildProperties
{
    /// <summary>The place for what concerns the project as a whole.</summary>
    public static Location LocationOf(AnalysisOptions options) => new(new SourceFile(options.ProjectFile ?? options.ProjectDirectory, ""), default);

    /// <summary>KL0031 for settings that could not be read, KL0030 for ids that no rule has.</summary>
    public static IEnumerable<Diagnostic> Scan(AnalysisOptions options, BuildLevels build, RuleNames names)
    {
        var location = LocationOf(options);
        foreach (var setting in options.InvalidSettings)
            yield return new Diagnostic(ConfigurationDiagnostics.Invalid, location, [setting.Setting, setting.Reason]);
        var ids = build.NoWarn.Entries.Concat(build.WarningsAsErrors.Entries).Concat(build.WarningsNotAsErrors.Entries);
        foreach (var id in ids.Where(RuleNames.LooksLikeId).Distinct(StringComparer.OrdinalIgnoreCase))
        {
            if (names.Find(id) is null)
                yield return new Diagnostic(ConfigurationDiagnostics.UnknownRule, location, [id, names.DidYouMean(id)]);
        }
    }
}
