using System.Collections.Immutable;
using KubeLint.Analysis.Diagnostics;
using KubeLint.Analysis.Network;
using KubeLint.Analysis.Rules;
using KubeLint.Yaml.Syntax;

namespace KubeLint.Rules.Network;

internal sealed class ServiceExposesAdminPort : Rule
{
    private static readonly DiagnosticDescriptor s_descriptor = DiagnosticDescriptor.Create(
        "KL4026", "ServiceExposesAdminPort", DiagnosticSeverity.Warning,
        "Service exposes an administrative port",
        "{0} makes port {1} ({2}) reachable from outside the cluster; use ClusterIP, or an internal load balancer with loadBalancerSourceRanges",
        references: ["/docs/concepts/services-networking/service"],
        peers: ["kubescape:C-0042", "kube-linter:ssh-port"],
        silences: ["KL4021", "KL4022"]);

    // SSH is how they are used.
    private static readonly string[] s_sshServers = ["git", "gitea", "gogs", "forgejo", "sftp"];

    public override ImmutableArray<DiagnosticDescriptor> Descriptors => [s_descriptor];

    public override void Initialize(AnalysisContext context) => context.RegisterServiceAction(static (service, context) =>
    {
        if (!LoadBalancerReach.IsOpen(service))
            return;
        foreach (var port in service.Ports)
        {
            if (port.Port is not { } written || FindAdministrative(port) is not ({ } number, { } what) || (number == 22 && ServesFilesOverSsh(service)))
                continue;
            context.Report(written.Span, s_descriptor, [service.Resource.Display, written.Value, what.What], what.Severity, scope: service.Resource.Node.Span);
        }
    });

    private static (long? Number, AdministrativePort? What) FindAdministrative(ServicePort port) =>
        new[] { port.TargetNumber, port.Number }.Select(static number => (number, number is null ? null : AdministrativePort.ByNumber.GetValueOrDefault(number.Value)))
            .FirstOrDefault(static found => found.Item2 is not null);

    private static bool ServesFilesOverSsh(ServiceView service) =>
        s_sshServers.Any(word => service.Resource.Name.Contains(word, StringComparison.OrdinalIgnoreCase)
            || (service.Spec?["selector"] as YamlMapping)?.Entries.Any(entry => entry.Value is YamlScalar value && value.Value.Contains(word, StringComparison.OrdinalIgnoreCase)) == true);
}
