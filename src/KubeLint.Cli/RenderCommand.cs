using System.Globalization;
using KubeLint.Helm.Charts;
using KubeLint.Helm.Rendering;
using KubeLint.Helm.Values;
using KubeLint.Yaml.Text;

namespace KubeLint.Cli;

/// <summary><c>kubelint render</c>: prints what <c>helm template</c> would print, without helm; what fails is told and the rest printed.</summary>
internal sealed class RenderCommand(Terminal terminal, string workingDirectory)
{
    public int Run(RenderArguments arguments)
    {
        if (arguments.Chart.Length == 0)
            return Refuse("The path of the chart is empty");
        var path = ToFullPath(arguments.Chart);
        if (!Path.Exists(path))
            return Refuse($"'{path}' does not exist");
        if (ReadValues(arguments) is not { } values)
            return ExitCode.UnusableArguments;
        var loaded = ChartLoader.Load(path);
        foreach (var problem in loaded.Problems)
            PrintProblem(problem);
        if (loaded.Chart is not { } chart)
            return ExitCode.ErrorsFound;
        var release = ChartRenderer.Render(chart, CreateSettings(arguments, values));
        foreach (var problem in release.Problems)
            PrintProblem(problem);
        if (arguments.IsExplained)
            new ExplainedOutput(terminal, path, workingDirectory).Write(release);
        else
            terminal.Output.Write(release.ToText());
        return release.HasErrors || loaded.Problems.Any(IsError) ? ExitCode.ErrorsFound : ExitCode.Clean;
    }

    private static ReleaseSettings CreateSettings(RenderArguments arguments, IEnumerable<ValuesInput> values)
    {
        var settings = new ReleaseSettings
        {
            Values = [.. values],
            KubeVersion = arguments.KubeVersion,
            ApiVersions = arguments.ApiVersions,
            IncludesCrds = arguments.IncludesCrds,
        };
        if (arguments.Release is { } name)
            settings = settings with { Name = name };
        return arguments.Namespace is { } space ? settings with { Namespace = space } : settings;
    }

    /// <summary>The values in Helm's order; null where a file cannot be read, which is told.</summary>
    private List<ValuesInput>? ReadValues(RenderArguments arguments)
    {
        var values = new List<ValuesInput>();
        foreach (var file in arguments.ValuesFiles)
        {
            if (ReadText(file) is not { } text)
                return null;
            values.Add(new ValuesFileInput(new SourceFile(ToFullPath(file), text)));
        }
        foreach (var (kind, setting) in arguments.Settings)
        {
            var equals = setting.IndexOf('=', StringComparison.Ordinal);
            if (kind != SetKind.File || equals < 0)
                values.Add(new SetInput(kind, setting));
            else if (ReadText(setting[(equals + 1)..]) is { } content)
                values.Add(new SetInput(kind, setting[..(equals + 1)] + content));
            else
                return null;
        }
        return values;
    }

    private string? ReadText(string file)
    {
        try
        {
            var decoded = TextDecoder.Decode(File.ReadAllBytes(ToFullPath(file)));
            if (decoded.Error is null)
                return decoded.Text;
            Refuse($"'{ToFullPath(file)}' is no text");
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or ArgumentException)
        {
            Refuse($"'{file}' cannot be read: {e.Message}");
        }
        return null;
    }

    private int Refuse(string message)
    {
        terminal.Error.WriteLine(message);
        return ExitCode.UnusableArguments;
    }

    private string ToFullPath(string path) => Path.GetFullPath(path, workingDirectory);

    // Helm fails at what makes a chart another one; it only warns of the rest.
    private static bool IsError(ChartProblem problem) => problem.Kind is not (ChartProblemKind.LegacyFile or ChartProblemKind.DependencyVersion);

    private void PrintProblem(ChartProblem problem)
    {
        var (line, column) = problem.Source?.GetPosition(problem.Span.Start) ?? new LinePosition(1, 1);
        Print(problem.Path, line, column, IsError(problem), problem.Message);
    }

    private void PrintProblem(RenderProblem problem)
    {
        var (line, column) = problem.Place.File.GetPosition(problem.Place.Span.Start);
        Print(problem.Place.File.Path, line, column, problem.Kind != RenderProblemKind.Warning, problem.Message);
    }

    private void Print(string path, int line, int column, bool isError, string message) =>
        terminal.Error.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{path}({line},{column}): {(isError ? "error" : "warning")}: {message}"));
}
