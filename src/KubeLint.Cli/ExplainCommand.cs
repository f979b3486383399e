using KubeLint.Engine.Reporting;
using Spectre.Console;

namespace KubeLint.Cli;

/// <summary><c>kubelint explain</c>: a rule's page in the terminal.</summary>
internal sealed class ExplainCommand(Terminal terminal)
{
    public int Run(string idOrName)
    {
        if (RuleExplanation.Find(idOrName) is not { } page)
        {
            var closest = RuleExplanation.FindClosest(idOrName) is { } name ? $"; did you mean '{name}'?" : "";
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
