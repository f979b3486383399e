using System.ComponentModel;
using System.Diagnostics;

namespace KubeLint.Benchmarks;

/// <summary>The helm binary, a process for each chart.</summary>
internal sealed class HelmProgram(string path)
{
    public string Path { get; } = path;

    /// <summary>Renders a chart; null where helm fails.</summary>
    public string? Render(string chart)
    {
        var start = new ProcessStartInfo(Path, ["template", "release-name", chart, "--kube-version", ChartComparison.KubeVersion])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        using var process = Process.Start(start)!;
        process.ErrorDataReceived += static (_, _) => { };
        process.BeginErrorReadLine();
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return process.ExitCode == 0 ? output : null;
    }

    /// <summary>The version, or null where there is no such program.</summary>
    public string? ReadVersion()
    {
        try
        {
            using var process = Process.Start(new ProcessStartInfo(Path, ["version", "--short"]) { RedirectStandardOutput = true })!;
            var version = process.StandardOutput.ReadToEnd().Trim();
            process.WaitForExit();
            return process.ExitCode == 0 ? version : null;
        }
        catch (Win32Exception)
        {
            return null;
        }
    }
}
