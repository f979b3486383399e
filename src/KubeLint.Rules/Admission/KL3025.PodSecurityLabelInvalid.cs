using System.Collections.Immutable;
using System.Text.RegularExpressions;
using KubeLint.Analysis.ControlPlane;
using KubeLint.Analysis.Diagnostics;
using KubeLint.Analysis.Rules;
using KubeLint.Analysis.Settings;
using KubeLint.Analysis.Suggestions;
using KubeLint.Yaml.Syntax;

namespace KubeLint.Rules.Admission;

internal sealed partial class PodSecurityLabelInvalid : Rule
{
    private static readonly DiagnosticDescriptor s_descriptor = DiagnosticDescriptor.Create(
        "KL3025", "PodSecurityLabelInvalid", DiagnosticSeverity.Warning,
        "Pod Security label has no effect",
        "{0} has the label {1}, {2}",
        references: ["/docs/concepts/security/pod-security-admission"]);

    private static readonly ImmutableArray<string> s_modes = ["enforce", "audit", "warn", "enforce-version", "audit-version", "warn-version"];
    private static readonly ImmutableArray<string> s_levels = ["privileged", "baseline", "restricted"];

    public override ImmutableArray<DiagnosticDescriptor> Descriptors => [s_descriptor];

    public override void Initialize(AnalysisContext context) => context.RegisterResourceAction([PodSecurityLevels.Namespace], static (resource, context) =>
    {
        foreach (var label in (resource.Metadata?["labels"] as YamlMapping)?.Entries ?? [])
        {
            if (!label.Key.Value.StartsWith(PodSecurityLevels.LabelPrefix, StringComparison.Ordinal) || Placeholder.IsUnknown(label.Key))
                continue;
            var mode = label.Key.Value[PodSecurityLevels.LabelPrefix.Length..];
            if (!s_modes.Contains(mode))
                context.Report(label.Key.Span, s_descriptor, [resource.Display, label.Key.Value, $"which nobody reads; {Suggest(mode, s_modes)}"]);
            else if (label.Value.AsReadable() is { } value && FindProblem(mode, value.Value) is { } problem)
                context.Report(value.Span, s_descriptor, [resource.Display, $"{label.Key.Value}: {value.Value}", problem]);
        }
    });

    private static string? FindProblem(string mode, string value)
    {
        if (mode.EndsWith("-version", StringComparison.Ordinal))
            return value == "latest" || Version().IsMatch(value) ? null : "which is no version; write 'latest' or a minor version like 'v1.34'";
        return s_levels.Contains(value) ? null : $"which is no level; {Suggest(value, s_levels)}";
    }

    private static string Suggest(string word, ImmutableArray<string> words) =>
        SpellingSuggestion.Find(word, words) is { } near ? $"write '{near}'" : $"write {string.Join(", ", words.Take(2))} or {words[2]}";

    [GeneratedRegex(@"^v1\.(?:0|[1-9]\d*)$", RegexOptions.CultureInvariant)]
    private static partial Regex Version();
}
