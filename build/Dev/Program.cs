using System.CommandLine;
using KubeLint.Analysis.Diagnostics;
using KubeLint.Dev.Charts;
using KubeLint.Dev.Docs;
using KubeLint.Dev.NewRule;
using KubeLint.Dev.Provenance;
using KubeLint.Dev.PublicApi;

namespace KubeLint.Dev;

/// <summary>The repository's own tool: writes what is generated, and starts new rules.</summary>
internal static class Program
{
    public static int Main(string[] args) =>
        new RootCommand("The development tool of this repository.") { CreateDocs(), CreateNewRule(), CreatePublicApi(), CreateGoldens(), CreateProvenance() }.Parse(args).Invoke();

    private static Command CreateDocs()
    {
        var check = new Option<bool>("--check") { Description = "Write nothing; exit with 1 where something differs." };
        var command = new Command("docs", "Writes the generated parts of the rules' pages and indexes.") { check };
        command.SetAction(result => DocsCommand.Run(RepositoryLayout.FindRoot(), result.GetValue(check), Console.Out));
        return command;
    }

    private static Command CreatePublicApi()
    {
        var command = new Command("api", "Writes the lists of what is public in the library of rule authors.");
        command.SetAction(_ => PublicApiCommand.Run(RepositoryLayout.FindRoot()));
        return command;
    }

    private static Command CreateGoldens()
    {
        var helm = new Option<string>("--helm") { Description = $"The path of helm {HelmProgram.Version}.", Required = true };
        var command = new Command("goldens", "Renders the charts of the tests with helm, whose answers are what the tests expect.") { helm };
        command.SetAction(result => GoldensCommand.Run(RepositoryLayout.FindRoot(), result.GetValue(helm)!, Console.Out));
        return command;
    }

    private static Command CreateProvenance()
    {
        var chart = new Argument<string>("chart") { Description = "The folder or archive of a chart." };
        var values = new Option<string[]>("--values", "-f") { Description = "A values file; can be given several times." };
        var unnamed = new Option<bool>("--unnamed") { Description = "Show what changes with a leaf that its chain does not name." };
        var command = new Command("provenance", "Changes each leaf of a chart's values in turn and checks that what came from it changes, and nothing else.") { chart, values, unnamed };
        command.SetAction(result => ProvenanceCommand.Run(result.GetValue(chart)!, result.GetValue(values) ?? [], result.GetValue(unnamed), Console.Out));
        return command;
    }

    private static Command CreateNewRule()
    {
        var category = new Argument<RuleCategory>("category") { Description = "The category: the folder of the rule." };
        var name = new Argument<string>("name") { Description = "The rule's name in Pascal case; a name of the catalogue takes its id." };
        var command = new Command("new-rule", "Writes the class, the page and two assets of a new rule.") { category, name };
        command.SetAction(result => NewRuleCommand.Run(RepositoryLayout.FindRoot(), result.GetValue(category), result.GetValue(name)!, Console.Out));
        return command;
    }
}
