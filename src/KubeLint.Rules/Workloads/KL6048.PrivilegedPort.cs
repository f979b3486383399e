using System.Collections.Immutable;
using KubeLint.Analysis.ControlPlane;
using KubeLint.Analysis.Diagnostics;
using KubeLint.Analysis.Resources;
using KubeLint.Analysis.Rules;
using KubeLint.Yaml.Syntax;

namespace KubeLint.Rules.Workloads;

internal sealed class PrivilegedPort : Rule
{
    private static readonly DiagnosticDescriptor s_descriptor = DiagnosticDescriptor.Create(
        "KL6048", "PrivilegedPort", DiagnosticSeverity.None,
        "Container listens on a privileged port",
        "Container '{0}' of {1} listens on port {2}, which needs privileges; listen on a port from 1024 on and let the Service map it",
        references: ["/docs/tasks/configure-pod-container/security-context/"],
        peers: ["kube-linter:privileged-ports", "trivy:KSV-0117"]);

    public override ImmutableArray<DiagnosticDescriptor> Descriptors => [s_descriptor];

    private const string Sysctl = "net.ipv4.ip_unprivileged_port_start";

    public override void Initialize(AnalysisContext context) => context.RegisterContainerAction(static (container, context) =>
    {
        if (container.Pod.SecurityContext?["sysctls"].Mappings().Any(static sysctl => sysctl["name"] is YamlScalar { Value: Sysctl }) == true || BindsByCapability(container))
            return;
        foreach (var port in container.Node["ports"].Mappings().Select(static port => port["containerPort"] as YamlScalar))
        {
            if (port?.AsInteger() is > 0 and < 1024)
                context.Report(port.Span, s_descriptor, [container.Name, container.Owner.Display, port.Value]);
        }
    });

    private static bool BindsByCapability(Container container) =>
        (container.SecurityContext.FindEntry("capabilities", "add")?.Value as YamlSequence)?.Items.Any(static item => item is YamlScalar { Value: "NET_BIND_SERVICE" or "ALL" }) == true;
}
