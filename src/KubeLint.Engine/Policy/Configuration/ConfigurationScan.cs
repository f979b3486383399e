using System.Text.RegularExpressions;
using KubeLint.Analysis.Diagnostics;
using KubeLint.Rules.Input;
using KubeLint.Yaml.Text;

namespace KubeLint.Engine.Policy.Configuration;

/// <summary>Finds what is wrong in a configuration file, at its line; Roslyn's reading tells no lines.</summary>
internal static partial class ConfigurationScan
{
    /// <summary>Ids that no rule has (KL0030) and words that are no level (KL0031); settings of other tools are passed over.</summary>
    public static IEnumerable<Diagnostic> Scan(SourceFile file, RuleNames names)
    {
        foreach (Match match in SeverityLine().Matches(file.Text))
        {
            var id = match.Groups["id"];
            if (id.Success && !RuleNames.LooksLikeId(id.Value) && names.Find(id.Value) is null)
                continue;
            var category = match.Groups["category"];
            if (category.Success && !Enum.TryParse<RuleCategory>(category.Value, ignoreCase: true, out _))
                continue;
            if (id.Success && names.Find(id.Value) is null)
                yield return At(file, id, ConfigurationDiagnostics.UnknownRule, id.Value, names.DidYouMean(id.Value));
            var word = match.Groups["word"];
            if (LevelWords.Parse(word.Value) is null)
                yield return At(file, word, ConfigurationDiagnostics.Invalid, match.Groups["key"].Value, $"'{word.Value}' is no severity; write {LevelWords.All}");
        }
    }

    private static Diagnostic At(SourceFile file, Group group, DiagnosticDescriptor descriptor, params string[] arguments) =>
        new(descriptor, new Location(file, new TextSpan(group.Index, group.Length)), [.. arguments]);

    [GeneratedRegex(
        @"^[ \t]*(?<key>dotnet_diagnostic\.(?<id>[^.\s=]+)\.severity|dotnet_analyzer_diagnostic\.(?:category-(?<category>[^.\s=]+)\.)?severity)[ \t]*[=:][ \t]*(?<word>[^\s#;]*)",
        RegexOptions.IgnoreCase | RegexOptions.Multiline | RegexOptions.CultureInvariant)]
    private static partial Regex SeverityLine();
}
