using System.Collections.Immutable;
using System.Text.RegularExpressions;
using KubeLint.Analysis.Diagnostics;
using KubeLint.Analysis.Rules;
using KubeLint.Analysis.Settings;

namespace KubeLint.Rules.Network;

internal sealed partial class IngressNginxAnnotationInjection : Rule
{
    private static readonly DiagnosticDescriptor s_descriptor = DiagnosticDescriptor.Create(
        "KL4034", "IngressNginxAnnotationInjection", DiagnosticSeverity.Error,
        "Ingress annotation contains characters that break out of the NGINX configuration",
        "{0} has {1} in '{2}', which ends the NGINX directive that the controller writes and begins another; keep the value to what the annotation is for",
        references: ["https://kubernetes.io/blog/2025/03/24/ingress-nginx-cve-2025-1974/"],
        peers: ["trivy:KCV-0093"]);

    private static readonly string[] s_otherControllers = ["alb", "traefik", "haproxy", "kong", "contour", "istio", "gce", "azure", "cilium", "tailscale", "apisix", "ambassador"];

    public override ImmutableArray<DiagnosticDescriptor> Descriptors => [s_descriptor];

    public override void Initialize(AnalysisContext context) => context.RegisterIngressAction(static (ingress, context) =>
    {
        if (s_otherControllers.Any(name => ingress.ClassName.Contains(name, StringComparison.OrdinalIgnoreCase)))
            return;
        foreach (var (key, value) in ingress.Resource.Annotations().Where(static annotation => AnnotationKey().IsMatch(annotation.Key.Value)))
        {
            // Variables of NGINX have braces, as quantifiers of the certificate's pattern do.
            var text = Braced().Replace(value.Value.Trim(), "");
            if (!Placeholder.IsUnknown(text) && DescribeBreak(text) is { } what)
                context.Report(value.Span, s_descriptor, [ingress.Resource.Display, what, key.Value]);
        }
    });

    private static string? DescribeBreak(string text)
    {
        if (text.AsSpan().IndexOfAny('\n', '\r') >= 0)
            return "a line break";
        var at = text.AsSpan().IndexOfAny(';', '{', '}');
        return at >= 0 ? $"'{text[at]}'" : CommentStart().IsMatch(text) ? "'#'" : null;
    }

    // What the controller writes into its configuration without quotes.
    [GeneratedRegex(@"(?:^|[.-])nginx\.ingress\.kubernetes\.io/(?:auth-url|auth-signin|auth-tls-match-cn|auth-tls-error-page|mirror-target|mirror-host|rewrite-target|app-root|permanent-redirect|temporal-redirect|proxy-ssl-name|upstream-vhost)$", RegexOptions.CultureInvariant)]
    private static partial Regex AnnotationKey();

    [GeneratedRegex(@"\$\{[A-Za-z0-9_]+\}|\{\d+(?:,\d*)?\}", RegexOptions.CultureInvariant)]
    private static partial Regex Braced();

    // Inside a word, as in a URL's fragment, the sign begins no comment.
    [GeneratedRegex(@"(?:^|\s)#", RegexOptions.CultureInvariant)]
    private static partial Regex CommentStart();
}
