using KubeLint.Analysis.ControlPlane;
using KubeLint.Analysis.Settings;

namespace KubeLint.Analysis.Tests.ControlPlane;

/// <summary>The same settings give the same facts wherever they are written.</summary>
public sealed class CarrierEqualityTests
{
    public static TheoryData<string> ControlPlaneCarriers { get; } =
        ["static-pod", "kubeadm-v1beta3", "kubeadm-v1beta4", "configmap-kubeadm-config", "cluster-api-v1beta1", "cluster-api-v1beta2"];

    public static TheoryData<string> KubeletCarriers { get; } = ["kubelet-configuration", "configmap-kubelet-config", "kubeadm-kubelet-document"];

    [Theory, MemberData(nameof(ControlPlaneCarriers))]
    public void Good_control_plane(string carrier)
    {
        var text = CarrierText.ReadAsset($"{carrier}/good.yaml");
        AssertKnown(text, Component.ApiServer, "anonymous-auth", "false");
        AssertKnown(text, Component.ApiServer, "authorization-mode", "Node,RBAC");
        AssertKnown(text, Component.ControllerManager, "profiling", "false");
        AssertKnown(text, Component.Scheduler, "profiling", "false");
        AssertKnown(text, Component.Etcd, "client-cert-auth", "true");
        Assert.All(text.Facts, facts => Assert.IsType<Setting<string>.Absent>(facts.Get("audit-log-path")));
    }

    [Theory, MemberData(nameof(ControlPlaneCarriers))]
    public void Bad_control_plane(string carrier)
    {
        var text = CarrierText.ReadAsset($"{carrier}/bad.yaml");
        AssertKnown(text, Component.ApiServer, "anonymous-auth", "true");
        AssertKnown(text, Component.ApiServer, "authorization-mode", "AlwaysAllow");
        AssertKnown(text, Component.ControllerManager, "profiling", "true");
        AssertKnown(text, Component.Scheduler, "profiling", "true");
        AssertKnown(text, Component.Etcd, "client-cert-auth", "false");
        Assert.Equal(new KubernetesVersion(1, 34), text.Of(Component.ApiServer).Version);
    }

    [Theory, MemberData(nameof(ControlPlaneCarriers))]
    public void Partial_control_plane(string carrier)
    {
        var text = CarrierText.ReadAsset($"{carrier}/partial.yaml");
        Assert.Equal("unknown", text.Describe(Component.ApiServer, "anonymous-auth"));
        Assert.Equal("unknown", text.Describe(Component.ApiServer, "authorization-mode"));
        var isOverlay = text.Of(Component.ApiServer).Completeness == Completeness.Overlay;
        Assert.Equal(carrier.Contains("kubeadm", StringComparison.Ordinal), isOverlay);
        Assert.Equal(isOverlay ? "absent@extraArgs" : "unknown", text.Describe(Component.ApiServer, "audit-log-path"));
    }

    [Theory, MemberData(nameof(KubeletCarriers))]
    public void Good_kubelet(string carrier)
    {
        var text = CarrierText.ReadAsset($"{carrier}/good.yaml");
        AssertKnown(text, Component.Kubelet, "anonymous-auth", "false");
        AssertKnown(text, Component.Kubelet, "authorization-mode", "Webhook");
        AssertKnown(text, Component.Kubelet, "read-only-port", "0");
        AssertKnown(text, Component.Kubelet, "rotate-server-certificates", "true");
        var suites = Assert.IsType<Setting<string>.Known>(text.Of(Component.Kubelet).Get("tls-cipher-suites"));
        Assert.Equal("TLS_ECDHE_RSA_WITH_AES_128_GCM_SHA256,TLS_ECDHE_RSA_WITH_AES_256_GCM_SHA384", suites.Value);
        Assert.StartsWith("- TLS_ECDHE_RSA_WITH_AES_128_GCM_SHA256", text.At(suites.Span), StringComparison.Ordinal);
    }

    [Theory, MemberData(nameof(KubeletCarriers))]
    public void Bad_kubelet(string carrier)
    {
        var text = CarrierText.ReadAsset($"{carrier}/bad.yaml");
        AssertKnown(text, Component.Kubelet, "anonymous-auth", "true");
        AssertKnown(text, Component.Kubelet, "authorization-mode", "AlwaysAllow");
        AssertKnown(text, Component.Kubelet, "read-only-port", "10255");
        AssertKnown(text, Component.Kubelet, "rotate-server-certificates", "false");
        Assert.Equal(
            ["RotateKubeletServerCertificate=false@false", "AppArmor=true@true"],
            text.Of(Component.Kubelet).All("feature-gates").Select(flag => text.Describe(flag.Value)));
        Assert.Equal(["RotateKubeletServerCertificate", "AppArmor"], text.Of(Component.Kubelet).All("feature-gates").Select(flag => text.At(flag.Span)));
    }

    [Theory, MemberData(nameof(KubeletCarriers))]
    public void Partial_kubelet(string carrier)
    {
        var text = CarrierText.ReadAsset($"{carrier}/partial.yaml");
        var isKubeadm = carrier == "kubeadm-kubelet-document";
        Assert.Equal("unknown", text.Describe(Component.Kubelet, "anonymous-auth"));
        Assert.Equal(isKubeadm ? "unknown" : "absent@authentication", text.Describe(Component.Kubelet, "authentication-token-webhook"));
        Assert.Equal("absent@KubeletConfiguration", text.Describe(Component.Kubelet, "rotate-server-certificates"));
        Assert.True(text.Of(Component.Kubelet).IsConfigurationFile);
    }

    private static void AssertKnown(CarrierText text, Component component, string flag, string value)
    {
        var fact = text.Of(component).Last(flag);
        Assert.NotNull(fact);
        var known = Assert.IsType<Setting<string>.Known>(fact.Value);
        Assert.Equal(value, known.Value);
        Assert.Equal(value, text.At(known.Span).Trim('"'));
        Assert.Contains(fact.WrittenName.Split('.')[^1], text.At(fact.Span), StringComparison.Ordinal);
    }
}
