using KubeLint.Engine;
using KubeLint.Rules.Input;

namespace KubeLint.Rules.Tests.Input;

/// <summary>What the assets cannot say: the words of the messages, and the limits of what is judged.</summary>
public sealed class MalformedObjectTests
{
    [Theory]
    [InlineData("{apiVersion: v1, kind: Pod, metadata: {name: a}, spec: {hostNetwork: 'true'}}",
        "Pod 'a': 'spec.hostNetwork' must be true or false, found text; remove the quotes")]
    [InlineData("{apiVersion: v1, kind: Pod, metadata: {name: a}, spec: {containers: {name: c}}}",
        "Pod 'a': 'spec.containers' must be a list, found a mapping; begin each item with '- '")]
    [InlineData("{apiVersion: v1, kind: Pod, metadata: {name: a}, spec: {containers: [{name: c, env: [{name: TLS, value: yes}]}]}}",
        "Pod 'a': 'spec.containers[name=c].env[name=TLS].value' must be text, found a truth value; put it in quotes")]
    [InlineData("{apiVersion: v1, kind: Pod, metadata: {name: a}, spec: {securityContext: {runAsUser: '1000'}}}",
        "Pod 'a': 'spec.securityContext.runAsUser' must be a number, found text; remove the quotes")]
    [InlineData("{apiVersion: v1, kind: Pod, metadata: {name: a}, spec: {securityContext: {fsgroup: 1}}}",
        "Pod 'a': 'fsgroup' is not a field of PodSecurityContext and has no effect; did you mean 'fsGroup'?")]
    [InlineData("{apiVersion: v1, kind: Pod, metadata: {name: a}, spec: {containers: [{name: c, requests: {cpu: 1}}]}}",
        "Pod 'a': 'requests' is not a field of Container and has no effect; it is one of ResourceRequirements")]
    [InlineData("{apiVersion: v1, kind: Pod, metadata: {name: a}, spec: {containers: [{name: c, allowPrivilegedEscalation: false}]}}",
        "Pod 'a': 'allowPrivilegedEscalation' is not a field of Container and has no effect; did you mean 'allowPrivilegeEscalation' of SecurityContext?")]
    [InlineData("{apiVersion: v1, kind: Pod, metadata: {name: a}, spec: {runAsNonroot: true}}",
        "Pod 'a': 'runAsNonroot' is not a field of PodSpec and has no effect; did you mean 'runAsNonRoot' of PodSecurityContext?")]
    [InlineData("{apiVersion: v1, kind: Pod, metadata: {name: a}, spec: {somethingElseEntirely: 1}}",
        "Pod 'a': 'somethingElseEntirely' is not a field of PodSpec and has no effect; remove it")]
    [InlineData("{apiVersion: 1.0, kind: Service, metadata: {name: a}}", "Service 'a': 'apiVersion' must be text such as apps/v1, found a number")]
    [InlineData("{kind: KubeletConfiguration, rotateCertificates: true}", "KubeletConfiguration: 'apiVersion' must be text such as apps/v1, found nothing")]
    [InlineData("{kind: Pod, metadata: {name: a}, spec: {containers: [{name: c, image: x}]}}", "Pod 'a': 'apiVersion' must be text such as apps/v1, found nothing")]
    [InlineData("{apiVersion: apiserver.config.k8s.io/v1, kind: EncryptionConfiguration, resources: [{resources: [secrets], providers: [{kms: {name: k, endpoint: e, cacheSize: 9}}]}]}",
        "EncryptionConfiguration: 'cacheSize' is not a field of KMSConfiguration and the API server does not start with it; did you mean 'cachesize'?")]
    [InlineData("{apiVersion: v1, kind: [Pod]}", "Object: 'kind' must be text such as Deployment, found a list")]
    public void Message(string manifest, string expected) => Assert.Equal([expected], Analyze(manifest));

    [Theory]
    [InlineData("{apiVersion: v1, kind: Pod, metadata: {name: a}, spec: {containers: ~, volumes: , hostNetwork: ~}}")]
    [InlineData("{apiVersion: v1, kind: Pod, metadata: {name: a}, spec: {containers: '${CONTAINERS}', hostNetwork: '{{ .Values.host }}'}}")]
    [InlineData("{apiVersion: v1, kind: Pod, metadata: {name: a}, spec: !Ref Spec}")]
    [InlineData("{apiVersion: v1, kind: Pod, metadata: {name: a}, spec: {containers: !include [a]}}")]
    [InlineData("{apiVersion: v1, kind: Pod, metadata: {name: a}, spec: {containers: [{name: c, livenessProbe: {httpGet: {port: http}}}, {name: d, livenessProbe: {httpGet: {port: 80}}}]}}")]
    [InlineData("{apiVersion: v1, kind: Pod, metadata: {name: a}, spec: {'${KEY}': 1, x-note: 2, $patch: merge}}")]
    [InlineData("{apiVersion: v1, kind: Pod, metadata: {name: a}, status: {anything: 1}}")]
    [InlineData("{apiVersion: v1, kind: ConfigMap, data: [1]}")]
    [InlineData("{apiVersion: apiserver.config.k8s.io/v1, kind: AuthenticationConfiguration, sops: {version: 3.9.0}}")]
    [InlineData("{kind: Deployment, metadata: {name: a}, spec: {replicas: 2}}")]
    [InlineData("{kind: Service, metadata: {name: a}}")]
    [InlineData("{apiVersion: 2, kind: Recipe, metadata: {name: a}}")]
    [InlineData("{version: 3, kind: {a: b}}")]
    // Its shape has a rule of its own, KL0014.
    [InlineData("{apiVersion: apiserver.config.k8s.io/v1, kind: EncryptionConfiguration, resources: [secrets], providers: [{identity: {}}]}")]
    [InlineData("{apiVersion: apiserver.config.k8s.io/v1, kind: EncryptionConfiguration, resources: {a: b}}")]
    [InlineData("{apiVersion: apiserver.config.k8s.io/v1, kind: EncryptionConfiguration, resources: [{resources: [secrets], providers: [{aescbc: , keys: []}, identity, {kms: [v2]}]}]}")]
    public void Stays_quiet(string manifest) => Assert.Empty(Analyze(manifest));

    private static IEnumerable<string> Analyze(string manifest)
    {
        var path = Path.GetTempFileName();
        try
        {
            File.WriteAllText(path, manifest);
            return [.. AnalysisRun.Run(new AnalysisOptions
            {
                ProjectDirectory = Path.GetTempPath(),
                Today = new DateOnly(2026, 1, 1),
                Manifests = [new ManifestInput(path)],
                Rules = [new MalformedObject()],
            }).Findings.Select(finding => finding.Diagnostic.Message)];
        }
        finally
        {
            File.Delete(path);
        }
    }
}
