using KubeLint.Analysis;
using KubeLint.Analysis.ControlPlane;
using KubeLint.Analysis.ControlPlane.Documents;
using KubeLint.Analysis.Diagnostics;
using KubeLint.Analysis.Rules;
using KubeLint.Analysis.Rules.Flags;

namespace KubeLint.Rules.ApiServer;

/// <summary>Anonymous requests, by flag or by AuthenticationConfiguration.</summary>
internal sealed class AnonymousAccessFlags() : FlagTable(Component.ApiServer,
[
    new("KL2001", "AnonymousAuthEnabled", DiagnosticSeverity.Error, "API server allows anonymous requests")
    {
        Checks = [new("anonymous-auth", Must.BeFalse)],
        // A tool that enables them itself may depend on them.
        Variant = static (_, fact) => fact is { IsToolDefault: true } ? DiagnosticSeverity.Suggestion : null,
        Problem = "allows anonymous requests",
        FormerAdvice = (s_structuredAuthentication, "set {2} to false"),
        Advice = "set {2} to false, or limit them to /livez, /readyz and /healthz by conditions of an AuthenticationConfiguration",
        Controls = ["CIS:1.2.1"],
        References = [Documentation],
        Peers = ["trivy:KCV-0001", "checkov:CKV_K8S_68", "kubescape:C-0113"],
    },
    new("KL2002", "AnonymousAuthNotDisabled", DiagnosticSeverity.Warning, "API server leaves anonymous requests enabled by default")
    {
        Checks = [new("anonymous-auth", Must.BePresent, Unset.Reports) { Good = "false", DefersTo = ["authentication-config"] }],
        Problem = "leaves anonymous requests enabled, which is the default",
        FormerAdvice = (s_structuredAuthentication, "set {2} to false; probes of the API server and kubeadm join then need another way in"),
        Advice = "set {2} to false, or, where probes or kubeadm join need them, limit anonymous requests to /livez, /readyz and /healthz by conditions of an AuthenticationConfiguration",
        Controls = ["CIS:1.2.1"],
        References = [Documentation],
        Peers = ["trivy:KCV-0001", "checkov:CKV_K8S_68", "kubescape:C-0113"],
    },
])
{
    /// <summary>The first version that limits anonymous requests by conditions without an alpha feature gate.</summary>
    private static readonly KubernetesVersion s_structuredAuthentication = new(1, 32);

    private const string Documentation = "/docs/reference/access-authn-authz/authentication/#anonymous-requests";

    public override void Initialize(AnalysisContext context)
    {
        base.Initialize(context);
        context.RegisterResourceAction([AuthenticationConfigurationView.Kind], (resource, context) =>
        {
            var view = AuthenticationConfigurationView.TryCreate(resource);
            if (view is { AnonymousEnabled: { } enabled, AnonymousConditions: null } && enabled.AsBoolean() == true)
                context.Report(enabled.Span, this["KL2001"], Arguments(resource.QualifiedDisplay, "anonymous.enabled: true", "anonymous.enabled"),
                    messageFormat: this["KL2001"].MessageFormat.Replace("conditions of an AuthenticationConfiguration", "anonymous.conditions", StringComparison.Ordinal));
        });
    }
}
