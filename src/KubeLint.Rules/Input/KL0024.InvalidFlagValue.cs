using System.Collections.Immutable;
using KubeLint.Analysis.ControlPlane;
using KubeLint.Analysis.Diagnostics;
using KubeLint.Analysis.Rules;
using KubeLint.Analysis.Rules.Flags;
using KubeLint.Analysis.Settings;
using KubeLint.Yaml.Syntax;
using KubeLint.Yaml.Text;

namespace KubeLint.Rules.Input;

internal sealed class InvalidFlagValue : Rule
{
    private static readonly DiagnosticDescriptor s_descriptor = DiagnosticDescriptor.Create(
        "KL0024", "InvalidFlagValue", DiagnosticSeverity.Error,
        "Flag value cannot be parsed",
        "{0} sets '{1}' of {2} to '{3}', but it must be {4}; the component refuses to start",
        references: ["/docs/reference/command-line-tools-reference"]);

    public override ImmutableArray<DiagnosticDescriptor> Descriptors => [s_descriptor];

    public override void Initialize(AnalysisContext context) => context.RegisterComponentAction(static (facts, context) =>
    {
        foreach (var flag in facts.Flags)
        {
            if (flag.Value is Setting<string>.Known value && FlagValueSyntax.FindFault(facts.Component, flag, value.Value) is { } fault)
                context.Report(FindSpan(flag, value, fault), s_descriptor, [facts.Resource.QualifiedDisplay, FlagText.Name(facts, flag), facts.DisplayName, fault.Text, fault.Expected]);
        }
    });

    /// <summary>The item of a list where it can be told, else the value.</summary>
    private static TextSpan FindSpan(FlagFact flag, Setting<string>.Known value, FlagValueFault fault) =>
        flag.ValueNode is YamlSequence list
            ? list.Items.OfType<YamlScalar>().FirstOrDefault(item => item.Value == fault.Text)?.Span ?? value.Span
            : value.Span;
}
