using System.Collections.Immutable;
using KubeLint.Analysis.ControlPlane;
using KubeLint.Analysis.Diagnostics;

namespace KubeLint.Analysis.Rules.Flags;

/// <summary>Rules about flags, one a row. A table may register further actions that report under its rows' ids.</summary>
public abstract class FlagTable : Rule, IDescribesRules
{
    private readonly ImmutableArray<(FlagRow Row, DiagnosticDescriptor Descriptor)> _rules;

    /// <summary>Makes a table.</summary>
    /// <param name="component">The component of the rows that name none.</param>
    /// <param name="rows">The rows.</param>
    protected FlagTable(Component component, ImmutableArray<FlagRow> rows)
    {
        Rows = [.. rows.Select(row => row.Components.IsEmpty ? row with { Components = [component] } : row)];
        _rules = [.. Rows.Select(row => (row, CreateDescriptor(row)))];
    }

    /// <summary>The rows.</summary>
    public ImmutableArray<FlagRow> Rows { get; }

    /// <inheritdoc />
    public override ImmutableArray<DiagnosticDescriptor> Descriptors => [.. _rules.Select(rule => rule.Descriptor)];

    /// <inheritdoc />
    public override void Initialize(AnalysisContext context)
    {
        context.RegisterComponentAction((facts, context) =>
        {
            foreach (var (row, descriptor) in _rules.Where(rule => !rule.Row.NeedsSet))
                Report(facts, row, descriptor, context, static (row, facts, finding) => row.Variant?.Invoke(facts, finding.Fact));
        });
        if (!_rules.Any(rule => rule.Row.NeedsSet))
            return;
        context.RegisterRepositoryAction((set, context) =>
        {
            var rules = _rules.Where(rule => rule.Row.NeedsSet && rule.Row.SilentInSet?.Holds(set) != true).ToList();
            foreach (var facts in set.Components)
            {
                foreach (var (row, descriptor) in rules)
                    Report(facts, row, descriptor, context.For(facts.Resource), (row, facts, finding) => row.VariantInSet?.Invoke(facts, set) ?? row.Variant?.Invoke(facts, finding.Fact));
            }
        });
    }

    /// <inheritdoc />
    public RulePage? Describe(string id) => Rows.FirstOrDefault(row => row.Id == id) is { } row ? FlagRowPage.Create(row) : null;

    /// <summary>The descriptor of a row, for findings that a document tells rather than a flag.</summary>
    protected DiagnosticDescriptor this[string id] => _rules.First(rule => rule.Descriptor.Id == id).Descriptor;

    /// <summary>The arguments of a row's message for a finding in a document.</summary>
    /// <param name="subject">Who has the problem: <c>AuthenticationConfiguration</c>.</param>
    /// <param name="evidence">The setting as it stands: <c>anonymous.enabled: true</c>.</param>
    /// <param name="field">The field.</param>
    /// <param name="item">The rejected value.</param>
    protected static ImmutableArray<string> Arguments(string subject, string evidence, string field, string item = "") => [subject, evidence, field, item];

    private static void Report(
        ComponentFacts facts,
        FlagRow row,
        DiagnosticDescriptor descriptor,
        RuleContext context,
        Func<FlagRow, ComponentFacts, FlagFinding, DiagnosticSeverity?> variant)
    {
        if (!row.Components.Contains(facts.Component))
            return;
        var version = context.VersionOf(facts);
        foreach (var finding in row.Judge(facts, version))
        {
            var severity = variant(row, facts, finding);
            // What a list flag says is judged as a whole: a stronger finding on an item silences weaker ones on the list.
            var scope = (finding.Fact?.Value as Settings.Setting<string>.Known)?.Span;
            context.Report(finding.Span, descriptor, Arguments(FlagText.Subject(facts), finding.Evidence, finding.Flags, finding.Item), severity,
                scope is { } value && value.Contains(finding.Span) ? value : null,
                messageFormat: IsTranslated(finding.Fact) ? row.FormatForTranslated(facts.NameOf, finding.Fact!) : row.FormatFor(facts.NameOf, version, facts.CanExpress));
        }
    }

    /// <summary>Whether what is written is no value of the flag but makes one.</summary>
    private static bool IsTranslated(FlagFact? fact) => fact is { WrittenValue: not null, Value: Settings.Setting<string>.Known { Value.Length: > 0 } };

    private static DiagnosticDescriptor CreateDescriptor(FlagRow row) => DiagnosticDescriptor.Create(
        row.Id, row.Name, row.Severity, row.Title,
        row.FormatFor(static flag => "--" + flag, null),
        row.Controls,
        [ReferencePage(row.Components[0]), .. row.References],
        row.Peers,
        row.Silences);

    private static string ReferencePage(Component component) => component == Component.Etcd
        ? "https://etcd.io/docs/v3.6/op-guide/configuration/"
        : $"/docs/reference/command-line-tools-reference/{component.BinaryName()}/";
}
