using KubeLint.Analysis.ControlPlane;
using KubeLint.Analysis.ControlPlane.Documents;
using KubeLint.Analysis.Diagnostics;
using KubeLint.Analysis.Rules;
using KubeLint.Analysis.Rules.Flags;
using KubeLint.Yaml.Text;

namespace KubeLint.Rules.ApiServer;

/// <summary>Authorizers, by flag or by AuthorizationConfiguration.</summary>
internal sealed class AuthorizationFlags() : FlagTable(Component.ApiServer,
[
    new("KL2040", "AuthorizationAlwaysAllow", DiagnosticSeverity.Error, "API server authorizes every request")
    {
        Checks = [new(ModeFlag, Must.NotContainItem(GoodModes, "AlwaysAllow"))],
        Silences = ["KL2041", "KL2042", "KL2043"],
        Problem = "authorizes every request, whoever sends it",
        Advice = "replace AlwaysAllow by Node and RBAC in {2}",
        Controls = ["CIS:1.2.6"],
        References = [Documentation],
        Peers = ["trivy:KCV-0007", "checkov:CKV_K8S_74", "kubescape:C-0118"],
    },
    new("KL2041", "AuthorizationModeMissing", DiagnosticSeverity.Warning, "API server falls back to AlwaysAllow")
    {
        Checks = [new(ModeFlag, Must.BePresent, Unset.ReportsWhenComplete) { Good = GoodModes, DefersTo = ["authorization-config"] }],
        Silences = ["KL2042", "KL2043"],
        Problem = "names no authorizer and falls back to AlwaysAllow",
        Advice = "set {2} to Node,RBAC",
        Controls = ["CIS:1.2.6"],
        References = [Documentation],
        Peers = ["trivy:KCV-0007", "checkov:CKV_K8S_74", "kubescape:C-0118"],
    },
    new("KL2042", "AuthorizationNodeMissing", DiagnosticSeverity.Warning, "Node authorizer is not enabled")
    {
        Checks = [new(ModeFlag, Must.ContainItem("Node", GoodModes, "RBAC"))],
        Problem = "does not use the Node authorizer, so kubelets need rights on every node's Secrets",
        Advice = "add Node to {2}",
        Controls = ["CIS:1.2.7"],
        References = ["/docs/reference/access-authn-authz/node/"],
        Peers = ["trivy:KCV-0008", "checkov:CKV_K8S_75", "kubescape:C-0119"],
    },
    new("KL2043", "AuthorizationRbacMissing", DiagnosticSeverity.Warning, "RBAC is not enabled")
    {
        Checks = [new(ModeFlag, Must.ContainItem("RBAC", GoodModes, "Node,Webhook"))],
        Problem = "does not use RBAC",
        Advice = "add RBAC to {2}",
        Controls = ["CIS:1.2.8"],
        References = ["/docs/reference/access-authn-authz/rbac/"],
        Peers = ["trivy:KCV-0009", "checkov:CKV_K8S_77", "kubescape:C-0088", "kubescape:C-0120"],
    },
    new("KL2044", "AuthorizationAbac", DiagnosticSeverity.Warning, "ABAC is enabled")
    {
        Checks = [new(ModeFlag, Must.NotContainItem(GoodModes, "ABAC")), new("authorization-policy-file", Must.NotBePresent)],
        Problem = "grants rights by an ABAC file, which no API shows and only a restart changes",
        Advice = "move its rules to RBAC, then remove ABAC from {--authorization-mode} and {--authorization-policy-file}",
        References = ["/docs/reference/access-authn-authz/abac/"],
    },
])
{
    private const string ModeFlag = "authorization-mode";
    private const string GoodModes = "Node,RBAC";
    private const string Documentation = "/docs/reference/access-authn-authz/authorization/";

    public override void Initialize(AnalysisContext context)
    {
        base.Initialize(context);
        context.RegisterResourceAction([AuthorizationConfigurationView.Kind], (resource, context) =>
        {
            if (AuthorizationConfigurationView.TryCreate(resource) is { } view)
                Judge(view, context);
        });
    }

    private void Judge(AuthorizationConfigurationView view, RuleContext context)
    {
        var subject = view.Resource.QualifiedDisplay;
        var scope = TextSpan.FromBounds(view.Entry.Key.Span.Start, view.Entry.Value.Span.End);
        foreach (var authorizer in view.Authorizers)
        {
            var id = authorizer.Type?.Value switch { "AlwaysAllow" => "KL2040", "ABAC" => "KL2044", _ => null };
            if (id is not null)
                context.Report(authorizer.Type!.Span, this[id], Arguments(subject, $"type: {authorizer.Type.Value}", "authorizers"), scope: scope);
        }
        if (view.Lacks("Node"))
            context.Report(view.Entry.Key.Span, this["KL2042"], Arguments(subject, "no item of type Node", "authorizers"));
        if (view.Lacks("RBAC"))
            context.Report(view.Entry.Key.Span, this["KL2043"], Arguments(subject, "no item of type RBAC", "authorizers"));
    }
}
