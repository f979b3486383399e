using System.Collections.Immutable;
using KubeLint.Analysis.ControlPlane;
using KubeLint.Analysis.Diagnostics;
using KubeLint.Analysis.Rules;
using KubeLint.Analysis.Settings;
using KubeLint.Yaml.Text;

namespace KubeLint.Rules.Encryption;

internal sealed class EncryptionAtRestNotConfigured : Rule
{
    private const string Flag = "encryption-provider-config";
    private const string FormerFlag = "experimental-encryption-provider-config";

    // A tool's own switch for encryption.
    private const string ToolMessage = "{0} configures no encryption at rest, so that Secrets lie in etcd in clear; set {1}";

    private static readonly DiagnosticDescriptor s_descriptor = DiagnosticDescriptor.Create(
        "KL1019", "EncryptionAtRestNotConfigured", DiagnosticSeverity.Warning,
        "API server stores Secrets unencrypted",
        "{0} configures no encryption at rest, so that Secrets lie in etcd in clear; set {1} of kube-apiserver to an EncryptionConfiguration file",
        controls: ["CIS:1.2.27", "NSA:encrypt-etcd"],
        references: ["/docs/tasks/administer-cluster/encrypt-data"],
        peers: ["trivy:KCV-0030", "checkov:CKV_K8S_104", "kubescape:C-0066", "kubescape:C-0141", "kubescape:C-0244"]);

    public override ImmutableArray<DiagnosticDescriptor> Descriptors => [s_descriptor];

    public override void Initialize(AnalysisContext context) => context.RegisterComponentAction(static (facts, context) =>
    {
        if (facts.Component == Component.ApiServer && !facts.Has(FormerFlag) && FindSpan(facts.Get(Flag)) is { } span)
            context.Report(span, s_descriptor, [facts.Resource.QualifiedDisplay, facts.NameOf(Flag)], messageFormat: facts.FieldPaths.ContainsKey(Flag) ? ToolMessage : null);
    });

    private static TextSpan? FindSpan(Setting<string> file) => file switch
    {
        Setting<string>.Absent absent => absent.Anchor,
        Setting<string>.Known { Value: "" } disabled => disabled.Span,
        _ => null,
    };
}
