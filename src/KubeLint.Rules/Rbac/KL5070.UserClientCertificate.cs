using System.Collections.Immutable;
using KubeLint.Analysis.Diagnostics;
using KubeLint.Analysis.Rules;
using KubeLint.Analysis.Resources;
using KubeLint.Analysis.Settings;
using KubeLint.Yaml.Syntax;

namespace KubeLint.Rules.Rbac;

internal sealed class UserClientCertificate : Rule
{
    private const long Day = 24 * 60 * 60;

    private static readonly DiagnosticDescriptor s_descriptor = DiagnosticDescriptor.Create(
        "KL5070", "UserClientCertificate", DiagnosticSeverity.Suggestion,
        "Client certificate is requested for a user",
        "{0} asks for a client certificate that {1}, and none can be revoked; use OIDC for people or set expirationSeconds to a day at most",
        controls: ["CIS:3.1.1"],
        references: ["/docs/reference/access-authn-authz/certificate-signing-requests"],
        peers: ["kubescape:C-0286"]);

    private static readonly ResourceKind s_request = new("certificates.k8s.io", "CertificateSigningRequest");

    public override ImmutableArray<DiagnosticDescriptor> Descriptors => [s_descriptor];

    public override void Initialize(AnalysisContext context) => context.RegisterResourceAction([s_request], static (resource, context) =>
    {
        if (resource.Node["spec"] is not YamlMapping spec || spec["signerName"] is not YamlScalar { Value: "kubernetes.io/kube-apiserver-client" } signer)
            return;
        var lifetime = spec.GetInteger("expirationSeconds", signer.Span);
        if (lifetime is Setting<long>.Absent)
            context.Report(signer.Span, s_descriptor, [resource.Display, "lives as long as the signer likes, often a year"]);
        else if (lifetime is Setting<long>.Known { Value: > Day } known)
            context.Report(signer.Span, s_descriptor, [resource.Display, $"lives {known.Value / Day} days"]);
    });
}
