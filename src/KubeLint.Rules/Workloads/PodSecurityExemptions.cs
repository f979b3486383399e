using KubeLint.Analysis.Resources;
using KubeLint.Yaml.Syntax;

namespace KubeLint.Rules.Workloads;

/// <summary>Whom the PodSecurityConfigurations of a set let off.</summary>
internal sealed class PodSecurityExemptions
{
    private const string ControllerPrefix = "system:serviceaccount:kube-system:";

    private readonly HashSet<string> _namespaces = new(StringComparer.Ordinal);
    private readonly HashSet<string> _runtimeClasses = new(StringComparer.Ordinal);
    private readonly HashSet<string> _users = new(StringComparer.Ordinal);

    private PodSecurityExemptions()
    {
    }

    /// <summary>Reads the configurations, those inside an AdmissionConfiguration included.</summary>
    public static PodSecurityExemptions Read(ResourceSet set)
    {
        var exemptions = new PodSecurityExemptions();
        foreach (var resource in set.OfKind(new ResourceKind("pod-security.admission.config.k8s.io", "PodSecurityConfiguration")))
        {
            var node = resource.Node["exemptions"] as YamlMapping;
            exemptions._namespaces.UnionWith(Texts(node?["namespaces"]));
            exemptions._runtimeClasses.UnionWith(Texts(node?["runtimeClasses"]));
            exemptions._users.UnionWith(Texts(node?["usernames"]));
        }
        return exemptions;
    }

    /// <summary>Whether a workload's pods are let off, or may be: nobody knows who creates a bare pod.</summary>
    public bool Cover(Workload workload) =>
        _namespaces.Contains(workload.Resource.Namespace)
        || (workload.PodSpec.Node["runtimeClassName"] is YamlScalar runtimeClass && _runtimeClasses.Contains(runtimeClass.Value))
        || _users.Any(user => workload.Resource.Kind.Kind == "Pod" || user.StartsWith(ControllerPrefix, StringComparison.Ordinal));

    private static IEnumerable<string> Texts(YamlNode? node) => (node as YamlSequence)?.Items.OfType<YamlScalar>().Select(static item => item.Value) ?? [];
}
