using System.Collections.Immutable;
using KubeLint.Analysis.Diagnostics;
using KubeLint.Analysis.Rbac;
using KubeLint.Analysis.Rules;

namespace KubeLint.Rules.Rbac;

internal sealed class ApproveCertificates : Rule
{
    private const string Group = "certificates.k8s.io";

    private static readonly DiagnosticDescriptor s_descriptor = DiagnosticDescriptor.Create(
        "KL5045", "ApproveCertificates", DiagnosticSeverity.Warning,
        "Role can approve client certificates",
        "{0} grants {1} on {2}, which turns requests into client certificates of any user; restrict the signers in resourceNames",
        controls: ["CIS:5.1.11"],
        references: ["/docs/concepts/security/rbac-good-practices"],
        peers: ["checkov:CKV_K8S_156", "kubescape:C-0280"]);

    private static readonly RbacRight s_approval = new(Group, ["certificatesigningrequests/approval"], ["update", "patch"]);
    private static readonly RbacRight s_signers = new(Group, ["signers"], ["approve", "sign"]);

    public override ImmutableArray<DiagnosticDescriptor> Descriptors => [s_descriptor];

    public override void Initialize(AnalysisContext context) => context.RegisterRbacRuleAction(static (role, rule, context) =>
    {
        var match = ReachesClientSigner(rule) ? s_signers.In(rule) : null;
        // An approval also takes a right on the signer: where all of those are harmless, so is this one.
        if (match is null && s_approval.In(rule) is { } approval && !ApprovesServingOnly(role))
            match = approval;
        if (match is not null)
            context.Report(match.Resources[0].Span, s_descriptor, [role.Resource.Display, match.VerbText, match.ResourceText]);
    });

    private static bool ReachesClientSigner(RbacRule rule) =>
        rule.ResourceNames.IsEmpty || rule.ResourceNames.Items.Any(name => name.Value is "kubernetes.io/kube-apiserver-client" or "kubernetes.io/*");

    private static bool ApprovesServingOnly(RbacRole role)
    {
        var signers = role.Rules.Where(rule => s_signers.In(rule) is not null).ToList();
        return signers.Count > 0 && signers.TrueForAll(rule => !rule.ResourceNames.IsEmpty && rule.ResourceNames.Items.All(name => IssuesNoClientCertificate(name.Value)));
    }

    // The other signers of Kubernetes issue credentials for the API server; those of other domains are not its own.
    private static bool IssuesNoClientCertificate(string signer) =>
        signer == "kubernetes.io/kubelet-serving" || !signer.StartsWith("kubernetes.io/", StringComparison.Ordinal);
}
