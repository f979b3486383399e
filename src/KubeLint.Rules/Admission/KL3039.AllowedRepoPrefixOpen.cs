using System.Collections.Immutable;
using KubeLint.Analysis.ControlPlane;
using KubeLint.Analysis.Diagnostics;
using KubeLint.Analysis.Resources;
using KubeLint.Analysis.Rules;
using KubeLint.Yaml.Syntax;

namespace KubeLint.Rules.Admission;

internal sealed class AllowedRepoPrefixOpen : Rule
{
    private static readonly DiagnosticDescriptor s_descriptor = DiagnosticDescriptor.Create(
        "KL3039", "AllowedRepoPrefixOpen", DiagnosticSeverity.Warning,
        "Allowed image repository prefix is open-ended",
        "{0} allows images that begin with '{1}', so also '{2}'; end the prefix with '/'",
        references: ["https://open-policy-agent.github.io/gatekeeper-library/website/validation/allowedrepos/"],
        peers: ["trivy:KSV-0124"]);

    private static readonly ResourceKind s_kind = new(PolicyKinds.GatekeeperConstraints, "K8sAllowedRepos");

    public override ImmutableArray<DiagnosticDescriptor> Descriptors => [s_descriptor];

    public override void Initialize(AnalysisContext context) => context.RegisterResourceAction([s_kind], static (resource, context) =>
    {
        foreach (var item in (resource.Node.FindEntry("spec", "parameters", "repos")?.Value as YamlSequence)?.Items ?? [])
        {
            if (item.AsReadable() is { } prefix && FindStranger(prefix.Value) is { } stranger)
                context.Report(prefix.Span, s_descriptor, [resource.Display, prefix.Value, stranger]);
        }
    });

    /// <summary>An image of somebody else's that a prefix allows, or null: below a host and an organisation only their owner adds names.</summary>
    private static string? FindStranger(string prefix)
    {
        if (prefix.Length == 0)
            return "docker.io/anyone/anything";
        if (prefix.EndsWith('/') || prefix.Contains('@', StringComparison.Ordinal))
            return null;
        var segments = prefix.Split('/');
        var isHost = segments[0].Contains('.', StringComparison.Ordinal) || segments[0].Contains(':', StringComparison.Ordinal) || segments[0] == "localhost";
        return (segments.Length, isHost) switch
        {
            (1, true) when IsTagged(segments[0]) => null,
            (1, true) => prefix + (segments[0].Contains(':', StringComparison.Ordinal) ? "0" : ".example.com") + "/anything",
            (1, false) or (2, true) when !segments[^1].Contains(':', StringComparison.Ordinal) => prefix + "-other/anything",
            _ => null,
        };
    }

    /// <summary>Whether a word is an image with a tag (<c>nginx:1.27</c>) and no host with a port.</summary>
    private static bool IsTagged(string segment)
    {
        var colon = segment.IndexOf(':', StringComparison.Ordinal);
        return colon >= 0 && !segment[..colon].Contains('.', StringComparison.Ordinal) && segment[..colon] != "localhost";
    }
}
