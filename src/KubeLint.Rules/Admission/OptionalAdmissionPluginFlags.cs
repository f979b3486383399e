using KubeLint.Analysis.ControlPlane;
using KubeLint.Analysis.Diagnostics;
using KubeLint.Analysis.Rules.Flags;

namespace KubeLint.Rules.Admission;

/// <summary>Admission plugins that hardening guides ask for, and those that nobody has to name.</summary>
internal sealed class OptionalAdmissionPluginFlags() : FlagTable(Component.ApiServer,
[
    new("KL3008", "QuotaAdmissionDisabled", DiagnosticSeverity.Suggestion, "Quota admission is disabled")
    {
        Checks = [new(DisableFlag, Must.NotContainItem(null, "ResourceQuota", "LimitRanger", "Priority"))],
        Problem = "disables {3}, so quotas, limit ranges or priorities have no effect",
        Advice = "take it out of {2}",
    },
    Missing("KL3010", "AlwaysPullImagesMissing", "AlwaysPullImages is not enabled", "AlwaysPullImages") with
    {
        Problem = "does not run AlwaysPullImages, so pods may use private images that lie on a node without holding their credentials",
        Controls = ["CIS:1.2.11"],
        Peers = ["trivy:KCV-0012", "checkov:CKV_K8S_80", "kubescape:C-0123"],
    },
    Missing("KL3011", "EventRateLimitMissing", "EventRateLimit is not enabled", "EventRateLimit") with
    {
        Problem = "does not run EventRateLimit, so a misbehaving client can flood it with events",
        Controls = ["CIS:1.2.9"],
        Peers = ["trivy:KCV-0010", "checkov:CKV_K8S_78", "kubescape:C-0121"],
    },
    Missing("KL3012", "DenyServiceExternalIPsMissing", "DenyServiceExternalIPs is not enabled", "DenyServiceExternalIPs") with
    {
        From = new(1, 21),
        Problem = "does not run DenyServiceExternalIPs, so whoever may create Services can take over the traffic to any address (CVE-2020-8554)",
        Controls = ["CIS:1.2.3"],
        Peers = ["trivy:KCV-0003", "kubescape:C-0115", "kubescape:C-0283"],
    },
    Missing("KL3013", "ImagePolicyWebhookMissing", "No image provenance check at admission", "ImagePolicyWebhook") with
    {
        SilentInSet = new("where the resource set holds a policy of Kyverno or Sigstore that verifies images", ImageVerificationPolicies.AreIn),
        Problem = "asks nobody where images come from before it admits a pod",
        Advice = "add ImagePolicyWebhook to {2} or verify images with a policy engine",
        Controls = ["CIS:5.5.1"],
        Peers = ["kubescape:C-0289"],
    },
    new("KL3016", "RedundantAdmissionPlugin", DiagnosticSeverity.None, "Admission plugin is enabled by default")
    {
        Checks =
        [
            new(EnableFlag, Must.Items("list only plugins that are off by default", "NodeRestriction", "NamespaceLifecycle",
                static (plugin, version) => AdmissionPlugins.Find(plugin)?.IsOnByDefault(version) != true)),
        ],
        Problem = "names the admission plugin {3}, which is on by default",
        Advice = "take it out of {2}",
    },
])
{
    private const string EnableFlag = "enable-admission-plugins";
    private const string DisableFlag = "disable-admission-plugins";

    private static FlagRow Missing(string id, string name, string title, string plugin) => new(id, name, DiagnosticSeverity.None, title)
    {
        Checks =
        [
            new(EnableFlag, Must.ContainItem(plugin, $"NodeRestriction,{plugin}", "NodeRestriction"), Unset.ReportsWhenComplete) { DefersTo = ["admission-control"] },
        ],
        Problem = "",
        Advice = $"add {plugin} to {{2}}",
    };
}
