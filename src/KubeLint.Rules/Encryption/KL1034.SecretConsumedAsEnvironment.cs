using System.Collections.Immutable;
using KubeLint.Analysis.ControlPlane;
using KubeLint.Analysis.Diagnostics;
using KubeLint.Analysis.Rules;
using KubeLint.Yaml.Syntax;

namespace KubeLint.Rules.Encryption;

internal sealed class SecretConsumedAsEnvironment : Rule
{
    private static readonly DiagnosticDescriptor s_descriptor = DiagnosticDescriptor.Create(
        "KL1034", "SecretConsumedAsEnvironment", DiagnosticSeverity.None,
        "Secret is exposed through environment variables",
        "Container '{0}' of {1} takes the Secret '{2}' into its environment, which logs and child processes see; mount it as a file",
        controls: ["CIS:5.4.1"],
        references: ["/docs/concepts/security/secrets-good-practices"],
        peers: ["kube-linter:read-secret-from-env-var", "checkov:CKV_K8S_35", "kubescape:C-0207"]);

    public override ImmutableArray<DiagnosticDescriptor> Descriptors => [s_descriptor];

    public override void Initialize(AnalysisContext context) => context.RegisterContainerAction(static (container, context) =>
    {
        var variables = container.Node["env"].Mappings().Select(variable => variable.FindEntry("valueFrom", "secretKeyRef"));
        var sources = container.Node["envFrom"].Mappings().Select(source => source.Find("secretRef"));
        foreach (var reference in variables.Concat(sources).OfType<YamlEntry>())
            context.Report(reference.Key.Span, s_descriptor, [container.Name, container.Owner.Display, (reference.Value.FindEntry("name")?.Value as YamlScalar)?.Value ?? ""]);
    });
}
