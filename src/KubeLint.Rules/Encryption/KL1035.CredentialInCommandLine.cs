using System.Collections.Immutable;
using KubeLint.Analysis.Diagnostics;
using KubeLint.Analysis.Rules;
using KubeLint.Rules.Encryption.Credentials;
using KubeLint.Yaml.Text;

namespace KubeLint.Rules.Encryption;

internal sealed class CredentialInCommandLine : Rule
{
    private static readonly DiagnosticDescriptor s_descriptor = DiagnosticDescriptor.Create(
        "KL1035", "CredentialInCommandLine", DiagnosticSeverity.Warning,
        "Credential is passed on the command line",
        "A command of container '{0}' in {1} holds {2}; replace it and pass the new one through a file or a variable from a Secret",
        references: ["/docs/concepts/configuration/secret"],
        peers: ["kubescape:C-0012"]);

    public override ImmutableArray<DiagnosticDescriptor> Descriptors => [s_descriptor];

    public override void Initialize(AnalysisContext context) => context.RegisterWorkloadAction(static (workload, context) =>
    {
        if (SopsDocument.Holds(workload.Resource))
            return;
        // Containers may share a command by an alias: the text stands in one place.
        var seen = new HashSet<TextSpan>();
        foreach (var container in workload.PodSpec.Containers)
        {
            foreach (var words in container.ExecCommands.Prepend(container.Command.AddRange(container.Arguments)))
            {
                foreach (var (word, what) in CommandLineCredentials.Find(words).Where(found => seen.Add(found.Word.Span)))
                    context.Report(word.Span, s_descriptor, [container.Name, workload.Resource.Display, what]);
            }
        }
    });
}
