using System.Collections.Immutable;
using System.Text.RegularExpressions;
using KubeLint.Analysis.Diagnostics;
using KubeLint.Analysis.Rules;

namespace KubeLint.Rules.Network;

internal sealed partial class IngressNginxSnippetDangerous : Rule
{
    private static readonly DiagnosticDescriptor s_descriptor = DiagnosticDescriptor.Create(
        "KL4033", "IngressNginxSnippetDangerous", DiagnosticSeverity.Error,
        "Ingress snippet runs Lua or aliases the controller's file system",
        "{0} has '{1}' in '{2}', which gives its author the controller's files or code execution in it; remove the directive",
        references: ["https://github.com/kubernetes/ingress-nginx/issues/7837"],
        peers: ["checkov:CKV_K8S_152", "checkov:CKV_K8S_154", "kubescape:C-0059"],
        silences: ["KL4032"]);

    public override ImmutableArray<DiagnosticDescriptor> Descriptors => [s_descriptor];

    public override void Initialize(AnalysisContext context) => context.RegisterResourceAction(NginxSnippet.Kinds, static (resource, context) =>
    {
        foreach (var snippet in NginxSnippet.FindAll(resource))
        {
            foreach (Match match in Directive().Matches(snippet.WithoutComments()))
            {
                var directive = match.Groups["directive"];
                context.Report(snippet.Text.SpanOf(directive.Index, directive.Length), s_descriptor, [resource.Display, directive.Value, snippet.Key.Value], scope: snippet.Span);
            }
        }
    });

    // A directive begins behind a line's start, ';', '{' or '}'; the service account's folder counts wherever it stands.
    [GeneratedRegex(@"(?:^|[;{}\n])[ \t]*(?<directive>[a-z_]+_by_lua(?:_block|_file)?\b|lua_package_c?path\b|load_module\b|alias(?=\s)|root\s+[""']?/[^;\s]*|include\s+[""']?/[^;\s]*)|(?<directive>/var/run/secrets\b[^\s;""']*)", RegexOptions.CultureInvariant)]
    private static partial Regex Directive();
}
