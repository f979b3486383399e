using System.Collections.Immutable;
using KubeLint.Analysis.Diagnostics;
using KubeLint.Analysis.Rules;
using KubeLint.Yaml.Syntax;

namespace KubeLint.Engine.Tests;

/// <summary>Reports every scalar that begins with a word: what a test needs of a rule, and no more.</summary>
internal sealed class WordRule : Rule
{
    private readonly string _word;
    private readonly DiagnosticSeverity? _instance;

    public WordRule(
        string id, string word, DiagnosticSeverity severity = DiagnosticSeverity.Warning, DiagnosticSeverity? instance = null,
        ImmutableArray<string> controls = default, ImmutableArray<string> silences = default, ImmutableArray<string> peers = default)
    {
        _word = word;
        _instance = instance;
        Descriptor = DiagnosticDescriptor.Create(
            id, "Word" + word, severity, $"A value is {word}", "{0} holds {1}; remove it",
            controls: controls, references: ["/docs/concepts/"], peers: peers, silences: silences);
    }

    public DiagnosticDescriptor Descriptor { get; }

    public override ImmutableArray<DiagnosticDescriptor> Descriptors => [Descriptor];

    public override void Initialize(AnalysisContext context) =>
        context.RegisterResourceAction([], (resource, report) => Visit(resource.Node, resource.Display, report));

    private void Visit(YamlNode node, string owner, RuleContext report)
    {
        switch (node)
        {
            case YamlMapping mapping:
                foreach (var entry in mapping.Entries)
                    Visit(entry.Value, owner, report);
                break;
            case YamlSequence sequence:
                foreach (var item in sequence.Items)
                    Visit(item, owner, report);
                break;
            case YamlScalar scalar when scalar.Value.StartsWith(_word, StringComparison.Ordinal):
                report.Report(scalar.Span, Descriptor, [owner, scalar.Value], _instance);
                break;
            default:
                break;
        }
    }
}
