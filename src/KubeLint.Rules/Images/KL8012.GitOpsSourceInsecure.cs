using System.Collections.Immutable;
using KubeLint.Analysis.Diagnostics;
using KubeLint.Analysis.Rules;
using KubeLint.Analysis.Settings;
using KubeLint.Yaml.Syntax;

namespace KubeLint.Rules.Images;

internal sealed class GitOpsSourceInsecure : Rule
{
    private static readonly DiagnosticDescriptor s_descriptor = DiagnosticDescriptor.Create(
        "KL8012", "GitOpsSourceInsecure", DiagnosticSeverity.Warning,
        "Deployment source is fetched without TLS",
        "{0} fetches '{1}' without TLS, so that anybody on the way decides what is deployed; use https:// or ssh://",
        references: ["https://fluxcd.io/flux/components/source/", "https://argo-cd.readthedocs.io/en/stable/operator-manual/security/"]);

    public override ImmutableArray<DiagnosticDescriptor> Descriptors => [s_descriptor];

    private const string SkipFormat = "{0} fetches '{1}' without a verified certificate; remove insecureSkipTLSVerify and give it the authority in caBundle";

    public override void Initialize(AnalysisContext context)
    {
        context.RegisterResourceAction(GitOpsSources.Kinds, static (resource, context) =>
        {
            Report(GitOpsSources.Read(resource), resource.Display, context);
            if (resource.Kind.Kind == "GitRepo" && resource.Node["spec"] is YamlMapping spec && spec.Is("insecureSkipTLSVerify", true))
                context.Report(spec["insecureSkipTLSVerify"]!.Span, s_descriptor, [resource.Display, (spec["repo"] as YamlScalar)?.Value ?? ""], messageFormat: SkipFormat);
        });
        context.RegisterDocumentAction(static (document, context) => Report(GitOpsSources.Read(document), "The kustomization", context));
    }

    private static void Report(IEnumerable<GitOpsSource> sources, string owner, RuleContext context)
    {
        foreach (var address in sources.Select(static source => source.Address).Where(static address => SourceAddress.IsPlain(address.Value) && !SourceAddress.IsLoopback(address.Value)))
            context.Report(address.Span, s_descriptor, [owner, address.Value], SourceAddress.IsClusterLocal(address.Value) ? DiagnosticSeverity.Suggestion : null);
    }
}
