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

        UseTwoFrameworks();
        _project.ImportedFolder = "build";
        Assert.Empty(_project.Evaluate(("TargetFramework", "net8.0")).GetItems("UpToDateCheckOutput"));
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

    [Fact]
    public void MSBuild_on_NET_Framework_skips_with_one_message()
    {
        _project.With("a.yaml");
        var log = new MessageLogger();
        var instance = _project.Evaluate(("_KubeLintHostRuntime", "Full"), ("KubeLintTaskAssembly", "/missing/KubeLint.Build.dll"));
        Assert.True(instance.Build("KubeLint", [log]), string.Join('\n', log.Problems));
        Assert.Single(log.Important, message => message.Contains("skipped", StringComparison.Ordinal));
    }

    private void UseTwoFrameworks()
    {
        _project.Body = "<PropertyGroup><TargetFrameworks>net8.0;net10.0</TargetFrameworks></PropertyGroup>";
        _project.ImportedFolder = "buildMultiTargeting";
    }

    private static void AssertOwner(bool expected, ProjectInstance instance) =>
        Assert.Equal(expected ? "true" : "false", instance.GetPropertyValue("_KubeLintIsOwnerBuild"));
}
