using System.Collections.Immutable;
using KubeLint.Analysis;
using KubeLint.Analysis.ControlPlane.Documents;
using KubeLint.Analysis.Diagnostics;
using KubeLint.Analysis.Rules;

namespace KubeLint.Rules.ApiServer;

internal sealed class AnonymousConditionTooBroad : Rule
{
    private static readonly DiagnosticDescriptor s_descriptor = DiagnosticDescriptor.Create(
        "KL2003", "AnonymousConditionTooBroad", DiagnosticSeverity.Warning,
        "Anonymous requests are allowed on more than health endpoints",
        "{0} allows anonymous requests on '{1}'; list /livez, /readyz and /healthz only",
        controls: ["CIS:1.2.1"],
        references: ["/docs/reference/access-authn-authz/authentication/#anonymous-authenticator-configuration"],
        peers: ["trivy:KCV-0001", "checkov:CKV_K8S_68", "kubescape:C-0113"]);

    /// <summary>Says which version runs and nothing else.</summary>
    private const string VersionPath = "/version";

    private static readonly ImmutableArray<string> s_healthPaths = ["/livez", "/readyz", "/healthz"];

    public override ImmutableArray<DiagnosticDescriptor> Descriptors => [s_descriptor];

    public override void Initialize(AnalysisContext context) => context.RegisterResourceAction([AuthenticationConfigurationView.Kind], static (resource, context) =>
    {
        var view = AuthenticationConfigurationView.TryCreate(resource);
        // Before 1.31 the field does not exist.
        if (view?.AnonymousEnabled?.AsBoolean() != true || context.TargetVersion < new KubernetesVersion(1, 31))
            return;
        foreach (var path in view.AnonymousPaths.Where(path => !IsHarmless(path.Value)))
            context.Report(path.Span, s_descriptor, [resource.QualifiedDisplay, path.Value]);
    });

    private static bool IsHarmless(string path) =>
        path == VersionPath || s_healthPaths.Any(health => path == health || path.StartsWith(health + "/", StringComparison.Ordinal));
}
