using KubeLint.Analysis.Resources;
using KubeLint.Yaml.Syntax;
using KubeLint.Yaml.Text;

namespace KubeLint.Analysis.Tests.Resources;

/// <summary>A container's value wins over the pod's, and what cannot be read is never called absent.</summary>
public sealed class SecurityContextsTests
{
    [Theory]
    [InlineData("{runAsUser: 1}", "{runAsUser: 2}", "container 2")]
    [InlineData("{runAsUser: 1}", "{}", "pod 1")]
    [InlineData("{runAsUser: 1}", "{runAsUser: null}", "pod 1")]
    [InlineData("{runAsUser: 1}", "{runAsUser: '${X}'}", "unknown")]
    [InlineData("{runAsUser: 1}", "'${X}'", "unknown")]
    [InlineData("{runAsUser: 1}", "{'${X}': 2}", "unknown")]
    [InlineData("'${X}'", "{}", "unknown")]
    [InlineData("null", "null", "absent")]
    [InlineData("{}", "{runAsGroup: 2}", "absent")]
    [InlineData("[1]", "{}", "unknown")]
    public void Effective_value(string pod, string container, string expected) =>
        Assert.Equal(expected, Describe(Read(pod, container).GetEffectiveSecurity("runAsUser")));

    [Theory]
    [InlineData("{seccompProfile: {type: A}}", "{seccompProfile: {}}", "absent")]
    [InlineData("{seccompProfile: {type: A}}", "{}", "pod A")]
    [InlineData("{seccompProfile: {type: A}}", "{seccompProfile: 3}", "unknown")]
    public void A_profile_counts_as_a_whole(string pod, string container, string expected) =>
        Assert.Equal(expected, Describe(Read(pod, container).GetEffectiveSecurity("seccompProfile").Get("type")));

    [Fact]
    public void Options_of_Windows_count_one_by_one() =>
        Assert.Equal("pod A", Describe(Read("{windowsOptions: {runAsUserName: A}}", "{windowsOptions: {hostProcess: true}}").GetEffectiveWindows("runAsUserName")));

    [Fact]
    public void Privileged_is_no_field_of_the_pod() => Assert.False(Read("{privileged: true}", "{}").IsPrivileged());

    private static string Describe(SecurityField field) =>
        field.IsAbsent ? "absent" : field.IsUnknown ? "unknown" : $"{(field.IsOfPod ? "pod" : "container")} {field.Scalar?.Value}";

    private static Container Read(string pod, string container)
    {
        var text = $"apiVersion: v1\nkind: Pod\nmetadata: {{name: p}}\nspec:\n  securityContext: {pod}\n  containers:\n  - {{name: a, image: b, securityContext: {container}}}\n";
        var resource = ResourceReader.Read(YamlParser.Parse(new SourceFile("a.yaml", text)).Documents[0])[0];
        return Workload.Read(resource)[0].PodSpec.Containers[0];
    }
}
