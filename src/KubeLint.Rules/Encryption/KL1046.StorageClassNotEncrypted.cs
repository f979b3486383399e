using System.Collections.Immutable;
using KubeLint.Analysis.Diagnostics;
using KubeLint.Analysis.Resources;
using KubeLint.Analysis.Rules;
using KubeLint.Analysis.Settings;
using KubeLint.Yaml.Syntax;

namespace KubeLint.Rules.Encryption;

internal sealed class StorageClassNotEncrypted : Rule
{
    private static readonly DiagnosticDescriptor s_descriptor = DiagnosticDescriptor.Create(
        "KL1046", "StorageClassNotEncrypted", DiagnosticSeverity.Suggestion,
        "StorageClass creates unencrypted volumes",
        "{0} makes volumes of {1} that are not encrypted: parameter '{2}' is {3}; set it to \"true\"",
        references: ["/docs/concepts/storage/storage-classes/"],
        peers: ["kubescape:C-0264"]);

    private static readonly ResourceKind s_kind = new("storage.k8s.io", "StorageClass");

    public override ImmutableArray<DiagnosticDescriptor> Descriptors => [s_descriptor];

    public override void Initialize(AnalysisContext context) => context.RegisterResourceAction([s_kind], static (resource, context) =>
    {
        if (resource.Node["provisioner"] is not YamlScalar provisioner || FindParameter(provisioner.Value) is not var (parameter, isOffByDefault))
            return;
        var parameters = resource.Node.Find("parameters");
        switch ((parameters?.Value as YamlMapping)?.GetText(parameter, parameters!.Key.Span) ?? new Setting<string>.Absent(parameters?.Key.Span ?? provisioner.Span))
        {
            case Setting<string>.Known set when set.Value.Equals("false", StringComparison.OrdinalIgnoreCase):
                context.Report(set.Span, s_descriptor, [resource.Display, provisioner.Value, parameter, "false"]);
                break;
            case Setting<string>.Absent absent when isOffByDefault && !resource.IsPatch && parameters?.Value is null or YamlMapping or YamlScalar { IsNull: true }:
                context.Report(absent.Anchor, s_descriptor, [resource.Display, provisioner.Value, parameter, "not set"]);
                break;
        }
    });

    /// <summary>The parameter that encrypts a provisioner's volumes, and whether leaving it out means that they are not; null for those that always encrypt and for strangers.</summary>
    private static (string Parameter, bool IsOffByDefault)? FindParameter(string provisioner) => provisioner switch
    {
        "ebs.csi.aws.com" or "kubernetes.io/aws-ebs" => ("encrypted", true),
        "linstor.csi.linbit.com" => ("linstor.csi.linbit.com/encryption", false),
        _ when provisioner.EndsWith(".rbd.csi.ceph.com", StringComparison.Ordinal) || provisioner.EndsWith(".cephfs.csi.ceph.com", StringComparison.Ordinal)
            || provisioner is "rbd.csi.ceph.com" or "cephfs.csi.ceph.com" => ("encrypted", false),
        _ => null,
    };
}
