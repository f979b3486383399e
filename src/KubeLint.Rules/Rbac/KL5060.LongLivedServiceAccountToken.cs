using System.Collections.Immutable;
using KubeLint.Analysis;
using KubeLint.Analysis.Diagnostics;
using KubeLint.Analysis.Resources;
using KubeLint.Analysis.Rules;
using KubeLint.Yaml.Syntax;

namespace KubeLint.Rules.Rbac;

internal sealed class LongLivedServiceAccountToken : Rule
{
    /// <summary>Before, a controller made such a Secret for every account, so that exports are full of them.</summary>
    private static readonly KubernetesVersion s_madeByHandSince = new(1, 24);

    private static readonly DiagnosticDescriptor s_descriptor = DiagnosticDescriptor.Create(
        "KL5060", "LongLivedServiceAccountToken", DiagnosticSeverity.Warning,
        "Secret creates a service account token that never expires",
        "{0} creates a token of {1} that never expires; request one that does with 'kubectl create token' or mount a projected one",
        controls: ["CIS:3.1.2"],
        references: ["/docs/concepts/security/service-accounts"],
        peers: ["kubescape:C-0287"]);

    public override ImmutableArray<DiagnosticDescriptor> Descriptors => [s_descriptor];

    public override void Initialize(AnalysisContext context) => context.RegisterResourceAction([new ResourceKind("", "Secret")], static (resource, context) =>
    {
        if (resource.Node["type"] is not YamlScalar { Value: "kubernetes.io/service-account-token" } type || context.TargetVersion < s_madeByHandSince)
            return;
        var account = resource.GetAnnotation("kubernetes.io/service-account.name");
        context.Report(type.Span, s_descriptor, [resource.Display, account is null ? "a service account" : $"service account '{account}'"]);
    });
}
