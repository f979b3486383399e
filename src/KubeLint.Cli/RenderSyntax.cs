using System.Collections.Immutable;
using System.CommandLine;
using KubeLint.Helm.Values;

namespace KubeLint.Cli;

/// <summary>How <c>kubelint render</c> is written: the options have the names that <c>helm template</c> gives them.</summary>
internal sealed class RenderSyntax
{
    private readonly Argument<string> _chart = new("chart") { Description = "Folder or .tgz of a chart" };
    private readonly Option<string[]> _values = new("--values", "-f") { Description = "A values file; may be given more than once", HelpName = "file" };
    private readonly Option<string?> _release = new("--release") { Description = "Name of the release", HelpName = "name" };
    private readonly Option<string?> _namespace = new("--namespace", "-n") { Description = "Namespace of the release", HelpName = "name" };
    private readonly Option<string?> _kubeVersion = new("--kube-version") { Description = "The Kubernetes version that templates see, as 1.34", HelpName = "version" };
    private readonly Option<string[]> _apiVersions = new("--api-versions", "-a") { Description = "An API version that templates see beside Kubernetes' own; may be given more than once", HelpName = "version" };
    private readonly Option<bool> _includeCrds = new("--include-crds") { Description = "Print what is below crds/ too" };
    private readonly Option<bool> _explain = new("--explain") { Description = "Print behind each line where it comes from" };

    // In the order in which Helm applies them.
    private readonly ImmutableArray<(SetKind Kind, Option<string[]> Option)> _settings =
    [
        (SetKind.Json, CreateSetting("--set-json", "a value as JSON")),
        (SetKind.Value, CreateSetting("--set", "a value")),
        (SetKind.Text, CreateSetting("--set-string", "a value that is a text")),
        (SetKind.File, CreateSetting("--set-file", "a value that a file holds")),
        (SetKind.Literal, CreateSetting("--set-literal", "a text that is taken as it is")),
    ];

    public Command CreateCommand(Func<RenderArguments, int> run)
    {
        var command = new Command("render", "Prints what a chart renders, as 'helm template' does.")
        {
            _chart, _values, _release, _namespace, _kubeVersion, _apiVersions, _includeCrds, _explain,
        };
        foreach (var (_, option) in _settings)
            command.Add(option);
        command.SetAction(parsed => run(Read(parsed)));
        return command;
    }

    private static Option<string[]> CreateSetting(string name, string what) =>
        new(name) { Description = $"Set {what}: path.to.key=...; may be given more than once", HelpName = "setting" };

    private RenderArguments Read(ParseResult parsed) => new(
        parsed.GetRequiredValue(_chart),
        SplitAll(parsed.GetValue(_values)),
        [.. _settings.SelectMany(setting => (parsed.GetValue(setting.Option) ?? []).Select(text => (setting.Kind, text)))])
    {
        Release = parsed.GetValue(_release),
        Namespace = parsed.GetValue(_namespace),
        KubeVersion = parsed.GetValue(_kubeVersion),
        ApiVersions = SplitAll(parsed.GetValue(_apiVersions)),
        IncludesCrds = parsed.GetValue(_includeCrds),
        IsExplained = parsed.GetValue(_explain),
    };

    // Helm takes several, with commas between, in one option.
    private static ImmutableArray<string> SplitAll(string[]? values) => [.. (values ?? []).SelectMany(static value => value.Split(','))];
}
