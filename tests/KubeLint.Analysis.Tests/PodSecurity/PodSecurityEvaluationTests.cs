using KubeLint.Analysis.PodSecurity;
using KubeLint.Analysis.Resources;
using KubeLint.Yaml.Syntax;
using KubeLint.Yaml.Text;

namespace KubeLint.Analysis.Tests.PodSecurity;

/// <summary>The table of the Pod Security Standards, read at its versions.</summary>
public sealed class PodSecurityEvaluationTests
{
    [Theory]
    // A control that came later.
    [InlineData("1.33", "baseline", "containers: [{name: a, image: b, livenessProbe: {httpGet: {host: c}}}]", "")]
    [InlineData("1.34", "baseline", "containers: [{name: a, image: b, livenessProbe: {httpGet: {host: c}}}]", "hostProbesAndHostLifecycle")]
    // Values that were added.
    [InlineData("1.26", "baseline", "securityContext: {sysctls: [{name: net.ipv4.ip_local_reserved_ports}]}", "sysctls")]
    [InlineData("1.27", "baseline", "securityContext: {sysctls: [{name: net.ipv4.ip_local_reserved_ports}]}", "")]
    [InlineData("1.30", "baseline", "securityContext: {seLinuxOptions: {type: container_engine_t}}", "seLinuxOptions")]
    [InlineData("1.31", "baseline", "securityContext: {seLinuxOptions: {type: container_engine_t}}", "")]
    [InlineData("1.31", "baseline", "securityContext: {seLinuxOptions: {user: container_engine_t}}", "seLinuxOptions")]
    // Fields that took the place of annotations.
    [InlineData("1.18", "baseline", "securityContext: {seccompProfile: {type: Unconfined}}", "")]
    [InlineData("1.19", "baseline", "securityContext: {seccompProfile: {type: Unconfined}}", "seccompProfile_baseline")]
    // The restricted level has a stricter control instead.
    [InlineData("1.34", "restricted", "volumes: [{name: a, hostPath: {path: /a}}]", "restrictedVolumes")]
    [InlineData("1.34", "baseline", "volumes: [{name: a, hostPath: {path: /a}}]", "hostPathVolumes")]
    // Exemptions.
    [InlineData("1.34", "baseline", "hostUsers: false\ncontainers: [{name: a, image: b, securityContext: {procMount: Unmasked}}]", "procMount")]
    [InlineData("1.35", "baseline", "hostUsers: false\ncontainers: [{name: a, image: b, securityContext: {procMount: Unmasked}}]", "")]
    public void Versions_of_the_standard(string version, string level, string spec, string controls) =>
        Assert.Equal(controls, Evaluate(Enum.Parse<PodSecurityLevel>(level, ignoreCase: true), version, spec));

    [Theory]
    [InlineData("securityContext: {runAsNonRoot: true, seccompProfile: {type: RuntimeDefault}}\ncontainers: [{name: a, image: b, securityContext: {allowPrivilegeEscalation: false, capabilities: {drop: [ALL]}}}]", "")]
    [InlineData("containers: [{name: a, image: b}]", "allowPrivilegeEscalation capabilities_restricted runAsNonRoot seccompProfile_restricted")]
    [InlineData("os: {name: windows}\ncontainers: [{name: a, image: b}]", "runAsNonRoot")]
    [InlineData("securityContext: {runAsNonRoot: false}\ncontainers: [{name: a, image: b, securityContext: {runAsNonRoot: true, seccompProfile: {type: Localhost}, allowPrivilegeEscalation: false, capabilities: {drop: [ALL]}}}]", "runAsNonRoot")]
    [InlineData("containers: [{name: a, image: '${X}', securityContext: '${Y}'}]\nsecurityContext: ${Z}", "")]
    [InlineData("containers: {name: a}\nvolumes: 3\nsecurityContext: [1]", "")]
    public void The_restricted_level(string spec, string controls) => Assert.Equal(controls, Evaluate(PodSecurityLevel.Restricted, "1.36", spec + "\n"));

    [Fact]
    public void The_privileged_level_admits_all() => Assert.Equal("", Evaluate(PodSecurityLevel.Privileged, "1.36", "hostPID: true\n"));

    private static string Evaluate(PodSecurityLevel level, string version, string spec)
    {
        var text = "apiVersion: v1\nkind: Pod\nmetadata: {name: a}\nspec:\n" + string.Concat(spec.TrimEnd('\n').Split('\n').Select(line => $"  {line}\n"));
        var document = YamlParser.Parse(new SourceFile("a.yaml", text)).Documents[0];
        var pod = Workload.Read(ResourceReader.Read(document)[0])[0].PodSpec;
        return string.Join(' ', PodSecurityEvaluation.Evaluate(pod, level, KubernetesVersion.Parse(version)!.Value).Select(violation => violation.Control.Id).Distinct());
    }
}
