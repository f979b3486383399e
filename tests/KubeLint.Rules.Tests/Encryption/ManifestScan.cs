using KubeLint.Engine;

namespace KubeLint.Rules.Tests.Encryption;

/// <summary>Runs the whole catalogue over manifests that a test writes.</summary>
internal static class ManifestScan
{
    /// <summary>The findings as <c>KL1001 secrets.yaml(3)</c>, those of the given ids only, or all that are reported above level none.</summary>
    public static string[] Run(IReadOnlyDictionary<string, string> files, params string[] ids)
    {
        var folder = Directory.CreateTempSubdirectory("kubelint-");
        try
        {
            foreach (var (name, text) in files)
                File.WriteAllText(Path.Combine(folder.FullName, name), text);
            var report = AnalysisRun.Run(new AnalysisOptions
            {
                ProjectDirectory = folder.FullName,
                Today = new DateOnly(2026, 1, 1),
                Manifests = [.. files.Keys.Select(name => new ManifestInput(Path.Combine(folder.FullName, name)))],
            });
            return
            [
                .. report.Findings.Select(finding => finding.Diagnostic)
                    .Where(diagnostic => ids.Length == 0 || ids.Contains(diagnostic.Descriptor.Id))
                    .Select(diagnostic => $"{diagnostic.Descriptor.Id} {Path.GetFileName(diagnostic.Location.File.Path)}({diagnostic.Location.Start.Line})"),
            ];
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    public static string[] Run(string text, params string[] ids) => Run(new Dictionary<string, string> { ["a.yaml"] = text }, ids);
}
