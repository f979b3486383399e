using KubeLint.Analysis.ControlPlane;
using KubeLint.Analysis.Diagnostics;
using KubeLint.Analysis.Rules.Flags;

namespace KubeLint.Rules.ApiServer;

/// <summary>How the API server learns who is calling: files, certificates and service account tokens.</summary>
internal sealed class AuthenticationFlags() : FlagTable(Component.ApiServer,
[
    new("KL2004", "StaticTokenFile", DiagnosticSeverity.Warning, "API server accepts static tokens that never expire")
    {
        Checks = [new("token-auth-file", Must.NotBePresent)],
        Problem = "accepts static tokens, which never expire and can only be revoked by a restart",
        Advice = "remove {2} and use certificates, OIDC or service account tokens",
        Controls = ["CIS:1.2.2"],
        Peers = ["trivy:KCV-0002", "checkov:CKV_K8S_70", "kubescape:C-0114"],
    },
    new("KL2005", "BasicAuthFile", DiagnosticSeverity.Error, "API server accepts static passwords")
    {
        Checks = [new("basic-auth-file", Must.NotBePresent)],
        Until = new(1, 19),
        Problem = "accepts static passwords, which are kept and sent in clear text",
        Advice = "remove {2} and use certificates, OIDC or service account tokens",
        Controls = ["CIS:1.2.2"],
        Peers = ["checkov:CKV_K8S_69"],
    },
    new("KL2006", "ClientCaMissing", DiagnosticSeverity.Warning, "API server cannot authenticate client certificates")
    {
        Checks = [new("client-ca-file", Must.BePresent, Unset.ReportsWhenComplete) { Good = "/etc/kubernetes/pki/ca.crt" }],
        Problem = "cannot authenticate client certificates, those of kubelets and controllers included",
        Advice = "set {2} to the cluster's CA certificate",
        Controls = ["CIS:1.2.25"],
        Peers = ["trivy:KCV-0028", "kubescape:C-0139"],
    },
    new("KL2007", "BootstrapTokenAuthEnabled", DiagnosticSeverity.None, "API server accepts bootstrap tokens")
    {
        Checks = [new("enable-bootstrap-token-auth", Must.BeFalse)],
        Problem = "accepts bootstrap tokens, which are meant for joining nodes only",
        Advice = "set {2} to false once all nodes have joined",
        Controls = ["CIS:3.1.3"],
        Peers = ["kubescape:C-0288"],
    },
    new("KL2009", "ServiceAccountLookupDisabled", DiagnosticSeverity.Warning, "Deleted service account tokens stay valid")
    {
        Checks = [new("service-account-lookup", Must.BeTrue)],
        Problem = "honours service account tokens after they were deleted",
        Advice = "remove {2} or set it to true",
        Controls = ["CIS:1.2.21"],
        Peers = ["trivy:KCV-0024", "checkov:CKV_K8S_96", "kubescape:C-0135"],
    },
    new("KL2010", "ServiceAccountKeyFileMissing", DiagnosticSeverity.Suggestion, "Service account tokens are verified with the TLS key")
    {
        Checks =
        [
            new("service-account-key-file", Must.BePresent, Unset.ReportsWhenComplete)
            {
                Good = "/etc/kubernetes/pki/sa.pub",
                DefersTo = ["service-account-signing-endpoint"],
            },
        ],
        Problem = "verifies service account tokens with its TLS key",
        Advice = "set {2} to the public key of a pair made for tokens",
        Controls = ["CIS:1.2.22"],
        Peers = ["trivy:KCV-0025", "checkov:CKV_K8S_97", "kubescape:C-0136"],
    },
    new("KL2011", "ServiceAccountTokensExtended", DiagnosticSeverity.Suggestion, "Projected tokens stay valid for a year")
    {
        Checks = [new("service-account-extend-token-expiration", Must.BeFalse, Unset.ReportsWhenComplete)],
        Problem = "keeps projected service account tokens valid for a year",
        Advice = "set {2} to false when all clients read their token anew",
        Controls = ["CIS:1.2.30"],
        Peers = ["kubescape:C-0290"],
    },
    new("KL2012", "ServiceAccountIssuerInsecure", DiagnosticSeverity.Warning, "Service account issuer is not HTTPS")
    {
        Checks =
        [
            new("service-account-issuer", Must.Items("not begin with `http://`", "https://kubernetes.default.svc", "http://kubernetes.default.svc",
                static (issuer, _) => !NetworkAddress.IsHttp(issuer))),
        ],
        Problem = "names a service account issuer without TLS, so its keys can be replaced on the way to who verifies tokens",
        Advice = "use an https:// URL for {2}",
    },
    new("KL2013", "ServiceAccountMaxTokenLong", DiagnosticSeverity.Suggestion, "Service account tokens may be requested for very long lifetimes")
    {
        Checks = [new("service-account-max-token-expiration", Must.BeAtMost("720h", "8760h"))],
        Problem = "issues service account tokens that live longer than 30 days",
        Advice = "set {2} to 720h or less",
    },
    new("KL2031", "TokenWebhookCacheTooLong", DiagnosticSeverity.Suggestion, "Revoked webhook tokens are honoured too long")
    {
        Checks = [new("authentication-token-webhook-cache-ttl", Must.BeAtMost("10m", "1h"))],
        Problem = "honours a token for more than ten minutes after the webhook stopped accepting it",
        Advice = "set {2} to 10m or less; the default is 2m",
    },
]);
