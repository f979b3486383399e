using KubeLint.Analysis.ControlPlane;
using KubeLint.Analysis.Resources;
using KubeLint.Yaml.Syntax;

namespace KubeLint.Analysis.Network;

/// <summary>Labels that controllers and operators give to pods, so that no manifest shows them.</summary>
internal static class PodLabels
{
    private static readonly HashSet<string> s_injected = new(StringComparer.Ordinal)
    {
        "pod-template-hash", "controller-revision-hash", "pod-template-generation", "rollouts-pod-template-hash", "job-name", "controller-uid",
        "statefulset.kubernetes.io/pod-name", "apps.kubernetes.io/pod-index",
    };

    private static readonly string[] s_injectingDomains =
    [
        "batch.kubernetes.io", "topology.kubernetes.io", "cnpg.io", "strimzi.io", "istio.io", "serving.knative.dev", "tekton.dev",
        "postgres-operator.crunchydata.com", "elasticsearch.k8s.elastic.co", "common.k8s.elastic.co", "acme.cert-manager.io", "cilium.io", "cattle.io",
        "workflows.argoproj.io", "batch.volcano.sh", "leaderworkerset.sigs.k8s.io", "jobset.sigs.k8s.io", "openshift.io", "linkerd.io", "ray.io", "vitess.io", "longhorn.io",
    ];

    /// <summary>Whether a selector asks for such a label.</summary>
    public static bool AreInjected(LabelSelector selector) => KeysOf(selector).Any(IsInjected);

    private static bool IsInjected(string key)
    {
        var slash = key.IndexOf('/', StringComparison.Ordinal);
        return s_injected.Contains(key)
            || (slash > 0 && s_injectingDomains.Any(domain => key.AsSpan(0, slash).EndsWith(domain, StringComparison.Ordinal)));
    }

    private static IEnumerable<string> KeysOf(LabelSelector selector)
    {
        var mapping = selector.Node as YamlMapping;
        var labels = (mapping?["matchLabels"] as YamlMapping)?.Entries.Select(static entry => entry.Key.Value) ?? [];
        return labels.Concat((mapping?["matchExpressions"]).Mappings().Select(static expression => (expression["key"] as YamlScalar)?.Value ?? ""));
    }
}
