using System.Collections.Immutable;
using System.Globalization;
using System.Text.RegularExpressions;
using KubeLint.Analysis.Diagnostics;
using KubeLint.Analysis.Resources;
using KubeLint.Analysis.Rules;
using KubeLint.Analysis.Settings;
using KubeLint.Yaml.Syntax;

namespace KubeLint.Rules.Encryption;

internal sealed partial class BootstrapTokenInRepository : Rule
{
    private static readonly DiagnosticDescriptor s_descriptor = DiagnosticDescriptor.Create(
        "KL1038", "BootstrapTokenInRepository", DiagnosticSeverity.Warning,
        "Join token is committed in plain text",
        "{0} holds {1} in '{2}', with which anyone can join a node; let kubeadm make a short-lived one and fill it in at deploy time",
        controls: ["CIS:3.1.3"],
        references: ["/docs/reference/access-authn-authz/bootstrap-tokens"],
        peers: ["kubescape:C-0288"]);

    private static readonly ResourceKind s_init = new("kubeadm.k8s.io", "InitConfiguration");
    private static readonly ResourceKind s_join = new("kubeadm.k8s.io", "JoinConfiguration");

    // What kubeadm gives a token without a ttl, and the longest that counts as short.
    private static readonly TimeSpan s_day = TimeSpan.FromHours(24);

    public override ImmutableArray<DiagnosticDescriptor> Descriptors => [s_descriptor];

    public override void Initialize(AnalysisContext context)
    {
        context.RegisterResourceAction([s_init], static (resource, context) => CheckInit(resource.Node, resource, context));
        context.RegisterResourceAction([s_join], static (resource, context) => CheckJoin(resource.Node, resource, context));
        context.RegisterResourceAction(ClusterApiSpec.Kinds, static (resource, context) =>
        {
            var spec = ClusterApiSpec.Find(resource);
            CheckInit(spec?["initConfiguration"] as YamlMapping, resource, context);
            CheckJoin(spec?["joinConfiguration"] as YamlMapping, resource, context);
        });
    }

    private static void CheckInit(YamlMapping? configuration, Resource resource, RuleContext context)
    {
        if (configuration?["bootstrapTokens"] is not YamlSequence tokens)
            return;
        foreach (var token in tokens.Items.OfType<YamlMapping>())
            Check(token, "token", ReadLifetime(token) is { } lifetime && lifetime > TimeSpan.Zero && lifetime <= s_day, resource, context);
    }

    private static void CheckJoin(YamlMapping? configuration, Resource resource, RuleContext context)
    {
        if (configuration?["discovery"] is not YamlMapping discovery)
            return;
        if (discovery["bootstrapToken"] is YamlMapping token)
            Check(token, "token", false, resource, context);
        Check(discovery, "tlsBootstrapToken", false, resource, context);
    }

    private static void Check(YamlMapping mapping, string field, bool isShortLived, Resource resource, RuleContext context)
    {
        if (SopsDocument.Holds(resource) || mapping.GetText(field, mapping.Span) is not Setting<string>.Known { Value.Length: > 0 } token || PlaceholderText.StandsForSecret(token.Value))
            return;
        var what = token.Value == "abcdef.0123456789abcdef" ? "the sample token of the documentation" : "a literal token";
        context.Report(token.Span, s_descriptor, [resource.QualifiedDisplay, what, NodePath.Of(resource.Node, token.Span)],
            severity: isShortLived ? DiagnosticSeverity.Suggestion : null);
    }

    /// <summary>The time to live; null where it cannot be read. Zero means for ever.</summary>
    private static TimeSpan? ReadLifetime(YamlMapping token)
    {
        if (token.GetText("ttl", token.Span) is not Setting<string>.Known ttl)
            return token["ttl"] is null ? s_day : null;
        if (!Duration().IsMatch(ttl.Value))
            return null;
        var seconds = DurationPart().Matches(ttl.Value).Sum(part =>
            double.Parse(part.Groups[1].ValueSpan, CultureInfo.InvariantCulture) * (part.Groups[2].Value switch { "h" => 3600, "m" => 60, _ => 1 }));
        return TimeSpan.FromSeconds(Math.Min(seconds, TimeSpan.MaxValue.TotalSeconds / 2));
    }

    [GeneratedRegex(@"^(0|([0-9]+(\.[0-9]+)?[hms])+)$", RegexOptions.CultureInvariant)]
    private static partial Regex Duration();

    [GeneratedRegex(@"([0-9]+(?:\.[0-9]+)?)([hms])", RegexOptions.CultureInvariant)]
    private static partial Regex DurationPart();
}
