using System.Text;
using KubeLint.Engine;
using KubeLint.Tests;

namespace KubeLint.Rules.Tests.Input;

/// <summary>Nothing in a manifest makes a rule throw or run for ever.</summary>
public sealed class HostileInputTests
{
    private const int MutantsPerAsset = 2;

    private static readonly string[] s_values =
    [
        "null", "{}", "[]", "[[]]", "{a: b}", "true", "-1", "1e9", ".nan", "\"\"", "\"*\"", "*x", "&x a", "${X}", "!Ref x", "!!binary YQ==",
        "9999999999999999999999", "\"\\0\"", "\"\\ud800\"", "é", "<<", "–x", "-----BEGIN", "AA==", "MAA=", "::", "=", "--", "/", "*.*", "0o17", "-",
    ];

    [Fact]
    public void Mutated_assets_make_no_rule_throw()
    {
        var folder = Directory.CreateTempSubdirectory("kubelint-mutants-");
        try
        {
            // The same mutants in each run.
            var random = new Lottery(20260101);
            var paths = new List<string>();
            foreach (var asset in RuleAsset.All)
            {
                for (var i = 0; i < MutantsPerAsset; i++)
                {
                    var path = Path.Combine(folder.FullName, $"{paths.Count:D4}-{asset.RuleId}{Path.GetExtension(asset.Path)}");
                    File.WriteAllText(path, Mutate(File.ReadAllText(asset.Path), random));
                    paths.Add(path);
                }
            }
            var report = Run(folder.FullName, [.. paths]);
            Assert.Equal(paths.Count, report.FilesAnalysed + report.FilesSkipped);
            Assert.Empty(report.Findings.Where(finding => finding.Diagnostic.Descriptor.Id == "KL0042")
                .Select(finding => $"{Path.GetFileName(finding.Diagnostic.Location.File.Path)}: {finding.Diagnostic.Message}"));
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    // Each is the beginning of something that a pattern looks for, again and again.
    [Theory]
    [InlineData("1")]
    [InlineData("a")]
    [InlineData("AKIAQYLPMN5HABCDEFGH ")]
    [InlineData("eyJhbGciOi-")]
    [InlineData("https://a:b")]
    [InlineData("-----BEGIN PRIVATE KEY-----")]
    [InlineData("LS0tLS1CRUdJTiBQUklWQVRFIEtFWS0tLS0tCk1J ")]
    [InlineData("mysql -u x ")]
    [InlineData("--password=${x} ")]
    public void Long_values_take_linear_time(string piece)
    {
        var folder = Directory.CreateTempSubdirectory("kubelint-long-");
        try
        {
            Growth.IsLinear(200_000, Write, path => Run(folder.FullName, path));
        }
        finally
        {
            folder.Delete(recursive: true);
        }

        string Write(int length)
        {
            var value = new StringBuilder().Insert(0, piece, length / piece.Length).ToString();
            var path = Path.Combine(folder.FullName, "long.yaml");
            File.WriteAllText(path, $$"""
                apiVersion: v1
                kind: ConfigMap
                metadata: {name: a}
                data:
                  key: "{{value}}"
                ---
                apiVersion: v1
                kind: Pod
                metadata: {name: a}
                spec:
                  containers:
                  - name: kube-apiserver
                    image: registry.k8s.io/kube-apiserver:v1.34.1
                    command: [kube-apiserver, "--request-timeout={{value}}", "--max-requests-inflight={{value}}"]
                  - name: other
                    image: example/other:1
                    command: [sh, -c, "mysql {{value}}"]
                    args: ["--password={{value}}"]
                    env:
                    - name: API_TOKEN
                      value: "{{value}}"
                """);
            return path;
        }
    }

    private static Report Run(string folder, params string[] paths) => AnalysisRun.Run(new AnalysisOptions
    {
        ProjectDirectory = folder,
        Today = new DateOnly(2026, 1, 1),
        Manifests = [.. paths.Select(path => new ManifestInput(path))],
    });

    private static string Mutate(string text, Lottery random)
    {
        for (var i = random.Next(3); i >= 0; i--)
        {
            var lines = text.Split('\n').ToList();
            var at = random.Next(lines.Count);
            var line = lines[at];
            var colon = line.IndexOf(": ", StringComparison.Ordinal);
            var value = s_values[random.Next(s_values.Length)];
            switch (random.Next(6))
            {
                case 0 or 1 when colon >= 0:
                    lines[at] = $"{line[..colon]}: {value}";
                    break;
                case 2 when line.TrimStart().StartsWith("- ", StringComparison.Ordinal):
                    lines[at] = $"{line[..(line.IndexOf('-', StringComparison.Ordinal) + 2)]}{value}";
                    break;
                case 3:
                    lines.RemoveAt(at);
                    break;
                case 4:
                    lines[at] = "  " + line;
                    break;
                default:
                    lines.Insert(random.Next(lines.Count + 1), line);
                    break;
            }
            text = string.Join('\n', lines);
        }
        return text;
    }

    /// <summary>Numbers that only look random: a linear congruential generator.</summary>
    private sealed class Lottery(uint seed)
    {
        private uint _state = seed;

        public int Next(int end)
        {
            _state = unchecked((_state * 1_664_525) + 1_013_904_223);
            return (int)((_state >> 8) % (uint)end);
        }
    }
}
