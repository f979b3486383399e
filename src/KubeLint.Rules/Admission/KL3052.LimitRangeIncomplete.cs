using System.Collections.Immutable;
using KubeLint.Analysis.ControlPlane;
using KubeLint.Analysis.Diagnostics;
using KubeLint.Analysis.Rules;
using KubeLint.Yaml.Syntax;

namespace KubeLint.Rules.Admission;

internal sealed class LimitRangeIncomplete : Rule
{
    private static readonly DiagnosticDescriptor s_descriptor = DiagnosticDescriptor.Create(
        "KL3052", "LimitRangeIncomplete", DiagnosticSeverity.None,
        "LimitRange sets no default or bound for a resource",
        "{0} sets no {1} for {2} of containers; add it",
        references: ["/docs/concepts/policy/limit-range/"]);

    private static readonly ImmutableArray<string> s_resources = ["cpu", "memory"];

    // As the API server fills in: a maximum is also a default limit, and whatever is known becomes the default request.
    private static readonly ImmutableArray<(string Name, ImmutableArray<string> GivenBy)> s_members =
        [("default", ["default", "max"]), ("defaultRequest", ["defaultRequest", "default", "max", "min"]), ("min or max", ["min", "max"])];

    public override ImmutableArray<DiagnosticDescriptor> Descriptors => [s_descriptor];

    public override void Initialize(AnalysisContext context) => context.RegisterResourceAction([NamespaceLimits.LimitRange], static (resource, context) =>
    {
        var limits = NamespaceLimits.ContainerLimitsOf(resource).ToList();
        if (limits.Count == 0 || resource.IsPatch)
            return;
        foreach (var name in s_resources)
        {
            var missing = s_members.Where(member => !limits.Any(limit => member.GivenBy.Any(field => MayGive(limit[field], name)))).Select(member => member.Name).ToList();
            if (missing.Count > 0)
                context.Report(limits[0].Find("type")!.Key.Span, s_descriptor, [resource.Display, string.Join(", ", missing), name]);
        }
    });

    private static bool MayGive(YamlNode? amounts, string resource) =>
        amounts is YamlMapping mapping ? mapping[resource] is not (null or YamlScalar { IsNull: true }) : amounts.AsReadable() is null && amounts is YamlScalar { IsNull: false };
}
