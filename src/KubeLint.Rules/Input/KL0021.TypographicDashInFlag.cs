using System.Collections.Immutable;
using System.Globalization;
using KubeLint.Analysis.ControlPlane;
using KubeLint.Analysis.Diagnostics;
using KubeLint.Analysis.Rules;

namespace KubeLint.Rules.Input;

internal sealed class TypographicDashInFlag : Rule
{
    private static readonly DiagnosticDescriptor s_descriptor = DiagnosticDescriptor.Create(
        "KL0021", "TypographicDashInFlag", DiagnosticSeverity.Error,
        "Flag starts with a typographic dash",
        "{0} starts the argument '{1}' with U+{2}, so that {3} sees no flag; write {4}",
        references: ["/docs/reference/command-line-tools-reference"],
        silences: ["KL0018"]);

    public override ImmutableArray<DiagnosticDescriptor> Descriptors => [s_descriptor];

    public override void Initialize(AnalysisContext context) => context.RegisterComponentAction(static (facts, context) =>
    {
        foreach (var argument in facts.StrayArguments.Where(argument => StartsWithTypographicDash(argument.Text)))
        {
            var name = argument.Text.TrimStart('-', '\u2010', '\u2011', '\u2012', '\u2013', '\u2014', '\u2015', '\u2212');
            context.Report(argument.Span, s_descriptor, [facts.Resource.QualifiedDisplay, argument.Text, CodePoint(argument.Text), facts.DisplayName, $"'--{name}'"]);
        }
        // A tool that puts the dashes in front itself passes on what stands before the name.
        foreach (var flag in facts.Flags.Where(flag => flag.Style is FlagStyle.MapEntry or FlagStyle.ListItem && StartsWithTypographicDash(flag.WrittenName)))
            context.Report(flag.Span, s_descriptor, [facts.Resource.QualifiedDisplay, flag.WrittenName, CodePoint(flag.WrittenName), facts.DisplayName, "the name without dashes"]);
    });

    private static bool StartsWithTypographicDash(string text) => text is ['\u2011' or '\u2013' or '\u2014' or '\u2212', _, ..];

    private static string CodePoint(string text) => ((int)text[0]).ToString("X4", CultureInfo.InvariantCulture);
}
