using KubeLint.Analysis.ControlPlane;
using KubeLint.Analysis.ControlPlane.Documents;
using KubeLint.Analysis.Settings;
using KubeLint.Analysis.Tests.ControlPlane;

namespace KubeLint.Analysis.Tests.Resources;

public sealed class ResourceReaderTests
{
    [Fact]
    public void Lists_unfold_at_any_depth()
    {
        var text = CarrierText.Read(
            """
            apiVersion: v1
            kind: List
            items:
            - null
            - {apiVersion: v1, kind: Pod, metadata: {name: a}}
            -
            - apiVersion: v1
              kind: ConfigMapList
              items:
              - {apiVersion: v1, kind: ConfigMap, metadata: {name: b}}
              - text
              - [list]
            - {kind: {a: b}}
            """);
        Assert.Equal(["Pod 'a'", "ConfigMap 'b'"], text.Resources.Select(resource => resource.Display));
    }

    [Theory]
    [InlineData("apiVersion: v1\nkind: List\nitems: text")]
    [InlineData("apiVersion: v1\nkind: List\nitems:")]
    [InlineData("apiVersion: 1\nkind: List")]
    public void A_list_without_items_is_harmless(string yaml) => Assert.Single(CarrierText.Read(yaml).Resources);

    [Fact]
    public void Embedded_documents_keep_their_places_and_their_container()
    {
        var text = CarrierText.Read(
            """
            apiVersion: v1
            kind: ConfigMap
            metadata: {name: cluster}
            data:
              encryption.yaml: |
                # first
                kind: EncryptionConfiguration
                apiVersion: apiserver.config.k8s.io/v1
                ---
                apiVersion: audit.k8s.io/v1
                kind: Policy
                rules: []
              proxy.json: '{"kind": "KubeProxyConfiguration", "apiVersion": "kubeproxy.config.k8s.io/v1alpha1", "bindAddress": "0.0.0.0"}'
              kyverno.yaml: |
                apiVersion: kyverno.io/v1
                kind: Policy
              deployment.yaml: |
                apiVersion: apps/v1
                kind: Deployment
              broken.yaml: "kind: KubeletConfiguration\na: ["
            """);
        Assert.Equal(["ConfigMap", "EncryptionConfiguration", "Policy", "KubeProxyConfiguration"], text.Resources.Select(resource => resource.Kind.Kind));
        Assert.All(text.Resources.Skip(1), resource => Assert.Same(text.Resources[0], resource.Container));
        Assert.Equal("EncryptionConfiguration", text.At(text.Resources[1].KindNode.Span));
        Assert.Equal(7, text.PositionOf(text.Resources[1].KindNode.Span).Line);
        Assert.Equal("Policy", text.At(text.Resources[2].KindNode.Span));
        Assert.Equal("0.0.0.0@\"0.0.0.0\"", text.Describe(Component.KubeProxy, "bind-address"));
    }

    [Fact]
    public void Embedded_documents_are_told_apart_by_what_holds_them()
    {
        var text = CarrierText.Read(
            """
            apiVersion: v1
            kind: List
            items:
            - apiVersion: v1
              kind: ConfigMap
              metadata: {name: a}
              data:
                audit.yaml: "{apiVersion: audit.k8s.io/v1, kind: Policy}"
                strict.yaml: "{apiVersion: audit.k8s.io/v1, kind: Policy}"
            - apiVersion: v1
              kind: ConfigMap
              metadata: {name: b}
              data:
                audit.yaml: "{apiVersion: audit.k8s.io/v1, kind: Policy}"
            """);
        Assert.Equal(
            [
                "/ConfigMap//a", "/ConfigMap//a#audit.yaml#audit.k8s.io/Policy//", "/ConfigMap//a#strict.yaml#audit.k8s.io/Policy//",
                "/ConfigMap//b", "/ConfigMap//b#audit.yaml#audit.k8s.io/Policy//",
            ],
            text.Resources.Select(resource => resource.Key));
    }

    [Theory]
    [InlineData("apiVersion: v1\nkind: Secret\nstringData: {authn.yaml: '{apiVersion: apiserver.config.k8s.io/v1, kind: AuthenticationConfiguration}'}")]
    [InlineData("apiVersion: bootstrap.cluster.x-k8s.io/v1beta1\nkind: KubeadmConfig\nspec: {files: [{path: /etc/kubernetes/authn.yaml, content: '{apiVersion: apiserver.config.k8s.io/v1, kind: AuthenticationConfiguration}'}]}")]
    public void An_embedded_document_is_the_file_that_its_container_makes_of_it(string yaml)
    {
        var embedded = CarrierText.Read(yaml).Resources[1];
        Assert.True(ConfigurationFile.IsContentOf(embedded, "/etc/kubernetes/authn.yaml"));
        Assert.False(ConfigurationFile.IsContentOf(embedded, "/etc/kubernetes/other.yaml"));
    }

    [Fact]
    public void Secrets_embed_in_their_clear_data()
    {
        var text = CarrierText.Read(
            """
            apiVersion: v1
            kind: Secret
            metadata: {name: encryption}
            stringData:
              config: |
                kind: EncryptionConfiguration
                apiVersion: apiserver.config.k8s.io/v1
            """);
        Assert.Equal(2, text.Resources.Length);
    }

    [Fact]
    public void Admission_plugins_hold_configurations_of_their_own()
    {
        var text = CarrierText.Read(
            """
            apiVersion: apiserver.config.k8s.io/v1
            kind: AdmissionConfiguration
            plugins:
            - name: PodSecurity
              configuration:
                apiVersion: pod-security.admission.config.k8s.io/v1
                kind: PodSecurityConfiguration
            - name: EventRateLimit
              path: limits.yaml
            """);
        Assert.Equal("PodSecurityConfiguration", text.Resources[1].Kind.Kind);
        Assert.Same(text.Resources[0].Document, text.Resources[1].Document);
        Assert.Same(text.Resources[0], text.Resources[1].Container);
    }

    [Fact]
    public void The_proxy_config_map_is_a_whole_configuration()
    {
        var text = CarrierText.ReadAsset("configmap-kube-proxy/bad.yaml");
        var facts = text.Of(Component.KubeProxy);
        Assert.Equal(Completeness.Complete, facts.Completeness);
        Assert.Equal("0.0.0.0:10249@0.0.0.0:10249", text.Describe(facts.Get("metrics-bind-address")));
        Assert.Equal("absent@clientConnection", text.Describe(facts.Get("kubeconfig")));
        Assert.IsType<Setting<string>.Absent>(facts.Get("healthz-bind-address"));
        Assert.Contains(text.Resources, resource => resource.Kind.Kind == "Config");
    }
}
