using System.Reflection;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using Microsoft.Build.Construction;
using Microsoft.Build.Framework;

namespace KubeLint.Build.Tests;

/// <summary>
/// The names that projects rely on. A change here is a change of the product's interface: a new name is a feature, one
/// that goes away breaks builds.
/// </summary>
public sealed partial class PublicSurfaceTests
{
    private static readonly string s_targetsFile = Path.Combine(EvaluatedProject.PackageBuildFolder, "KubeLint.Build.targets");
    private static readonly string s_propsFile = Path.Combine(EvaluatedProject.PackageBuildFolder, "KubeLint.Build.props");

    private static readonly string[] s_properties =
    [
        "EnableDefaultHelmChartItems",
        "EnableDefaultKubeManifestItems",
        "KubeLintAfterTargets",
        "KubeLintAnalysisMode",
        "KubeLintChartValues",
        "KubeLintDependsOn",
        "KubeLintEnabled",
        "KubeLintHelmExecutable",
        "KubeLintHelpLinkBase",
        "KubeLintHonorPeerSuppressions",
        "KubeLintKubernetesVersion",
        "KubeLintMaxFileSize",
        "KubeLintOutOfProcess",
        "KubeLintRunInInnerBuild",
        "KubeLintRunOnBuild",
        "KubeLintSarifFile",
        "KubeLintTaskAssembly",
        "KubeLintTreatWarningsAsErrors",
    ];

    [Fact]
    public void Properties() => Assert.Equal(
        s_properties,
        // Those that are read as well as those that are given a default.
        Roots().SelectMany(root => PropertyUse().Matches(root.RawXml).Select(match => match.Groups["name"].Value)
                .Concat(root.Properties.Select(property => property.Name)))
            .Where(name => name.StartsWith("KubeLint", StringComparison.Ordinal) || name is "EnableDefaultKubeManifestItems" or "EnableDefaultHelmChartItems")
            .Distinct().Order(StringComparer.Ordinal));

    [Fact]
    public void The_readme_lists_every_property()
    {
        var readme = File.ReadAllLines(Path.Combine(EvaluatedProject.PackageBuildFolder, "../../../README.md"));
        var header = Array.FindIndex(readme, line => line.StartsWith("| Property |", StringComparison.Ordinal));
        Assert.Equal(s_properties, readme.Skip(header + 2).TakeWhile(line => line.StartsWith('|')).Select(line => line.Split('`')[1]).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Items() => Assert.Equal(
        ["AvailableItemName", "FileWrites", "HelmChart", "KubeManifest", "UpToDateCheckInput", "UpToDateCheckOutput", "Watch"],
        Roots().SelectMany(root => root.Items).Select(item => item.ItemType).Where(IsPublic).Distinct().Order(StringComparer.Ordinal));

    [Fact]
    public void Targets() => Assert.Equal(["KubeLint"], Roots().SelectMany(root => root.Targets).Select(target => target.Name).Where(IsPublic));

    [Fact]
    public void Everything_else_is_marked_as_private()
    {
        var names = Roots().SelectMany(root => root.Properties.Select(p => p.Name)
            .Concat(root.Targets.Select(t => t.Name)).Concat(root.Items.Select(i => i.ItemType)));
        Assert.All(names.Where(name => !IsPublic(name)), name => Assert.StartsWith("_KubeLint", name, StringComparison.Ordinal));
    }

    [Fact]
    public void Task_parameters() => Assert.Equal(
        [
            "AnalysisMode : String",
            "ChartValues : String",
            "Charts : ITaskItem[]",
            "FindsCharts : String",
            "GlobalConfigFiles : ITaskItem[]",
            "HelmExecutable : String",
            "HelpLinkBase : String",
            "HonorPeerSuppressions : String",
            "KubernetesVersion : String",
            "Manifests : ITaskItem[]",
            "MaxFileSize : String",
            "NoWarn : String",
            "ProjectFile : String",
            "RuleAssemblies : ITaskItem[]",
            "SarifFile : String",
            "TreatWarningsAsErrors : String",
            "WarningsAsErrors : String",
            "WarningsNotAsErrors : String",
        ],
        ParametersOf(typeof(KubeLintTask)).Select(property => $"{property.Name} : {property.PropertyType.Name}"));

    [Fact]
    public void Out_of_process_a_run_takes_the_same_parameters()
    {
        string[] ofProcess = ["DotnetHost", "ToolAssembly"];
        var parameters = ParametersOf(typeof(KubeLintToolTask)).Where(property => !ofProcess.Contains(property.Name));
        Assert.Equal(Describe(ParametersOf(typeof(KubeLintTask))), Describe(parameters));
        var passed = PassedTo(typeof(KubeLintToolTask)).Where(parameter => !ofProcess.Contains(parameter.Key));
        Assert.Equal(PassedTo(typeof(KubeLintTask)), passed);

        static IEnumerable<string> Describe(IEnumerable<PropertyInfo> properties) => properties.Select(property => $"{property.Name} : {property.PropertyType.Name}");
    }

    [Theory]
    [InlineData(typeof(KubeLintTask))]
    [InlineData(typeof(KubeLintToolTask))]
    public void Every_task_parameter_is_passed(Type task) =>
        Assert.Equal(ParametersOf(task).Select(property => property.Name), PassedTo(task).Select(parameter => parameter.Key));

    [Fact]
    public void The_multi_targeting_files_only_import_the_others()
    {
        foreach (var file in (string[])[s_propsFile, s_targetsFile])
        {
            var name = Path.GetFileName(file);
            var twin = XDocument.Load(Path.Combine(EvaluatedProject.PackageBuildFolder, "..", "buildMultiTargeting", name));
            var import = Assert.Single(twin.Root!.Elements());
            Assert.Equal("$(MSBuildThisFileDirectory)../build/" + name, import.Attribute("Project")!.Value);
        }
    }

    [Theory]
    [InlineData(typeof(KubeLintTask))]
    [InlineData(typeof(KubeLintToolTask))]
    public void Task_is_compiled_against_the_oldest_supported_host(Type task) => Assert.All(
        task.Assembly.GetReferencedAssemblies().Where(name => name.Name!.StartsWith("Microsoft.Build", StringComparison.Ordinal)),
        name => Assert.Equal(new Version(15, 1, 0, 0), name.Version));

    [Theory]
    [InlineData(typeof(KubeLintTask))]
    [InlineData(typeof(KubeLintToolTask))]
    public void Task_can_be_cancelled(Type task) => Assert.True(typeof(ICancelableTask).IsAssignableFrom(task));

    [Fact]
    public void The_task_for_NET_Framework_needs_nothing_but_MSBuild() =>
        Assert.Equal(
            ["Microsoft.Build.Framework", "Microsoft.Build.Utilities.Core", "netstandard"],
            typeof(KubeLintToolTask).Assembly.GetReferencedAssemblies().Select(name => name.Name).Order(StringComparer.Ordinal));

    private static IEnumerable<PropertyInfo> ParametersOf(Type task) =>
        task.GetProperties().Where(property => property.DeclaringType == task && property.CanWrite).OrderBy(property => property.Name, StringComparer.Ordinal);

    private static IEnumerable<KeyValuePair<string, string>> PassedTo(Type task) => ProjectRootElement.Open(s_targetsFile).Targets.SelectMany(target => target.Tasks)
        .Single(element => element.Name == task.FullName).Parameters.OrderBy(parameter => parameter.Key, StringComparer.Ordinal);

    private static IEnumerable<ProjectRootElement> Roots() => [ProjectRootElement.Open(s_propsFile), ProjectRootElement.Open(s_targetsFile)];

    private static bool IsPublic(string name) => !name.StartsWith('_');

    [GeneratedRegex(@"\$\((?<name>[A-Za-z]\w*)\b", RegexOptions.CultureInvariant)]
    private static partial Regex PropertyUse();
}
