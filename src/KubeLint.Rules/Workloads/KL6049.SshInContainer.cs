using System.Collections.Immutable;
using KubeLint.Analysis.ControlPlane;
using KubeLint.Analysis.Diagnostics;
using KubeLint.Analysis.Resources;
using KubeLint.Analysis.Rules;
using KubeLint.Yaml.Syntax;

namespace KubeLint.Rules.Workloads;

internal sealed class SshInContainer : Rule
{
    private static readonly DiagnosticDescriptor s_descriptor = DiagnosticDescriptor.Create(
        "KL6049", "SshInContainer", DiagnosticSeverity.Suggestion,
        "Container offers SSH",
        "Container '{0}' of {1} offers SSH on port {2}; use kubectl exec, which authenticates and is audited",
        references: ["/docs/tasks/debug/debug-application/get-shell-running-container/"],
        peers: ["kube-linter:ssh-port", "kubescape:C-0042"]);

    public override ImmutableArray<DiagnosticDescriptor> Descriptors => [s_descriptor];

    public override void Initialize(AnalysisContext context) => context.RegisterContainerAction(static (container, context) =>
    {
        if (IsGitServer(container))
            return;
        foreach (var port in container.Node["ports"].Mappings().Select(static port => port["containerPort"] as YamlScalar))
        {
            if (port?.AsInteger() is 22 || (port?.AsInteger() is 2222 && RunsSshServer(container)))
                context.Report(port.Span, s_descriptor, [container.Name, container.Owner.Display, port.Value]);
        }
    });

    private static bool IsGitServer(Container container) =>
        container.ImageReference is not { } image || s_gitServers.Any(name => image.Repository.Contains(name, StringComparison.OrdinalIgnoreCase));

    private static readonly ImmutableArray<string> s_gitServers =
        ["git", "forgejo", "gogs", "gerrit", "bitbucket", "soft-serve", "onedev", "sourcehut", "rhodecode", "phabricator", "sftp"];

    private static bool RunsSshServer(Container container) =>
        container.ImageReference?.Repository is { } repository && (repository.Contains("ssh", StringComparison.Ordinal) || repository.Contains("sftp", StringComparison.Ordinal))
        || container.Command.AddRange(container.Arguments).Any(static word => word.Text.Contains("sshd", StringComparison.Ordinal));
}
