using KubeLint.Analysis.ControlPlane;
using KubeLint.Analysis.Resources;
using KubeLint.Analysis.Rules.Flags;
using KubeLint.Analysis.Settings;
using KubeLint.Engine;
using KubeLint.Tests;
using KubeLint.Yaml.Syntax;
using KubeLint.Yaml.Text;

namespace KubeLint.Rules.Tests.Flags;

/// <summary>
/// Every folder of carriers: its bad example has the flag findings of static pods with the same flags, its good one
/// has none about what it says, and nothing is said of what a partial one leaves out. The flags are those of comment
/// lines <c># twin: kube-apiserver --anonymous-auth=true</c>, else those that the carrier reads.
/// </summary>
public sealed class CarrierAssetTests : IDisposable
{
    private const string TwinMark = "# twin:";

    private static readonly string s_folder = Path.Combine(TestPaths.Assets, "carriers");

    private readonly DirectoryInfo _twins = Directory.CreateTempSubdirectory("kubelint-twins-");

    public static TheoryData<string> Bad { get; } = [.. Find("bad.yaml")];

    public static TheoryData<string> Good { get; } = [.. Find("good.yaml")];

    public static TheoryData<string> Partial { get; } = [.. Find("partial.yaml")];

    public void Dispose() => _twins.Delete(recursive: true);

    [Theory, MemberData(nameof(Bad))]
    public void A_bad_example_has_the_findings_of_its_twin(string file)
    {
        var path = Path.Combine(s_folder, file);
        var twin = Path.Combine(_twins.FullName, "twin.yaml");
        File.WriteAllText(twin, WriteTwin(path));
        var expected = Explicit(Run(twin));
        Assert.True(expected.Count > 0 || !File.ReadAllText(path).StartsWith(TwinMark, StringComparison.Ordinal), "The twin is not bad.");
        Assert.Equal(string.Join(", ", expected), string.Join(", ", Explicit(Run(path))));
    }

    [Theory, MemberData(nameof(Good))]
    public void A_good_example_says_nothing_bad(string file)
    {
        Assert.NotEmpty(Read(Path.Combine(s_folder, file)));
        Assert.Empty(Explicit(Run(Path.Combine(s_folder, file))));
    }

    [Theory, MemberData(nameof(Partial))]
    public void Nothing_is_said_of_what_a_partial_example_leaves_out(string file)
    {
        var path = Path.Combine(s_folder, file);
        var findings = Run(path);
        Assert.Empty(Explicit(findings));
        if (Read(path).All(facts => facts.Completeness == Completeness.Partial))
            Assert.Empty(findings.Select(finding => finding.Diagnostic.Message));
    }

    private static IEnumerable<string> Find(string name) =>
        Directory.EnumerateFiles(s_folder, name, SearchOption.AllDirectories).Select(file => Path.GetRelativePath(s_folder, file)).Order(StringComparer.Ordinal);

    private static string WriteTwin(string path)
    {
        var facts = Read(path);
        var marks = File.ReadAllLines(path).Where(line => line.StartsWith(TwinMark, StringComparison.Ordinal)).Select(line => line[TwinMark.Length..].Split(' ', StringSplitOptions.RemoveEmptyEntries)).ToList();
        var pods = marks.Count > 0
            ? marks.Select(words => Write(ComponentNames.FromBinaryName(words[0])!.Value, facts, words[1..].Select(word => word.TrimStart('-'))))
            : facts.Select(component => Write(component.Component, facts, component.Flags.SelectMany(Spell)));
        return string.Join("---\n", pods);
    }

    private static string Write(Component component, IReadOnlyList<ComponentFacts> facts, IEnumerable<string> flags) => FlagSample.Write(
        component,
        facts.FirstOrDefault(one => one.Component == component)?.Version ?? FlagDefinitions.NewestVersion(component),
        flags);

    private static IEnumerable<string> Spell(FlagFact flag) =>
        flag.Value is Setting<string>.Known known ? [$"{flag.Name}={known.Value}"] : [];

    private static List<ComponentFacts> Read(string path) =>
        [.. YamlParser.Parse(new SourceFile(path, File.ReadAllText(path))).Documents.SelectMany(document => ResourceReader.Read(document)).SelectMany(resource => CarrierCatalog.Read(resource))];

    private static List<Finding> Run(string path) =>
        [.. AnalysisRun.Run(new AnalysisOptions
        {
            ProjectDirectory = Path.GetDirectoryName(path)!,
            Today = new DateOnly(2026, 1, 1),
            Manifests = [new ManifestInput(path)],
            Rules = [.. RuleCatalog.CreateRules().OfType<FlagTable>()],
        }, TestContext.Current.CancellationToken).Findings];

    /// <summary>The findings about values, each as rule and component; those about absence differ from carrier to carrier.</summary>
    private static SortedSet<string> Explicit(IEnumerable<Finding> findings) => new(
        findings.Where(finding => !finding.Diagnostic.Message.Contains(" not set)", StringComparison.Ordinal))
            .Select(finding => $"{finding.Diagnostic.Descriptor.Id} {finding.Diagnostic.Arguments[0].Split(" of ")[0]}"),
        StringComparer.Ordinal);
}
