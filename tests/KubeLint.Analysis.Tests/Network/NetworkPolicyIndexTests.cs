using KubeLint.Analysis.Network;

namespace KubeLint.Analysis.Tests.Network;

public sealed class NetworkPolicyIndexTests
{
    [Fact]
    public void Pods_of_the_hosts_network_and_templates_run_outside_policies()
    {
        var index = NetworkObjects.Set(
            NetworkObjects.PodText("web", "a"),
            NetworkObjects.PodText("agent", "a", "hostNetwork: true, "),
            NetworkObjects.PodText("unknown", "a", "hostNetwork: '${X}', ")).NetworkPolicies;
        Assert.Equal("web", Assert.Single(index.PodsIn("a")).Resource.Name);
    }

    [Theory]
    [InlineData("a", false)]
    [InlineData("b", false)]
    [InlineData("", true)]
    [InlineData("${NAMESPACE}", true)]
    public void A_policy_without_a_namespace_may_land_in_any(string @namespace, bool expected)
    {
        var index = NetworkObjects.Set(NetworkObjects.PodText("web", "a"), NetworkObjects.PolicyText("p", @namespace, "{podSelector: {}}")).NetworkPolicies;
        Assert.Equal(expected, index.MayBeGovernedFromElsewhere("a"));
    }

    [Theory]
    [InlineData("cilium.io/v2", "CiliumNetworkPolicy", "a", true)]
    [InlineData("cilium.io/v2", "CiliumNetworkPolicy", "b", false)]
    [InlineData("cilium.io/v2", "CiliumClusterwideNetworkPolicy", "", true)]
    [InlineData("projectcalico.org/v3", "GlobalNetworkPolicy", "", true)]
    [InlineData("crd.projectcalico.org/v1", "NetworkPolicy", "a", true)]
    [InlineData("policy.networking.k8s.io/v1alpha1", "BaselineAdminNetworkPolicy", "", true)]
    [InlineData("example.com/v1", "NetworkPolicy", "a", false)]
    public void Policies_of_other_APIs_are_known_to_exist(string apiVersion, string kind, string @namespace, bool expected)
    {
        var index = NetworkObjects.Set(NetworkObjects.PodText("web", "a"), $"apiVersion: {apiVersion}\nkind: {kind}\nmetadata: {{name: p, namespace: '{@namespace}'}}\n").NetworkPolicies;
        Assert.Equal(expected, index.MayBeGovernedFromElsewhere("a"));
    }

    [Theory]
    [InlineData("{matchLabels: {app: web}}", true)]
    [InlineData("{matchLabels: {app: api}}", false)]
    [InlineData("{matchLabels: {app: '${X}'}}", null)]
    [InlineData("{matchLabels: {job-name: a}}", null)]
    [InlineData("{matchExpressions: [{key: cnpg.io/cluster, operator: Exists}]}", null)]
    public void A_selector_that_asks_for_a_label_of_a_controller_may_select(string selector, bool? expected)
    {
        var set = NetworkObjects.Set(NetworkObjects.PodText("web", "a"), NetworkObjects.PolicyText("p", "a", $"{{podSelector: {selector}}}"));
        Assert.Equal(expected, NetworkPolicyIndex.Selects(set.NetworkPolicies.Policies[0].PodSelector, set.Workloads.Single()));
    }

    [Theory]
    [InlineData("apiVersion: example.com/v1\nkind: Database\nmetadata: {name: d, namespace: a}\nspec: {replicas: 3}\n", true)]
    [InlineData("apiVersion: example.com/v1\nkind: Database\nmetadata: {name: d, namespace: b}\nspec: {replicas: 3}\n", false)]
    [InlineData("apiVersion: argoproj.io/v1alpha1\nkind: Application\nmetadata: {name: d, namespace: argocd}\nspec: {source: {}}\n", true)]
    [InlineData("apiVersion: argoproj.io/v1alpha1\nkind: Application\nmetadata: {name: d, namespace: argocd}\nspec: {sources: [], destination: {namespace: a}}\n", true)]
    [InlineData("apiVersion: argoproj.io/v1alpha1\nkind: Application\nmetadata: {name: d, namespace: argocd}\nspec: {source: {}, destination: {namespace: b}}\n", false)]
    [InlineData("apiVersion: argoproj.io/v1alpha1\nkind: ApplicationSet\nmetadata: {name: d, namespace: argocd}\nspec: {template: {spec: {destination: {namespace: '{{ .ns }}'}}}}\n", true)]
    [InlineData("apiVersion: argoproj.io/v1alpha1\nkind: AppProject\nmetadata: {name: d, namespace: a}\nspec: {sourceRepos: []}\n", false)]
    [InlineData("apiVersion: kustomize.toolkit.fluxcd.io/v1\nkind: Kustomization\nmetadata: {name: d, namespace: flux-system}\nspec: {sourceRef: {kind: GitRepository, name: other}}\n", true)]
    [InlineData("apiVersion: kustomize.toolkit.fluxcd.io/v1\nkind: Kustomization\nmetadata: {name: d, namespace: flux-system}\nspec: {sourceRef: {kind: GitRepository, name: flux-system}}\n", false)]
    [InlineData("apiVersion: kustomize.toolkit.fluxcd.io/v1\nkind: Kustomization\nmetadata: {name: d, namespace: flux-system}\nspec: {sourceRef: {kind: GitRepository, name: flux-system}, targetNamespace: a}\n", true)]
    [InlineData("apiVersion: helm.toolkit.fluxcd.io/v2\nkind: HelmRelease\nmetadata: {name: d, namespace: flux-system}\nspec: {targetNamespace: a}\n", true)]
    [InlineData("apiVersion: helm.toolkit.fluxcd.io/v2\nkind: HelmRelease\nmetadata: {name: d, namespace: b}\nspec: {chartRef: {}}\n", false)]
    [InlineData("apiVersion: monitoring.coreos.com/v1\nkind: ServiceMonitor\nmetadata: {name: d, namespace: a}\nspec: {selector: {}}\n", false)]
    public void Operators_and_charts_may_make_pods_that_no_manifest_shows(string other, bool expected) =>
        Assert.Equal(expected, NetworkObjects.Set(NetworkObjects.PodText("web", "a"), other).NetworkPolicies.MayHoldUnseenPods("a"));
}
