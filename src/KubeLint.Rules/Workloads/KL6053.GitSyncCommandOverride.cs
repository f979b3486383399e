using System.Collections.Immutable;
using KubeLint.Analysis.Diagnostics;
using KubeLint.Analysis.Rules;

namespace KubeLint.Rules.Workloads;

internal sealed class GitSyncCommandOverride : Rule
{
    private static readonly DiagnosticDescriptor s_descriptor = DiagnosticDescriptor.Create(
        "KL6053", "GitSyncCommandOverride", DiagnosticSeverity.Warning,
        "git-sync may be made to run another program",
        "Container '{0}' of {1} sets {2}, which makes git-sync run another program in git's place; remove it",
        references: ["https://github.com/kubernetes/git-sync"],
        peers: ["checkov:CKV_K8S_159"]);

    public override ImmutableArray<DiagnosticDescriptor> Descriptors => [s_descriptor];

    public override void Initialize(AnalysisContext context) => context.RegisterContainerAction(static (container, context) =>
    {
        foreach (var variable in container.Environment.Where(static variable => variable.Name == "GITSYNC_GIT"))
            context.Report(variable.NameNode.Span, s_descriptor, [container.Name, container.Owner.Display, variable.Name]);
        if (container.ImageReference?.BaseName.Contains("git-sync", StringComparison.Ordinal) != true)
            return;
        foreach (var word in container.Command.AddRange(container.Arguments))
        {
            if (word.Text is "--git" or "-git" || word.Text.StartsWith("--git=", StringComparison.Ordinal) || word.Text.StartsWith("-git=", StringComparison.Ordinal))
                context.Report(word.Span, s_descriptor, [container.Name, container.Owner.Display, "--git"]);
        }
    });
}
