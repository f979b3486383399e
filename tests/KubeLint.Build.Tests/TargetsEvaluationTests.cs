using Microsoft.Build.Execution;

namespace KubeLint.Build.Tests;

/// <summary>When a scan belongs to a build.</summary>
public sealed class TargetsEvaluationTests : IDisposable
{
    private readonly EvaluatedProject _project = new();

    public void Dispose() => _project.Dispose();

    [Fact]
    public void A_project_with_one_framework_scans() => AssertOwner(true, _project.Evaluate());

    [Fact]
    public void The_outer_build_scans_for_its_inner_builds()
    {
        UseTwoFrameworks();
        AssertOwner(true, _project.Evaluate());
        _project.ImportedFolder = "build";
        AssertOwner(false, _project.Evaluate(("TargetFramework", "net8.0")));
    }

    [Fact]
    public void Inner_builds_scan_when_asked_and_the_outer_then_does_not()
    {
        UseTwoFrameworks();
        AssertOwner(false, _project.Evaluate(("KubeLintRunInInnerBuild", "true")));
        _project.ImportedFolder = "build";
        AssertOwner(true, _project.Evaluate(("KubeLintRunInInnerBuild", "true"), ("TargetFramework", "net8.0")));
    }

    [Theory]
    [InlineData("KubeLintEnabled", "false")]
    [InlineData("DesignTimeBuild", "true")]
    public void Nothing_is_active(string property, string value) =>
        Assert.NotEqual("true", _project.Evaluate((property, value)).GetPropertyValue("_KubeLintIsActive"));

    [Theory]
    [InlineData("", 1)]
    [InlineData("KubeLintRunOnBuild", 0)]
    public void Visual_Studio_waits_for_a_stamp_only_where_a_build_writes_it(string disabled, int expected)
    {
        _project.With("a.yaml");
        var instance = disabled.Length == 0 ? _project.Evaluate() : _project.Evaluate((disabled, "false"));
        Assert.Equal(expected, instance.GetItems("UpToDateCheckOutput").Count);
        Assert.Equal(expected, instance.GetItems("UpToDateCheckInput").Count);
    }

    [Fact]
    public void Visual_Studio_which_asks_inner_builds_alone_is_told_of_the_outer_one()
    {
        _project.With("a.yaml");
        UseTwoFrameworks();
        var stamp = _project.Evaluate().GetPropertyValue("_KubeLintStampFile").Replace('\\', '/');
        _project.ImportedFolder = "build";
        var inner = _project.Evaluate(("TargetFramework", "net8.0"));
        Assert.NotEqual(stamp, inner.GetPropertyValue("_KubeLintStampFile"));
        Assert.Equal(stamp, Assert.Single(inner.GetItems("UpToDateCheckOutput")).EvaluatedInclude);
        Assert.Equal("a.yaml", Assert.Single(inner.GetItems("UpToDateCheckInput")).EvaluatedInclude);

        var scanning = _project.Evaluate(("TargetFramework", "net8.0"), ("KubeLintRunInInnerBuild", "true"));
        Assert.Equal(scanning.GetPropertyValue("_KubeLintStampFile").Replace('\\', '/'), Assert.Single(scanning.GetItems("UpToDateCheckOutput")).EvaluatedInclude);
    }

    [Fact]
    public void An_edit_of_a_manifest_makes_Visual_Studio_build_and_a_build_satisfies_it()
    {
        _project.With("a.yaml", "deploy/b.yml");
        var globals = ("KubeLintTaskAssembly", typeof(KubeLintTask).Assembly.Location);
        Assert.False(IsUpToDate(_project.Evaluate(globals)));
        Build();
        Assert.True(IsUpToDate(_project.Evaluate(globals)));
        File.SetLastWriteTimeUtc(Path.Combine(_project.Folder, "deploy", "b.yml"), DateTime.UtcNow.AddSeconds(1));
        Assert.False(IsUpToDate(_project.Evaluate(globals)));
        File.SetLastWriteTimeUtc(Path.Combine(_project.Folder, "deploy", "b.yml"), DateTime.UtcNow);
        Build();
        Assert.True(IsUpToDate(_project.Evaluate(globals)));

        void Build()
        {
            var log = new MessageLogger();
            Assert.True(_project.Evaluate(globals).Build("KubeLint", [log]), string.Join('\n', log.Problems));
        }

        // As the project system decides for each set: an output is missing, or an input is newer than the oldest one.
        static bool IsUpToDate(ProjectInstance instance)
        {
            var outputs = Times(instance, "UpToDateCheckOutput");
            return outputs.All(time => time is not null) && Times(instance, "UpToDateCheckInput").Max() <= outputs.Min();
        }

        static List<DateTime?> Times(ProjectInstance instance, string type) =>
        [
            .. instance.GetItems(type).Where(item => item.GetMetadataValue("Set") == "KubeLint").Select(item => Path.Combine(instance.Directory, item.EvaluatedInclude))
                .Select(path => File.Exists(path) ? File.GetLastWriteTimeUtc(path) : (DateTime?)null),
        ];
    }

    [Fact]
    public void Warnings_are_errors_as_in_the_rest_of_the_project()
    {
        _project.Body += "<PropertyGroup><TreatWarningsAsErrors>true</TreatWarningsAsErrors></PropertyGroup>";
        Assert.Equal("true", _project.Evaluate().GetPropertyValue("KubeLintTreatWarningsAsErrors"));
        Assert.Equal("false", _project.Evaluate(("KubeLintTreatWarningsAsErrors", "false")).GetPropertyValue("KubeLintTreatWarningsAsErrors"));
    }

    [Fact]
    public void The_hook_and_the_task_can_be_replaced()
    {
        var instance = _project.Evaluate(("KubeLintAfterTargets", "Compile"), ("KubeLintTaskAssembly", "/own/KubeLint.Build.dll"), ("KubeLintDependsOn", "Before"));
        Assert.Equal("$(KubeLintAfterTargets)", instance.Targets["_KubeLintOnBuild"].AfterTargets);
        Assert.Equal("Compile", instance.GetPropertyValue("KubeLintAfterTargets"));
        Assert.Equal("/own/KubeLint.Build.dll", instance.GetPropertyValue("KubeLintTaskAssembly"));
        Assert.StartsWith("$(KubeLintDependsOn);", instance.Targets["KubeLint"].DependsOnTargets, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("", "", "")]
    [InlineData("", "true", "true")]
    [InlineData("Full", "", "true")]
    [InlineData("Full", "false", "true")]
    public void MSBuild_on_NET_Framework_never_loads_the_task(string runtime, string setting, string expected)
    {
        var properties = new[] { ("_KubeLintHostRuntime", runtime), ("KubeLintOutOfProcess", setting) }.Where(property => property.Item2.Length > 0);
        Assert.Equal(expected, _project.Evaluate(properties).GetPropertyValue("_KubeLintIsOutOfProcess"));
    }

    private void UseTwoFrameworks()
    {
        _project.Body = "<PropertyGroup><TargetFrameworks>net8.0;net10.0</TargetFrameworks></PropertyGroup>";
        _project.ImportedFolder = "buildMultiTargeting";
    }

    private static void AssertOwner(bool expected, ProjectInstance instance) =>
        Assert.Equal(expected ? "true" : "false", instance.GetPropertyValue("_KubeLintIsOwnerBuild"));
}
