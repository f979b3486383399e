using System.Diagnostics;

namespace KubeLint.Dev.PublicApi;

/// <summary>Writes the lists of what is public in the library of rule authors, with the analyzer's own code fix.</summary>
internal static class PublicApiCommand
{
    private static readonly string[] s_projects = ["src/KubeLint.Yaml", "src/KubeLint.Analysis"];

    public static int Run(string root)
    {
        foreach (var project in s_projects)
        {
            // From an empty list: the code fix adds reliably, and removes some lines too many when it does both.
            File.WriteAllText(Path.Combine(root, project, "PublicAPI.Unshipped.txt"), "#nullable enable\n");
            using var format = Process.Start(new ProcessStartInfo("dotnet", ["format", "analyzers", project, "--diagnostics", "RS0016"]) { WorkingDirectory = root })!;
            format.WaitForExit();
            if (format.ExitCode != 0)
                return format.ExitCode;
        }
        return 0;
    }
}
