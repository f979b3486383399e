using KubeLint.Engine.Reporting;
using KubeLint.Engine.RuleAssemblies;
using KubeLint.Rules;
using Spectre.Console;

namespace KubeLint.Cli;

/// <summary><c>kubelint explain</c>: a rule's page in the terminal.</summary>
internal sealed class ExplainCommand(Terminal terminal)
{
    /// <param name="idOrName">The rule.</param>
    /// <param name="ruleAssemblies">Full paths of the assemblies whose rules are known too.</param>
    public int Run(string idOrName, IEnumerable<string> ruleAssemblies)
    {
        var loaded = RuleAssemblyLoader.Load(ruleAssemblies, RuleCatalog.Descriptors);
        foreach (var problem in loaded.Problems)
            terminal.Error.WriteLine(problem.Message);
        var explanations = new RuleExplanations([.. loaded.Rules.SelectMany(rule => rule.Descriptors)]);
        if (explanations.Find(idOrName) is not { } page)
        {
            var closest = explanations.FindClosest(idOrName) is { } name ? $"; did you mean '{name}'?" : "";
            terminal.Error.WriteLine($"'{idOrName}' is not a KubeLint rule{closest}");
            return ExitCode.UnusableArguments;
        }
        if (terminal.IsPlain)
            terminal.Output.WriteLine(page.Markdown);
        else
            WriteStyled(page.Markdown);
        return ExitCode.Clean;
    }

    private void WriteStyled(string markdown)
    {
        var console = AnsiConsole.Create(new AnsiConsoleSettings { Ansi = AnsiSupport.Yes, Out = new AnsiConsoleOutput(terminal.Output) });
        var isCode = false;
        foreach (var line in markdown.Split('\n'))
        {
            if (line.StartsWith("```", StringComparison.Ordinal))
                isCode = !isCode;
            else if (isCode)
                console.Write(new Text("    " + line + "\n", new Style(Color.Grey)));
            else if (line.StartsWith('#'))
                console.Write(new Text(line.TrimStart('#', ' ') + "\n", new Style(Color.Blue, decoration: Decoration.Bold)));
            else
                console.Write(new Text(line + "\n"));
        }
    }
}
