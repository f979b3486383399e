using System.Collections.Immutable;
using KubeLint.Analysis.Diagnostics;
using KubeLint.Analysis.Resources;
using KubeLint.Analysis.Rules;
using KubeLint.Analysis.Settings;
using KubeLint.Rules.Encryption.Credentials;
using KubeLint.Yaml.Text;

namespace KubeLint.Rules.Encryption;

internal sealed class CredentialInEnvironmentLiteral : Rule
{
    private static readonly DiagnosticDescriptor s_descriptor = DiagnosticDescriptor.Create(
        "KL1033", "CredentialInEnvironmentLiteral", DiagnosticSeverity.Warning,
        "Environment variable holds a literal credential",
        "Variable '{0}' of container '{1}' in {2} holds {3}; replace it and take the new one from a Secret with valueFrom.secretKeyRef",
        controls: ["CIS:5.4.1", "NSA:secrets"],
        references: ["/docs/concepts/configuration/secret"],
        peers: ["kube-linter:env-var-secret", "kubescape:C-0012", "kubescape:C-0259", "polaris:sensitiveContainerEnvVar"]);

    public override ImmutableArray<DiagnosticDescriptor> Descriptors => [s_descriptor];

    // The whole set, because a value may be the name of a Secret.
    public override void Initialize(AnalysisContext context) => context.RegisterRepositoryAction(static (set, context) =>
    {
        var secretNames = new Lazy<HashSet<string>>(() =>
            [.. set.Resources.Where(resource => resource.Kind.Kind.EndsWith("Secret", StringComparison.Ordinal)).Select(resource => resource.Name)]);
        // Containers may share their variables by an alias: the text stands in one place.
        var seen = new HashSet<(SourceFile, TextSpan)>();
        foreach (var (resource, pod) in set.Workloads)
        {
            if (SopsDocument.Holds(resource))
                continue;
            foreach (var container in pod.Containers)
            {
                foreach (var variable in container.Environment)
                {
                    if (Find(variable, secretNames) is var (span, what) && seen.Add((resource.Source, span)))
                        context.For(resource).Report(span, s_descriptor, [variable.Name, container.Name, resource.Display, what]);
                }
            }
        }
    });

    private static (TextSpan Span, string What)? Find(EnvironmentVariable variable, Lazy<HashSet<string>> secretNames)
    {
        if (variable.Value is not Setting<string>.Known { Value: var value, Span: var span } || PlaceholderText.StandsForSecret(value))
            return null;
        if (CredentialDetectors.FindFirst(value) is { } match)
            return (span, match.What);
        return LiteralCredential.IsEnvironmentName(variable.Name) && LiteralCredential.IsLikely(value) && !secretNames.Value.Contains(value)
            ? (span, "a literal credential")
            : null;
    }
}
