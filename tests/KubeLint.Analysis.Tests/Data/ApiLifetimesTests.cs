using KubeLint.Analysis.Data;

namespace KubeLint.Analysis.Tests.Data;

public sealed class ApiLifetimesTests
{
    [Theory]
    [InlineData("1.16", "extensions/v1beta1", "Deployment", "apps/v1")]
    [InlineData("1.16", "extensions/v1beta1", "DaemonSet", "apps/v1")]
    [InlineData("1.16", "extensions/v1beta1", "ReplicaSet", "apps/v1")]
    [InlineData("1.16", "extensions/v1beta1", "NetworkPolicy", "networking.k8s.io/v1")]
    [InlineData("1.16", "extensions/v1beta1", "PodSecurityPolicy", null)]
    [InlineData("1.16", "apps/v1beta1", "StatefulSet", "apps/v1")]
    [InlineData("1.16", "apps/v1beta1", "ControllerRevision", "apps/v1")]
    [InlineData("1.16", "apps/v1beta2", "Deployment", "apps/v1")]
    [InlineData("1.19", "auditregistration.k8s.io/v1alpha1", "AuditSink", null)]
    [InlineData("1.20", "settings.k8s.io/v1alpha1", "PodPreset", null)]
    [InlineData("1.21", "batch/v2alpha1", "CronJob", "batch/v1")]
    [InlineData("1.21", "discovery.k8s.io/v1alpha1", "EndpointSlice", "discovery.k8s.io/v1")]
    [InlineData("1.21", "flowcontrol.apiserver.k8s.io/v1alpha1", "FlowSchema", "flowcontrol.apiserver.k8s.io/v1")]
    [InlineData("1.22", "extensions/v1beta1", "Ingress", "networking.k8s.io/v1")]
    [InlineData("1.22", "networking.k8s.io/v1beta1", "Ingress", "networking.k8s.io/v1")]
    [InlineData("1.22", "admissionregistration.k8s.io/v1beta1", "ValidatingWebhookConfiguration", "admissionregistration.k8s.io/v1")]
    [InlineData("1.22", "apiextensions.k8s.io/v1beta1", "CustomResourceDefinition", "apiextensions.k8s.io/v1")]
    [InlineData("1.22", "apiregistration.k8s.io/v1beta1", "APIService", "apiregistration.k8s.io/v1")]
    [InlineData("1.22", "authentication.k8s.io/v1beta1", "TokenReview", "authentication.k8s.io/v1")]
    [InlineData("1.22", "authorization.k8s.io/v1beta1", "SubjectAccessReview", "authorization.k8s.io/v1")]
    [InlineData("1.22", "certificates.k8s.io/v1beta1", "CertificateSigningRequest", "certificates.k8s.io/v1")]
    [InlineData("1.22", "coordination.k8s.io/v1beta1", "Lease", "coordination.k8s.io/v1")]
    [InlineData("1.23", "rbac.authorization.k8s.io/v1alpha1", "ClusterRole", "rbac.authorization.k8s.io/v1")]
    [InlineData("1.22", "rbac.authorization.k8s.io/v1beta1", "RoleBinding", "rbac.authorization.k8s.io/v1")]
    [InlineData("1.23", "scheduling.k8s.io/v1alpha1", "PriorityClass", "scheduling.k8s.io/v1")]
    [InlineData("1.22", "scheduling.k8s.io/v1beta1", "PriorityClass", "scheduling.k8s.io/v1")]
    [InlineData("1.22", "storage.k8s.io/v1beta1", "StorageClass", "storage.k8s.io/v1")]
    [InlineData("1.24", "storage.k8s.io/v1alpha1", "VolumeAttachment", "storage.k8s.io/v1")]
    [InlineData("1.24", "storage.k8s.io/v1alpha1", "CSIStorageCapacity", "storage.k8s.io/v1")]
    [InlineData("1.25", "batch/v1beta1", "CronJob", "batch/v1")]
    [InlineData("1.25", "discovery.k8s.io/v1beta1", "EndpointSlice", "discovery.k8s.io/v1")]
    [InlineData("1.25", "events.k8s.io/v1beta1", "Event", "events.k8s.io/v1")]
    [InlineData("1.25", "autoscaling/v2beta1", "HorizontalPodAutoscaler", "autoscaling/v2")]
    [InlineData("1.25", "policy/v1beta1", "PodDisruptionBudget", "policy/v1")]
    [InlineData("1.25", "policy/v1beta1", "PodSecurityPolicy", null)]
    [InlineData("1.25", "node.k8s.io/v1beta1", "RuntimeClass", "node.k8s.io/v1")]
    [InlineData("1.26", "autoscaling/v2beta2", "HorizontalPodAutoscaler", "autoscaling/v2")]
    [InlineData("1.26", "flowcontrol.apiserver.k8s.io/v1beta1", "FlowSchema", "flowcontrol.apiserver.k8s.io/v1")]
    [InlineData("1.27", "storage.k8s.io/v1beta1", "CSIStorageCapacity", "storage.k8s.io/v1")]
    [InlineData("1.29", "flowcontrol.apiserver.k8s.io/v1beta2", "FlowSchema", "flowcontrol.apiserver.k8s.io/v1")]
    [InlineData("1.32", "flowcontrol.apiserver.k8s.io/v1beta3", "FlowSchema", "flowcontrol.apiserver.k8s.io/v1")]
    [InlineData("1.32", "admissionregistration.k8s.io/v1alpha1", "ValidatingAdmissionPolicy", "admissionregistration.k8s.io/v1")]
    [InlineData("1.34", "admissionregistration.k8s.io/v1beta1", "ValidatingAdmissionPolicy", "admissionregistration.k8s.io/v1")]
    [InlineData("1.37", "networking.k8s.io/v1beta1", "IPAddress", "networking.k8s.io/v1")]
    [InlineData("1.37", "networking.k8s.io/v1beta1", "ServiceCIDR", "networking.k8s.io/v1")]
    [InlineData("1.37", "storage.k8s.io/v1beta1", "VolumeAttributesClass", "storage.k8s.io/v1")]
    [InlineData("1.37", "certificates.k8s.io/v1alpha1", "ClusterTrustBundle", "certificates.k8s.io/v1")]
    public void Removal_and_what_takes_its_place(string removed, string apiVersion, string kind, string? replacement)
    {
        var lifetime = ApiLifetimes.Bundled.Find(apiVersion, kind);
        Assert.NotNull(lifetime);
        Assert.Equal(KubernetesVersion.Parse(removed), lifetime.Removed);
        Assert.Equal(replacement, ApiLifetimes.Bundled.FindReplacement(lifetime, kind, ApiLifetimes.NewestKnown));
    }

    [Fact]
    public void A_replacement_that_is_still_served_at_the_target_is_named_although_it_goes_later()
    {
        var lifetime = ApiLifetimes.Bundled.Find("extensions/v1beta1", "PodSecurityPolicy")!;
        Assert.Equal("policy/v1beta1", ApiLifetimes.Bundled.FindReplacement(lifetime, "PodSecurityPolicy", new KubernetesVersion(1, 20)));
    }

    [Fact]
    public void Unknown_kinds_and_versions_have_no_lifetime()
    {
        Assert.Null(ApiLifetimes.Bundled.Find("example.org/v1", "Deployment"));
        Assert.Null(ApiLifetimes.Bundled.Find("apps/v9", "Deployment"));
        Assert.Null(ApiLifetimes.Bundled.Find("", ""));
    }
}
