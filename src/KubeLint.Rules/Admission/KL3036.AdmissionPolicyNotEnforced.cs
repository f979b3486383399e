using System.Collections.Immutable;
using KubeLint.Analysis.ControlPlane;
using KubeLint.Analysis.Diagnostics;
using KubeLint.Analysis.Resources;
using KubeLint.Analysis.Rules;
using KubeLint.Yaml.Syntax;
using KubeLint.Yaml.Text;

namespace KubeLint.Rules.Admission;

internal sealed class AdmissionPolicyNotEnforced : Rule
{
    private static readonly DiagnosticDescriptor s_descriptor = DiagnosticDescriptor.Create(
        "KL3036", "AdmissionPolicyNotEnforced", DiagnosticSeverity.Suggestion,
        "Admission policy only warns or audits",
        "{0} reports violations but lets them in; set {1} to {2} once the reports are empty",
        references: ["/docs/reference/access-authn-authz/validating-admission-policy/"]);

    public override ImmutableArray<DiagnosticDescriptor> Descriptors => [s_descriptor];

    public override void Initialize(AnalysisContext context)
    {
        context.RegisterResourceAction([PolicyKinds.ValidatingPolicyBinding, .. PolicyKinds.KyvernoCelPolicies], static (resource, context) =>
            ReportActions(resource, "validationActions", context));
        context.RegisterResourceAction(PolicyKinds.KyvernoPolicies, static (resource, context) => ReportKyverno(resource, context));
        // Each constraint template makes a kind of its own.
        context.RegisterResourceAction([], static (resource, context) =>
        {
            if (resource.Kind.Group == PolicyKinds.GatekeeperConstraints && resource.Node.FindEntry("spec", "enforcementAction")?.Value is YamlScalar { Value: "dryrun" or "warn" } action)
                Report(action.Span, resource, "enforcementAction", "deny", context);
        });
    }

    private static void ReportActions(Resource resource, string field, RuleContext context)
    {
        if (resource.Node.FindEntry("spec", field)?.Value is YamlSequence { Items.IsEmpty: false } actions && actions.Items.All(action => action.AsReadable() is { Value: not "Deny" }))
            Report(actions.Span, resource, field, "[Deny]", context);
    }

    private static void ReportKyverno(Resource resource, RuleContext context)
    {
        var validations = PolicyKinds.ValidationsOf(resource).ToList();
        foreach (var action in validations.Select(validation => validation["failureAction"]).Where(IsAudit))
            Report(action!.Span, resource, "failureAction", "Enforce", context);
        var ofAll = resource.Node.FindEntry("spec", "validationFailureAction")?.Value;
        if (IsAudit(ofAll) && validations.Any(validation => validation.Find("failureAction") is null))
            Report(ofAll!.Span, resource, "validationFailureAction", "Enforce", context);
    }

    private static bool IsAudit(YamlNode? action) => action is YamlScalar { Value: "Audit" or "audit" };

    private static void Report(TextSpan span, Resource resource, string field, string value, RuleContext context) =>
        context.Report(span, s_descriptor, [resource.Display, field, value]);
}
