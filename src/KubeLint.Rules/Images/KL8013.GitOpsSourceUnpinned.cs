using System.Collections.Immutable;
using KubeLint.Analysis.Diagnostics;
using KubeLint.Analysis.Rules;

namespace KubeLint.Rules.Images;

internal sealed class GitOpsSourceUnpinned : Rule
{
    private static readonly DiagnosticDescriptor s_descriptor = DiagnosticDescriptor.Create(
        "KL8013", "GitOpsSourceUnpinned", DiagnosticSeverity.None,
        "Deployment source follows a moving reference",
        "{0} takes '{1}' at '{2}', which moves; name a tag, a version or a commit",
        references: ["https://argo-cd.readthedocs.io/en/stable/user-guide/tracking_strategies/"]);

    public override ImmutableArray<DiagnosticDescriptor> Descriptors => [s_descriptor];

    private const string UnpinnedFormat = "{0} takes '{1}', which can change; append ?ref= with a tag or a commit, or take the file of a release";

    public override void Initialize(AnalysisContext context)
    {
        context.RegisterResourceAction(GitOpsSources.Kinds, static (resource, context) =>
        {
            foreach (var (address, revision) in GitOpsSources.Read(resource).Where(static source => source.Revision is not null && (source.IsBranch || IsMoving(source.Revision.Value))))
            {
                if (!IsOwn(context.Options, address.Value))
                    context.Report(revision!.Span, s_descriptor, [resource.Display, address.Value, revision.Value]);
            }
        });
        context.RegisterDocumentAction(static (document, context) =>
        {
            foreach (var (address, _) in GitOpsSources.Read(document).Where(source => KustomizeRemote.IsMoving(source.Address.Value) && !IsOwn(context.Options, source.Address.Value)))
                context.Report(address.Span, s_descriptor, ["The kustomization", address.Value, ""], messageFormat: UnpinnedFormat);
        });
    }

    private static bool IsMoving(string revision) =>
        revision is "HEAD" or "*" or "main" or "master" || revision.StartsWith("refs/heads/", StringComparison.Ordinal);

    private static bool IsOwn(RuleOptions options, string address)
    {
        var place = SourceAddress.Normalize(address);
        return options.GetList("kubelint_own_repositories", []).Any(own =>
            place.StartsWith(own, StringComparison.OrdinalIgnoreCase) && (place.Length == own.Length || place[own.Length] is '/' or '.'));
    }
}
