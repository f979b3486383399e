using System.Diagnostics;
using System.Text;

namespace KubeLint.Dev.Charts;

/// <summary>Helm's own binary, which says what is right.</summary>
internal static class HelmProgram
{
    /// <summary>The version that the goldens are made with.</summary>
    public const string Version = "v3.10.1";

    private const string Variable = "KUBELINT_TEST_HELM";

    /// <summary>The path of the binary: that of the environment variable, or the one below <c>artifacts</c>; null where there is none of the right version.</summary>
    public static string? Find(string root)
    {
        var path = Environment.GetEnvironmentVariable(Variable) is { Length: > 0 } set ? set : Path.Combine(root, "artifacts", "helm", "helm");
        return File.Exists(path) && IsOfVersion(path) ? path : null;
    }

    public static bool IsOfVersion(string path) => Run(path, ["version", "--template", "{{.Version}}"]).Output == Version;

    /// <summary>Runs the binary without a home folder.</summary>
    /// <returns>What it prints, or the error message behind <c>Error: </c>, from which the words about <c>--debug</c> are taken.</returns>
    public static (bool Succeeded, string Output) Run(string path, IEnumerable<string> arguments)
    {
        var start = new ProcessStartInfo(path, arguments) { RedirectStandardOutput = true, RedirectStandardError = true, StandardOutputEncoding = Encoding.UTF8, StandardErrorEncoding = Encoding.UTF8 };
        var nowhere = Path.Combine(Path.GetTempPath(), "no-helm-home");
        foreach (var name in (string[])["HELM_CACHE_HOME", "HELM_CONFIG_HOME", "HELM_DATA_HOME", "KUBECONFIG"])
            start.Environment[name] = nowhere;
        using var process = Process.Start(start)!;
        var errors = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return process.ExitCode == 0 ? (true, output) : (false, ToMessage(errors.Result));
    }

    private static string ToMessage(string errors)
    {
        const string mark = "Error: ";
        var text = errors[(errors.StartsWith(mark, StringComparison.Ordinal) ? mark.Length : errors.IndexOf("\n" + mark, StringComparison.Ordinal) + 1 + mark.Length)..];
        return text.Replace("\n\nUse --debug flag to render out invalid YAML", "", StringComparison.Ordinal).TrimEnd() + "\n";
    }
}
