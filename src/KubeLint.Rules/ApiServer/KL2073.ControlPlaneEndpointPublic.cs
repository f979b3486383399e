using System.Collections.Immutable;
using KubeLint.Analysis.ControlPlane;
using KubeLint.Analysis.Diagnostics;
using KubeLint.Analysis.Resources;
using KubeLint.Analysis.Rules;
using KubeLint.Analysis.Settings;
using KubeLint.Yaml.Syntax;
using KubeLint.Yaml.Text;

namespace KubeLint.Rules.ApiServer;

internal sealed class ControlPlaneEndpointPublic : Rule
{
    private static readonly DiagnosticDescriptor s_descriptor = DiagnosticDescriptor.Create(
        "KL2073", "ControlPlaneEndpointPublic", DiagnosticSeverity.Suggestion,
        "Kubernetes API endpoint is open to the internet",
        "{0} lets the whole internet reach the Kubernetes API ({1}); list the networks that need it in {2}",
        controls: ["NSA:network"],
        references: ["/docs/concepts/security/controlling-access/"],
        peers: ["kubescape:C-0227", "kubescape:C-0228", "kubescape:C-0247", "kubescape:C-0252"]);

    private static readonly ResourceKind s_eksctl = new("eksctl.io", "ClusterConfig");
    private static readonly ResourceKind s_kops = new("kops.k8s.io", "Cluster");

    public override ImmutableArray<DiagnosticDescriptor> Descriptors => [s_descriptor];

    public override void Initialize(AnalysisContext context)
    {
        context.RegisterResourceAction([s_eksctl], static (resource, context) => ReportEks(resource, context));
        context.RegisterResourceAction([s_kops], static (resource, context) =>
        {
            // A load balancer that only the cloud's network reaches.
            if (resource.Node.FindEntry("spec", "api", "loadBalancer", "type")?.Value is YamlScalar { Value: "Internal" })
                return;
            foreach (var path in (ImmutableArray<string>)["kubernetesApiAccess", "api.access"])
            {
                if (FindOpen(resource.Node.FindEntry(["spec", .. path.Split('.')])?.Value) is { } range)
                    Report(range.Span, resource, $"spec.{path} lists {range.Value}", "spec." + path, context);
            }
        });
    }

    private static void ReportEks(Resource resource, RuleContext context)
    {
        if (resource.Node.FindEntry("privateCluster", "enabled")?.Value is { } isPrivate && (isPrivate as YamlScalar)?.AsBoolean() != false)
            return;
        var endpoints = resource.Node.FindEntry("vpc", "clusterEndpoints")?.Value as YamlMapping;
        if (endpoints?.GetBoolean("publicAccess", resource.Anchor) is { } access and not (Setting<bool>.Absent or Setting<bool>.Known { Value: true }))
            return;
        var ranges = resource.Node.FindEntry("vpc", "publicAccessCIDRs")?.Value;
        if (FindOpen(ranges) is { } range)
            Report(range.Span, resource, $"vpc.publicAccessCIDRs lists {range.Value}", "vpc.publicAccessCIDRs", context);
        else if (ranges.IsEmptyList() && !resource.IsPatch)
            Report((endpoints?["publicAccess"] ?? resource.Node.Find("vpc")?.Key)?.Span ?? resource.Anchor, resource, "vpc.publicAccessCIDRs is not set", "vpc.publicAccessCIDRs", context);
    }

    private static YamlScalar? FindOpen(YamlNode? ranges) =>
        (ranges as YamlSequence)?.Items.OfType<YamlScalar>().FirstOrDefault(range => range.Value is "0.0.0.0/0" or "::/0");

    private static void Report(TextSpan span, Resource resource, string evidence, string field, RuleContext context) =>
        context.Report(span, s_descriptor, [resource.Display, evidence, field]);
}
