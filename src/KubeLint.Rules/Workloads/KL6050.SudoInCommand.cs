using System.Collections.Immutable;
using System.Text.RegularExpressions;
using KubeLint.Analysis.Diagnostics;
using KubeLint.Analysis.Rules;
using KubeLint.Rules.Encryption.Credentials;

namespace KubeLint.Rules.Workloads;

internal sealed partial class SudoInCommand : Rule
{
    private static readonly DiagnosticDescriptor s_descriptor = DiagnosticDescriptor.Create(
        "KL6050", "SudoInCommand", DiagnosticSeverity.Suggestion,
        "Container command uses sudo",
        "Container '{0}' of {1} runs a command through sudo; run the container as the user that the command needs",
        references: ["/docs/tasks/configure-pod-container/security-context/"],
        peers: ["kubescape:C-0062"]);

    public override ImmutableArray<DiagnosticDescriptor> Descriptors => [s_descriptor];

    public override void Initialize(AnalysisContext context) => context.RegisterContainerAction(static (container, context) =>
    {
        foreach (var command in container.ExecCommands.Append(container.Command.IsEmpty ? container.Arguments : container.Command))
        {
            if (command is [var program, ..] && Program().IsMatch(program.Text))
                context.Report(program.Span, s_descriptor, [container.Name, container.Owner.Display]);
        }
        foreach (var script in ContainerScripts.Find(container))
        {
            // The first call of a script tells all there is to tell.
            if (Call().Matches(script.Value).Select(static match => match.Groups["sudo"]).FirstOrDefault(word => !CommentLine.Holds(script.Value, word.Index)) is { } word)
                context.Report(script.SpanOf(word.Index, word.Length), s_descriptor, [container.Name, container.Owner.Display]);
        }
    });

    [GeneratedRegex(@"^(?:/usr)?(?:/local)?(?:/bin/)?sudo$", RegexOptions.CultureInvariant)]
    private static partial Regex Program();

    // Where a command begins, and with an argument, so that "install sudo" is none.
    [GeneratedRegex(@"(?:^|[;&|(`\n]|\b(?:then|do|else|exec|time|nohup|xargs)[ \t])[ \t]*(?<sudo>(?:/usr)?(?:/local)?(?:/bin/)?sudo)(?=[ \t]+\S)", RegexOptions.CultureInvariant)]
    private static partial Regex Call();
}
