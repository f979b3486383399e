using System.Collections.Immutable;
using KubeLint.Analysis.ControlPlane;
using KubeLint.Analysis.Diagnostics;
using KubeLint.Analysis.Rules;
using KubeLint.Yaml.Syntax;

namespace KubeLint.Rules.Admission;

internal sealed class AdmissionPolicyFailsOpen : Rule
{
    private static readonly DiagnosticDescriptor s_descriptor = DiagnosticDescriptor.Create(
        "KL3037", "AdmissionPolicyFailsOpen", DiagnosticSeverity.Suggestion,
        "Admission policy is skipped on error",
        "{0} is skipped for a request on which it fails; set failurePolicy to Fail",
        references: ["/docs/reference/access-authn-authz/validating-admission-policy/#failure-policy"]);

    public override ImmutableArray<DiagnosticDescriptor> Descriptors => [s_descriptor];

    public override void Initialize(AnalysisContext context) => context.RegisterResourceAction(
        [PolicyKinds.ValidatingPolicy, PolicyKinds.MutatingPolicy, .. PolicyKinds.KyvernoPolicies, .. PolicyKinds.KyvernoCelPolicies],
        static (resource, context) =>
        {
            if (resource.Node.FindEntry("spec", "failurePolicy")?.Value is YamlScalar { Value: "Ignore" } policy)
                context.Report(policy.Span, s_descriptor, [resource.Display]);
        });
}
