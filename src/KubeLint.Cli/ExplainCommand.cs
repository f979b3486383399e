using KubeLint.Engine.Reporting;
using KubeLint.Engine.RuleAssemblies;
using KubeLint.Rules;
using Spectre.Console;

namespace KubeLint.Cli;

/// <summary><c>kubelint explain</c>: a rule's page in the terminal, or those of the rules that stand for another linter's check.</summary>
internal sealed class ExplainCommand(Terminal terminal)
{
    /// <param name="idOrName">The rule, or the check.</param>
    /// <param name="ruleAssemblies">Full paths of the assemblies whose rules are known too.</param>
    public int Run(string idOrName, IEnumerable<string> ruleAssemblies)
    {
        var loaded = RuleAssemblyLoader.Load(ruleAssemblies, RuleCatalog.Descriptors);
        foreach (var problem in loaded.Problems)
            terminal.Error.WriteLine(problem.Message);
        var explanations = new RuleExplanations([.. loaded.Rules.SelectMany(rule => rule.Descriptors)]);
        if (explanations.Find(idOrName) is { } rule)
        {
            Write(rule.Markdown);
            return ExitCode.Clean;
        }
        var rules = explanations.FindByPeer(idOrName);
        if (!rules.IsEmpty)
        {
            Write($"{idOrName} is {string.Join(", ", rules.Select(page => page.Descriptor.Id))} here.\n\n{string.Join("\n\n", rules.Select(page => page.Markdown))}");
            return ExitCode.Clean;
        }
        var closest = explanations.FindClosest(idOrName) is { } name ? $"; did you mean '{name}'?" : "";
        terminal.Error.WriteLine($"'{idOrName}' is not a KubeLint rule{closest}");
        return ExitCode.UnusableArguments;
    }

    private void Write(string markdown)
    {
        if (terminal.IsPlain)
            terminal.Output.WriteLine(markdown);
        else
            WriteStyled(markdown);
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
