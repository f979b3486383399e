using System.Collections.Frozen;
using System.Collections.Immutable;
using KubeLint.Analysis.Diagnostics;
using KubeLint.Analysis.Resources;
using KubeLint.Analysis.Rules;
using KubeLint.Analysis.Settings;
using KubeLint.Yaml.Syntax;

namespace KubeLint.Rules.Admission;

internal sealed class SecurityContextConstraintsPermissive : Rule
{
    private static readonly DiagnosticDescriptor s_descriptor = DiagnosticDescriptor.Create(
        "KL3043", "SecurityContextConstraintsPermissive", DiagnosticSeverity.Warning,
        "SecurityContextConstraints permit host access",
        "{0} permits {1}{2}; allow only what its users need",
        references: ["https://docs.openshift.com/container-platform/latest/authentication/managing-security-context-constraints.html"],
        peers: ["kube-linter:scc-deny-privileged-container"]);

    private static readonly ImmutableArray<ResourceKind> s_kinds = [new("security.openshift.io", "SecurityContextConstraints"), new("", "SecurityContextConstraints")];

    private static readonly ImmutableArray<string> s_fields =
        ["allowPrivilegedContainer", "allowHostPID", "allowHostIPC", "allowHostNetwork", "allowHostPorts", "allowHostDirVolumePlugin"];

    /// <summary>What OpenShift installs itself.</summary>
    private static readonly FrozenSet<string> s_shipped = FrozenSet.ToFrozenSet(
    [
        "anyuid", "hostaccess", "hostmount-anyuid", "hostmount-anyuid-v2", "hostnetwork", "hostnetwork-v2", "insights-runtime-extractor-scc",
        "machine-api-termination-handler", "nested-container", "node-exporter", "nonroot", "nonroot-v2", "privileged", "restricted", "restricted-v2", "restricted-v3",
    ], StringComparer.Ordinal);

    public override ImmutableArray<DiagnosticDescriptor> Descriptors => [s_descriptor];

    public override void Initialize(AnalysisContext context) => context.RegisterResourceAction(s_kinds, static (resource, context) =>
    {
        if (s_shipped.Contains(resource.Name))
            return;
        var permitted = s_fields.Select(field => (Field: field, Setting: resource.Node.GetBoolean(field, resource.Anchor) as Setting<bool>.Known)).Where(pair => pair.Setting is { Value: true }).ToList();
        if (permitted.Count == 0)
            return;
        var isForAll = resource.Node["groups"] is YamlSequence groups && groups.Items.Any(group => group is YamlScalar { Value: "system:authenticated" or "system:serviceaccounts" });
        context.Report(permitted[0].Setting!.Span, s_descriptor,
            [resource.Display, string.Join(", ", permitted.Select(pair => pair.Field)), isForAll ? " to everyone (groups)" : ""],
            related: [.. permitted.Skip(1).Select(pair => new Location(resource.Source, pair.Setting!.Span))]);
    });
}
