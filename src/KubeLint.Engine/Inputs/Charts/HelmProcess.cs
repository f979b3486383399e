using System.ComponentModel;
using System.Diagnostics;
using KubeLint.Helm.Rendering;
using KubeLint.Helm.Values;

namespace KubeLint.Engine.Inputs.Charts;

/// <summary>Lets a helm executable render, where the project asks for one: <c>helm template</c>, once for each release.</summary>
internal static class HelmProcess
{
    /// <summary>Renders a release.</summary>
    /// <param name="executable">Full path of helm, or its name alone to look for it on the path.</param>
    /// <param name="chartPath">Full path of the chart's folder or archive.</param>
    /// <param name="chart">The chart, which tells the templates' files.</param>
    /// <param name="settings">The release.</param>
    /// <param name="options">The run's options.</param>
    /// <param name="cancellationToken">Ends the process.</param>
    public static RenderedTexts Render(string executable, string chartPath, Helm.Charts.Chart chart, ReleaseSettings settings, AnalysisOptions options, CancellationToken cancellationToken)
    {
        var output = new HelmOutput(chart, options.Limits);
        var start = new ProcessStartInfo(executable, CreateArguments(chartPath, settings))
        {
            WorkingDirectory = options.ProjectDirectory,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardOutputEncoding = System.Text.Encoding.UTF8,
        };
        try
        {
            using var process = Process.Start(start)!;
            using var ending = cancellationToken.Register(() => process.Kill(entireProcessTree: true));
            var errors = process.StandardError.ReadToEndAsync(CancellationToken.None);
            process.StandardInput.Write(InlineValues(settings));
            process.StandardInput.Close();
            var text = process.StandardOutput.ReadToEnd();
            process.WaitForExit();
            cancellationToken.ThrowIfCancellationRequested();
            return process.ExitCode == 0 ? output.Read(text) : output.ReadFailure(errors.GetAwaiter().GetResult(), process.ExitCode);
        }
        catch (Exception e) when (e is Win32Exception or IOException or InvalidOperationException)
        {
            return output.ReadFailure($"Error: KubeLintHelmExecutable '{executable}' cannot be run: {e.Message}", -1);
        }
    }

    private static List<string> CreateArguments(string chartPath, ReleaseSettings settings)
    {
        List<string> arguments = ["template", settings.Name, chartPath, "--namespace", settings.Namespace];
        foreach (var input in settings.Values)
        {
            arguments.AddRange(input switch
            {
                ValuesFileInput file => ["--values", file.File.Path],
                SetInput set => [OptionOf(set.Kind), set.Text],
                _ => (string[])[],
            });
        }
        if (settings.Values.OfType<InlineValuesInput>().Any())
            arguments.AddRange(["--values", "-"]);
        if (settings.IncludesCrds)
            arguments.Add("--include-crds");
        if (settings.KubeVersion is { } version)
            arguments.AddRange(["--kube-version", version]);
        foreach (var api in settings.ApiVersions)
            arguments.AddRange(["--api-versions", api]);
        return arguments;
    }

    private static string OptionOf(SetKind kind) => kind switch
    {
        SetKind.Json => "--set-json",
        SetKind.Text => "--set-string",
        SetKind.File => "--set-file",
        SetKind.Literal => "--set-literal",
        _ => "--set",
    };

    /// <summary>The values of a manifest as a file of their own.</summary>
    private static string InlineValues(ReleaseSettings settings) => string.Concat(settings.Values.OfType<InlineValuesInput>().Take(1).Select(static input =>
        // A block mapping keeps its indentation when its first line gets it back.
        input.Node is Yaml.Syntax.YamlScalar scalar ? scalar.Value
            : new string(' ', input.File.GetPosition(input.Node.Span.Start).Column - 1) + input.File.GetText(input.Node.Span) + "\n"));
}
