using System.CommandLine;
using System.CommandLine.Parsing;
using KubeLint.Analysis;
using KubeLint.Engine;

namespace KubeLint.Cli;

/// <summary>The command line: <c>kubelint scan</c>, <c>kubelint explain</c> and <c>kubelint render</c>.</summary>
internal sealed class KubeLintCommand
{
    private readonly Terminal _terminal;
    private readonly string _workingDirectory;
    private readonly DateOnly _today;

    /// <param name="terminal">Where to write.</param>
    /// <param name="workingDirectory">Full path of the folder that relative paths start from.</param>
    /// <param name="today">The date against which suppressions expire, in UTC.</param>
    public KubeLintCommand(Terminal terminal, string workingDirectory, DateOnly today)
    {
        _terminal = terminal;
        _workingDirectory = workingDirectory;
        _today = today;
    }

    /// <summary>Runs a command and gives the process's exit code.</summary>
    public int Run(IReadOnlyList<string> arguments)
    {
        var root = new RootCommand("Finds what weakens a Kubernetes cluster in its manifests.") 
        {
            CreateScan(), CreateExplain(), new RenderSyntax().CreateCommand(arguments => new RenderCommand(_terminal, _workingDirectory).Run(arguments)), CreateBuild(),
        };
        var parsed = root.Parse(arguments);
        if (parsed.Errors.Count > 0)
        {
            foreach (var error in parsed.Errors)
                _terminal.Error.WriteLine(error.Message);
            _terminal.Error.WriteLine("'kubelint --help' tells what can be written");
            return ExitCode.UnusableArguments;
        }
        return parsed.Invoke(new InvocationConfiguration { Output = _terminal.Output, Error = _terminal.Error });
    }

    private Command CreateScan()
    {
        var paths = new Argument<string[]>("path")
        {
            Description = "Files and folders; each one's objects meet only one another. @file reads arguments from a file",
            Arity = ArgumentArity.OneOrMore,
        };
        var sarif = new Option<string?>("--sarif") { Description = "Write a SARIF 2.1.0 log", HelpName = "file" };
        sarif.Validators.Add(static result =>
        {
            if (result.Tokens is [{ Value: "" }])
                result.AddError("The file of '--sarif' is empty");
        });
        var version = new Option<KubernetesVersion?>("--kubernetes-version")
        {
            Description = "The Kubernetes version the manifests are for, as 1.34",
            HelpName = "version",
            CustomParser = ParseVersion,
        };
        var mode = new Option<AnalysisMode>("--analysis-mode")
        {
            Description = "Where severities start: " + string.Join(", ", AnalysisModeNames.All),
            HelpName = "mode",
            CustomParser = ParseMode,
        };
        var rules = CreateRuleAssemblies();
        var ownMarks = new Option<bool>("--ignore-peer-suppressions") { Description = "Let only KubeLint's own marks suppress, not those of other linters" };
        var values = new Option<string>("--chart-values")
        {
            Description = "What charts are rendered with: 'default', or 'all' to take each values-*.yaml and ci/*-values.yaml for a release of its own",
            HelpName = "which",
        };
        values.AcceptOnlyFromAmong("default", "all");
        var helm = new Option<string?>("--helm-executable") { Description = "Let this helm render charts", HelpName = "file" };
        var scan = new Command("scan", "Analyses manifests and charts.") { paths, sarif, version, mode, rules, ownMarks, values, helm };
        scan.SetAction(parsed => new ScanCommand(_terminal, _workingDirectory, _today).Run(new ScanArguments(
            parsed.GetRequiredValue(paths), parsed.GetValue(sarif), parsed.GetValue(version), parsed.GetValue(mode))
        {
            RuleAssemblies = parsed.GetValue(rules) ?? [],
            HonorPeerSuppressions = !parsed.GetValue(ownMarks),
            AllChartValues = parsed.GetValue(values) == "all",
            HelmExecutable = parsed.GetValue(helm),
        }));
        return scan;
    }

    private Command CreateExplain()
    {
        var id = new Argument<string>("id") { Description = "A rule's id or name, as KL5001, or another linter's check, as kube-linter:wildcard-in-rules" };
        var rules = CreateRuleAssemblies();
        var explain = new Command("explain", "Shows a rule's page.") { id, rules };
        explain.SetAction(parsed => new ExplainCommand(_terminal).Run(
            parsed.GetRequiredValue(id), (parsed.GetValue(rules) ?? []).Select(path => Path.GetFullPath(path, _workingDirectory))));
        return explain;
    }

    private static Option<string[]> CreateRuleAssemblies()
    {
        var rules = new Option<string[]>("--rule-assembly") { Description = "An assembly with rules of your own; may be given more than once", HelpName = "file" };
        rules.Validators.Add(static result =>
        {
            if (result.Tokens.Any(token => token.Value.Length == 0))
                result.AddError("The file of '--rule-assembly' is empty");
        });
        return rules;
    }

    private Command CreateBuild()
    {
        var options = new Argument<string>("options") { Description = "The file of options" };
        var build = new Command("build", "Analyses a project for MSBuild.") { options };
        build.Hidden = true;
        build.SetAction(parsed => new BuildCommand(_terminal, _today).Run(parsed.GetRequiredValue(options)));
        return build;
    }

    private static KubernetesVersion? ParseVersion(ArgumentResult result)
    {
        var text = result.Tokens[0].Value;
        var version = KubernetesVersion.Parse(text);
        if (version is null)
            result.AddError($"'{text}' is no Kubernetes version; write for example 1.34");
        return version;
    }

    private static AnalysisMode ParseMode(ArgumentResult result)
    {
        var text = result.Tokens[0].Value;
        var mode = AnalysisModeNames.Parse(text);
        if (mode is null)
            result.AddError($"'{text}' is no analysis mode; write one of {string.Join(", ", AnalysisModeNames.All)}");
        return mode ?? AnalysisMode.Default;
    }
}
