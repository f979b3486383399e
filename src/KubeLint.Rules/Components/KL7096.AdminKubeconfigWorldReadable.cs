using System.Collections.Immutable;
using KubeLint.Analysis.ControlPlane;
using KubeLint.Analysis.Diagnostics;
using KubeLint.Analysis.Resources;
using KubeLint.Analysis.Rules;
using KubeLint.Yaml.Syntax;

namespace KubeLint.Rules.Components;

internal sealed class AdminKubeconfigWorldReadable : Rule
{
    private static readonly DiagnosticDescriptor s_descriptor = DiagnosticDescriptor.Create(
        "KL7096", "AdminKubeconfigWorldReadable", DiagnosticSeverity.Warning,
        "Administrator kubeconfig is readable by every local user",
        "{0} writes the administrator's kubeconfig with mode {1}, so {2} on the machine can take over the cluster; set write-kubeconfig-mode to \"0600\"",
        controls: ["CIS:1.1.13"],
        references: ["https://docs.k3s.io/cli/server"],
        peers: ["trivy:KCV-0060", "kubescape:C-0104"]);

    private const string Field = "write-kubeconfig-mode";
    private static readonly ResourceKind s_rancher = new("provisioning.cattle.io", "Cluster");

    public override ImmutableArray<DiagnosticDescriptor> Descriptors => [s_descriptor];

    public override void Initialize(AnalysisContext context)
    {
        // The configuration file of k3s and RKE2 has no kind.
        context.RegisterDocumentAction(static (document, context) =>
        {
            if (document.Root is YamlMapping root && root.Find("kind") is null)
                Report(root, "The configuration of k3s or RKE2", context);
        });
        context.RegisterResourceAction([s_rancher], static (resource, context) =>
        {
            var configuration = resource.Node.FindEntry("spec", "rkeConfig")?.Value as YamlMapping;
            Report(configuration?["machineGlobalConfig"], resource.Display, context);
            foreach (var selected in configuration?["machineSelectorConfig"].Mappings() ?? [])
                Report(selected["config"], resource.Display, context);
        });
    }

    private static void Report(YamlNode? configuration, string subject, RuleContext context)
    {
        if (configuration.FindEntry(Field)?.Value.AsReadable() is not { } text || FileMode.Parse(text.Value) is not { } mode || (mode & 0x3F) == 0)
            return;
        var isForEveryone = (mode & 7) != 0;
        context.Report(text.Span, s_descriptor, [subject, FileMode.Format(mode), isForEveryone ? "every user" : "every member of its group"],
            isForEveryone ? null : DiagnosticSeverity.Suggestion);
    }
}
