using System.Collections.Immutable;
using KubeLint.Analysis.Diagnostics;
using KubeLint.Analysis.Resources;
using KubeLint.Analysis.Rules;
using KubeLint.Yaml.Syntax;

namespace KubeLint.Rules.Components;

internal sealed class ControlPlaneFileModeTooOpen : Rule
{
    private static readonly DiagnosticDescriptor s_descriptor = DiagnosticDescriptor.Create(
        "KL7095", "ControlPlaneFileModeTooOpen", DiagnosticSeverity.Warning,
        "Control-plane file is created with permissive mode or owner",
        "{0} creates '{1}' {2}; set {3}",
        controls: [.. Enumerable.Range(1, 21).Select(number => $"CIS:1.1.{number}"), .. Enumerable.Range(1, 10).Select(number => $"CIS:4.1.{number}")],
        references: ["/docs/reference/setup-tools/kubeadm/implementation-details/"],
        peers:
        [
            .. Enumerable.Range(48, 31).Select(number => $"trivy:KCV-00{number}"),
            .. Enumerable.Range(92, 8).Select(number => $"kubescape:C-00{number}"), .. Enumerable.Range(100, 13).Select(number => $"kubescape:C-0{number}"),
            .. Enumerable.Range(162, 10).Select(number => $"kubescape:C-0{number}"), "kubescape:C-0235", "kubescape:C-0238",
        ]);

    private static readonly ImmutableArray<ResourceKind> s_kops = [new("kops.k8s.io", "Cluster"), new("kops.k8s.io", "InstanceGroup"), new("kops", "Cluster"), new("kops", "InstanceGroup")];
    private static readonly ImmutableArray<ResourceKind> s_k0sctl = [new("k0sctl.k0sproject.io", "Cluster"), new("k0sctl.k0sproject.io", "cluster")];
    private static readonly ImmutableArray<ResourceKind> s_openShift = [new("machineconfiguration.openshift.io", "MachineConfig")];

    public override ImmutableArray<DiagnosticDescriptor> Descriptors => [s_descriptor];

    public override void Initialize(AnalysisContext context)
    {
        context.RegisterResourceAction([], static (resource, context) =>
        {
            if (MachineFile.IsClusterApi(resource.Kind))
                ReportAll(MachineFile.OfClusterApi(resource), resource.Display, context);
        });
        context.RegisterResourceAction(s_kops, static (resource, context) => ReportAll(MachineFile.OfKops(resource), resource.Display, context));
        context.RegisterResourceAction(s_k0sctl, static (resource, context) => ReportAll(MachineFile.OfK0sctl(resource), resource.Display, context));
        context.RegisterResourceAction(s_openShift, static (resource, context) => ReportAll(MachineFile.OfIgnition(resource), resource.Display, context));
        // Talos' and cloud-init's files have no kind, wherever they stand.
        context.RegisterDocumentAction(static (document, context) =>
        {
            if (document.Root is YamlMapping root && root.Find("kind") is null)
                ReportAll(MachineFile.OfTalos(root).Concat(MachineFile.OfCloudInit(root)), "The machine configuration", context);
        });
    }

    private static void ReportAll(IEnumerable<MachineFile> files, string subject, RuleContext context)
    {
        foreach (var file in files)
        {
            if (NodeFilePolicy.Find(file) is not { } policy)
                continue;
            if (file is { Mode: { } mode, ModeNode: { } node } && (mode & ~policy.Mode & 0x3F) is not 0 and var excess)
            {
                // Who may write the file rules the node; reading harms where there is something to read.
                var severity = policy.IsSensitive || (excess & 0x12) != 0 ? (DiagnosticSeverity?)null : DiagnosticSeverity.Suggestion;
                context.Report(node.Span, s_descriptor, [subject, file.Path.Value, "with mode " + FileMode.Format(mode), FileMode.Format(policy.Mode)], severity);
            }
            else if (file.HasNoMode && NodeFilePolicy.HoldsSecret(file))
            {
                context.Report(file.Path.Span, s_descriptor, [subject, file.Path.Value, "without a mode, so with 0644", FileMode.Format(policy.Mode)], DiagnosticSeverity.Suggestion);
            }
            if (file.Owner is { } owner && IsStranger(owner.Value, policy.Owner))
                context.Report(owner.Span, s_descriptor, [subject, file.Path.Value, "for " + owner.Value, policy.Owner]);
        }
    }

    private static bool IsStranger(string owner, string expected) =>
        owner.Split(':')[0] is var user && user is not ("root" or "0") && user != expected.Split(':')[0];
}
