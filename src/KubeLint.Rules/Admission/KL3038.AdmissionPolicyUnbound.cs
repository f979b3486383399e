using System.Collections.Immutable;
using KubeLint.Analysis.ControlPlane;
using KubeLint.Analysis.Diagnostics;
using KubeLint.Analysis.Rules;
using KubeLint.Analysis.Settings;

namespace KubeLint.Rules.Admission;

internal sealed class AdmissionPolicyUnbound : Rule
{
    private static readonly DiagnosticDescriptor s_descriptor = DiagnosticDescriptor.Create(
        "KL3038", "AdmissionPolicyUnbound", DiagnosticSeverity.Suggestion,
        "Admission policy has no binding",
        "{0} is never evaluated, because no ValidatingAdmissionPolicyBinding names it; add one",
        references: ["/docs/reference/access-authn-authz/validating-admission-policy/"]);

    public override ImmutableArray<DiagnosticDescriptor> Descriptors => [s_descriptor];

    public override void Initialize(AnalysisContext context) => context.RegisterRepositoryAction(static (set, context) =>
    {
        // Without workloads the set is a library of policies, which others bind.
        if (!set.Workloads.Any())
            return;
        var names = set.OfKind(PolicyKinds.ValidatingPolicyBinding).Select(binding => binding.Node.FindEntry("spec", "policyName")?.Value.AsReadable()?.Value).ToList();
        if (names.Contains(null))
            return;
        foreach (var policy in set.OfKind(PolicyKinds.ValidatingPolicy))
        {
            if (policy is { IsPatch: false, NameNode: { } name } && !Placeholder.IsUnknown(name) && !names.Contains(name.Value))
                context.For(policy).Report(policy.Anchor, s_descriptor, [policy.Display]);
        }
    });
}
