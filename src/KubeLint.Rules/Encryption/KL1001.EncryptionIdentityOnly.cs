using System.Collections.Immutable;
using KubeLint.Analysis.Diagnostics;
using KubeLint.Analysis.Encryption;
using KubeLint.Analysis.Rules;

namespace KubeLint.Rules.Encryption;

internal sealed class EncryptionIdentityOnly : Rule
{
    private static readonly DiagnosticDescriptor s_descriptor = DiagnosticDescriptor.Create(
        "KL1001", "EncryptionIdentityOnly", DiagnosticSeverity.Error,
        "Secrets are written to etcd in plain text",
        "{0} has only the identity provider for '{1}', which does not encrypt: Secrets are written to etcd in plain text; put a kms v2 or secretbox provider before identity",
        controls: ["CIS:1.2.28", "NSA:encryption", "NSA:secrets"],
        references: ["/docs/tasks/administer-cluster/encrypt-data"],
        peers: ["kubescape:C-0142", "checkov:CKV_K8S_104"],
        silences: ["KL1002", "KL1005"]);

    public override ImmutableArray<DiagnosticDescriptor> Descriptors => [s_descriptor];

    public override void Initialize(AnalysisContext context)
    {
        context.RegisterResourceAction(EncryptionConfigurationView.Kinds, static (resource, context) =>
        {
            if (SecretsGovernance.FindEntry(resource) is not { Providers.IsEmpty: false } entry || entry.Providers.Any(provider => provider.Kind != EncryptionProviderKind.Identity))
                return;
            var name = entry.FindCovering(EncryptedResource.Secrets)!.Value;
            context.Report(entry.Providers[0].NameNode.Span, s_descriptor, [resource.QualifiedDisplay, name], scope: entry.Span);
        });
        context.RegisterResourceAction(OpenShiftEncryption.Kinds, static (resource, context) =>
        {
            if (OpenShiftEncryption.FindType(resource) is { Value: "identity" } type)
            {
                context.Report(type.Span, s_descriptor, [resource.QualifiedDisplay, "secrets"],
                    messageFormat: "{0} names identity as its encryption, which does not encrypt: Secrets are written to etcd in plain text; set it to aesgcm or aescbc");
            }
        });
    }
}
