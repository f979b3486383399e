using System.Collections.Immutable;
using KubeLint.Analysis.ControlPlane;
using KubeLint.Analysis.Diagnostics;
using KubeLint.Analysis.Resources;
using KubeLint.Analysis.Rules;
using KubeLint.Analysis.Settings;
using KubeLint.Yaml.Syntax;

namespace KubeLint.Rules.Network;

internal sealed class ReferenceGrantTooWide : Rule
{
    private static readonly DiagnosticDescriptor s_descriptor = DiagnosticDescriptor.Create(
        "KL4041", "ReferenceGrantTooWide", DiagnosticSeverity.Suggestion,
        "ReferenceGrant exposes every Secret of the namespace",
        "{0} lets {1} refer to every {2} of its namespace; name the one that is meant",
        references: ["https://gateway-api.sigs.k8s.io/api-types/referencegrant/"]);

    public override ImmutableArray<DiagnosticDescriptor> Descriptors => [s_descriptor];

    public override void Initialize(AnalysisContext context) => context.RegisterResourceAction([new ResourceKind("gateway.networking.k8s.io", "ReferenceGrant")], static (resource, context) =>
    {
        var sources = (resource.Node.FindEntry("spec", "from")?.Value.Mappings() ?? []).Select(static from => (from["namespace"] as YamlScalar)?.Value).OfType<string>().Distinct().Select(static name => $"namespace '{name}'");
        var who = string.Join(" and ", sources);
        foreach (var target in resource.Node.FindEntry("spec", "to")?.Value.Mappings() ?? [])
        {
            if (target["kind"] is YamlScalar { Value: "Secret" or "Service" } kind && target.GetText("group", default) is Setting<string>.Absent or Setting<string>.Known { Value: "" }
                && target.GetText("name", default) is Setting<string>.Absent or Setting<string>.Known { Value: "" })
                context.Report(target.Span, s_descriptor, [resource.Display, who.Length > 0 ? who : "others", ((YamlScalar)target["kind"]!).Value]);
        }
    });
}
