using System.Reflection;
using System.Text.RegularExpressions;

namespace KubeLint.Analysis.Tests.Testing;

/// <summary>The samples of the package's readme are files that compile and run.</summary>
public sealed partial class ReadmeTests
{
    private static readonly string s_root = typeof(ReadmeTests).Assembly
        .GetCustomAttributes<AssemblyMetadataAttribute>().Single(attribute => attribute.Key == "RepositoryRoot").Value!;

    [Fact]
    public void Samples_are_those_of_the_sample_project()
    {
        var samples = Sample().Matches(Read("src/KubeLint.Analysis/README.md"));
        Assert.Equal(
            ["TeamLabel.cs", "TeamLabelTests.cs", "Acme.KubeRules.csproj", "build/Acme.KubeRules.props"],
            samples.Select(sample => sample.Groups["file"].Value));
        foreach (Match sample in samples)
        {
            var file = sample.Groups["file"].Value;
            var folder = file == "TeamLabelTests.cs" ? "tests/KubeLint.Analysis.Tests/Testing/" : "testassets/projects/acmerules/";
            Assert.Equal(Read(folder + file), sample.Groups["text"].Value);
        }
    }

    private static string Read(string path) => File.ReadAllText(Path.Combine(s_root, path)).ReplaceLineEndings("\n");

    [GeneratedRegex(@"<!-- sample: (?<file>\S+) -->\n```\w+\n(?<text>.*?)```\n", RegexOptions.Singleline | RegexOptions.CultureInvariant)]
    private static partial Regex Sample();
}
