using System.Collections.Immutable;
using KubeLint.Analysis.ControlPlane;
using KubeLint.Analysis.Diagnostics;
using KubeLint.Analysis.Rules;
using KubeLint.Analysis.Settings;
using KubeLint.Yaml.Syntax;

namespace KubeLint.Rules.Input;

internal sealed class NonStringArgument : Rule
{
    private static readonly DiagnosticDescriptor s_descriptor = DiagnosticDescriptor.Create(
        "KL0025", "NonStringArgument", DiagnosticSeverity.Error,
        "Argument value must be a quoted string",
        "{0} gives '{1}' in {2} {3} where kubeadm takes a string only; {4}",
        references: ["/docs/setup/production-environment/tools/kubeadm/control-plane-flags"],
        silences: ["KL0024"]);

    public override ImmutableArray<DiagnosticDescriptor> Descriptors => [s_descriptor];

    public override void Initialize(AnalysisContext context) => context.RegisterComponentAction(static (facts, context) =>
    {
        if (facts.ExtraArguments is not { } section)
            return;
        foreach (var flag in facts.Flags.Where(flag => flag.Style == FlagStyle.MapEntry))
        {
            if (flag.ValueNode is { } node && Describe(node) is var (found, advice))
            {
                // A null decodes to an empty string, which is hardly what was meant.
                DiagnosticSeverity? severity = node is YamlScalar { IsNull: true } ? DiagnosticSeverity.Warning : null;
                context.Report(node.Span, s_descriptor, [facts.Resource.QualifiedDisplay, flag.WrittenName, section.Key.Value, found, advice], severity);
            }
        }
    });

    private static (string Found, string Advice)? Describe(YamlNode node) => node switch
    {
        YamlScalar scalar when Placeholder.IsUnknown(scalar) => null,
        YamlScalar { Kind: ScalarKind.Boolean } scalar => ("an unquoted boolean", $"write \"{(scalar.AsBoolean() == true ? "true" : "false")}\""),
        YamlScalar { Kind: ScalarKind.Integer or ScalarKind.Float } scalar => ("an unquoted number", $"write \"{scalar.Value}\""),
        YamlScalar { Kind: ScalarKind.Null } => ("no value", "write the value in quotes or remove the entry"),
        YamlSequence => ("a list", "write one string with commas"),
        YamlMapping => ("a mapping", "write one string"),
        _ => null,
    };
}
