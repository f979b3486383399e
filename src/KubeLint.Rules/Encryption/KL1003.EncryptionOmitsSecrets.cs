using System.Collections.Immutable;
using KubeLint.Analysis.Data;
using KubeLint.Analysis.Diagnostics;
using KubeLint.Analysis.Encryption;
using KubeLint.Analysis.Rules;

namespace KubeLint.Rules.Encryption;

internal sealed class EncryptionOmitsSecrets : Rule
{
    private static readonly DiagnosticDescriptor s_descriptor = DiagnosticDescriptor.Create(
        "KL1003", "EncryptionOmitsSecrets", DiagnosticSeverity.Warning,
        "EncryptionConfiguration does not cover Secrets",
        "{0} has no entry for 'secrets', so they stay in etcd in plain text; add an entry with 'resources: [secrets]'",
        controls: ["CIS:1.2.28"],
        references: ["/docs/tasks/administer-cluster/encrypt-data"],
        peers: ["kubescape:C-0142"]);

    public override ImmutableArray<DiagnosticDescriptor> Descriptors => [s_descriptor];

    public override void Initialize(AnalysisContext context) => context.RegisterResourceAction(EncryptionConfigurationView.Kinds, static (resource, context) =>
    {
        var view = EncryptionConfigurationView.Create(resource);
        if (view.Problems.IsEmpty && view.Covers(EncryptedResource.Secrets) == false && !IsOfOtherServer(view) && resource.Node.Find("resources") is { } resources)
            context.Report(resources.Key.Span, s_descriptor, [resource.QualifiedDisplay]);
    });

    // API servers besides Kubernetes' own read such files too, and have no Secrets.
    private static bool IsOfOtherServer(EncryptionConfigurationView view) => view.Entries
        .SelectMany(entry => entry.Resources)
        .All(name => EncryptedResource.Parse(name.Value) is { Group.Length: > 0 } resource && !ApiResourceTable.Default.HasGroup(resource.Group));
}
