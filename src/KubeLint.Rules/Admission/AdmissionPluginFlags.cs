using System.Collections.Immutable;
using KubeLint.Analysis;
using KubeLint.Analysis.ControlPlane;
using KubeLint.Analysis.Diagnostics;
using KubeLint.Analysis.Rules.Flags;
using KubeLint.Analysis.Suggestions;

namespace KubeLint.Rules.Admission;

/// <summary>Which admission plugins the API server runs.</summary>
internal sealed class AdmissionPluginFlags() : FlagTable(Component.ApiServer,
[
    new("KL3001", "AlwaysAdmitEnabled", DiagnosticSeverity.Warning, "AlwaysAdmit is enabled")
    {
        Checks = [new(EnableFlag, Must.NotContainItem("NodeRestriction", "AlwaysAdmit"))],
        Problem = "enables AlwaysAdmit, which admits everything",
        Advice = "take it out of {2}",
        Controls = ["CIS:1.2.10"],
        Peers = ["trivy:KCV-0011", "checkov:CKV_K8S_79", "kubescape:C-0122"],
    },
    new("KL3003", "NamespaceLifecycleDisabled", DiagnosticSeverity.Warning, "NamespaceLifecycle is disabled")
    {
        Checks = [new(DisableFlag, Must.NotContainItem(null, "NamespaceLifecycle"))],
        Problem = "disables NamespaceLifecycle, so objects can be made in namespaces that are gone and default can be deleted",
        Advice = "take it out of {2}",
        Controls = ["CIS:1.2.13"],
        Peers = ["trivy:KCV-0015", "checkov:CKV_K8S_83", "kubescape:C-0126"],
    },
    new("KL3004", "ServiceAccountAdmissionDisabled", DiagnosticSeverity.Warning, "ServiceAccount admission is disabled")
    {
        Checks = [new(DisableFlag, Must.NotContainItem(null, "ServiceAccount"))],
        Problem = "disables the ServiceAccount plugin, so pods get no identity and their service account is not checked",
        Advice = "take it out of {2}",
        Controls = ["CIS:1.2.12"],
        Peers = ["trivy:KCV-0014", "checkov:CKV_K8S_82", "kubescape:C-0125"],
    },
    new("KL3005", "PodSecurityAdmissionDisabled", DiagnosticSeverity.Warning, "Pod Security admission is disabled")
    {
        Checks = [new(DisableFlag, Must.NotContainItem(null, "PodSecurity"))],
        From = new(1, 22),
        VariantInSet = static (_, set) => PodSecurityPolicies.AreIn(set) ? DiagnosticSeverity.Suggestion : null,
        Problem = "disables PodSecurity, so the pod-security.kubernetes.io labels of namespaces have no effect",
        Advice = "take it out of {2}",
        Controls = ["CIS:5.2.1"],
        References = ["/docs/concepts/security/pod-security-admission/"],
        Peers = ["kubescape:C-0192"],
    },
    new("KL3006", "CertificateAdmissionDisabled", DiagnosticSeverity.Warning, "Certificate admission checks are disabled")
    {
        Checks = [new(DisableFlag, Must.NotContainItem(null, "CertificateApproval", "CertificateSigning", "CertificateSubjectRestriction"))],
        Problem = "disables {3}, so who may approve or sign certificates is not checked",
        Advice = "take it out of {2}",
    },
    new("KL3007", "PolicyAdmissionDisabled", DiagnosticSeverity.Warning, "Admission webhooks or policies are disabled")
    {
        Checks =
        [
            new(DisableFlag, Must.Items(
                "not list `ValidatingAdmissionWebhook`, `MutatingAdmissionWebhook`, `ValidatingAdmissionPolicy` (1.30) or `MutatingAdmissionPolicy` (1.36)",
                null, "ValidatingAdmissionWebhook", static (plugin, version) => !RunsPolicies(plugin, version))),
        ],
        Problem = "disables {3}, so the cluster's policies are not asked",
        Advice = "take it out of {2}",
        Controls = ["CIS:5.2.1"],
    },
    new("KL3009", "NodeRestrictionMissing", DiagnosticSeverity.Warning, "NodeRestriction is not enabled")
    {
        Checks =
        [
            new(EnableFlag, Must.ContainItem("NodeRestriction", "NodeRestriction,AlwaysPullImages", "AlwaysPullImages"), Unset.ReportsWhenComplete)
            {
                DefersTo = [LegacyFlag],
            },
        ],
        Problem = "does not run NodeRestriction, so a kubelet may change other nodes and their pods",
        Advice = "add NodeRestriction to {2}",
        Controls = ["CIS:1.2.14"],
        Peers = ["trivy:KCV-0016", "checkov:CKV_K8S_85", "kubescape:C-0127"],
    },
    new("KL3014", "RemovedAdmissionPlugin", DiagnosticSeverity.Warning, "Admission plugin no longer exists")
    {
        Checks = [new(EnableFlag, s_notRemoved), new(DisableFlag, s_notRemoved) { Good = null }],
        Problem = "names the admission plugin {3}, which was removed, and refuses to start",
        Advice = "take it out of {2}",
        Controls = ["CIS:1.2.12"],
        Peers = ["trivy:KCV-0013", "checkov:CKV_K8S_81", "checkov:CKV_K8S_84", "kubescape:C-0068", "kubescape:C-0124"],
    },
    new("KL3015", "UnknownAdmissionPlugin", DiagnosticSeverity.Error, "Admission plugin name is unknown")
    {
        Checks = [new(EnableFlag, s_known), new(DisableFlag, s_known) { Good = null }],
        DescribeItem = static plugin => SpellingSuggestion.Find(plugin, s_pluginNames) is { } near ? $"'{plugin}' (did you mean '{near}'?)" : $"'{plugin}'",
        Problem = "names the admission plugin {3}, which does not exist, and refuses to start",
        Advice = "correct the name in {2}; capitals count",
    },
    new("KL3017", "LegacyAdmissionControlFlag", DiagnosticSeverity.Warning, "Obsolete flag replaces all default admission plugins")
    {
        Checks = [new(LegacyFlag, Must.NotBePresent) { Bad = "NamespaceLifecycle,ServiceAccount" }],
        Problem = "replaces all default admission plugins by an obsolete flag",
        Advice = "remove {2} and name additions in {--enable-admission-plugins}",
    },
    new("KL3019", "AdmissionPluginConfigMissing", DiagnosticSeverity.Warning, "Admission plugin needs a configuration file")
    {
        Checks = [new("admission-control-config-file", Must.BePresent, Unset.Reports) { Good = "/etc/kubernetes/admission.yaml" }],
        Exemptions =
        [
            new("while no plugin is enabled that needs a configuration: `EventRateLimit`, `ImagePolicyWebhook`",
                static facts => !facts.KnownItems(EnableFlag).Any(item => AdmissionPlugins.Find(item.Text) is { NeedsConfiguration: true })),
        ],
        SampleFlags = [EnableFlag + "=NodeRestriction,EventRateLimit"],
        Problem = "enables an admission plugin that needs a configuration file and names none",
        Advice = "set {2}",
    },
])
{
    private const string EnableFlag = "enable-admission-plugins";
    private const string DisableFlag = "disable-admission-plugins";
    private const string LegacyFlag = "admission-control";

    private static readonly FlagPredicate s_notRemoved = Must.Items(
        "not list a plugin that the version no longer has", "NodeRestriction", "PodSecurityPolicy", static (plugin, version) => !IsRemoved(plugin, version));

    private static readonly ImmutableArray<string> s_pluginNames = [.. AdmissionPlugins.All.Keys.Order(StringComparer.Ordinal)];

    // Distributions add plugins of their own with a domain before the name.
    private static readonly FlagPredicate s_known = Must.Items(
        "list only plugins that exist", "NodeRestriction", "NodeRestrictions", static (plugin, _) => plugin.Contains('/', StringComparison.Ordinal) || AdmissionPlugins.Find(plugin) is not null);

    private static bool IsRemoved(string plugin, KubernetesVersion? version) =>
        AdmissionPlugins.Find(plugin)?.Removed is { } removed && !(version < removed);

    private static bool RunsPolicies(string plugin, KubernetesVersion? version) => plugin switch
    {
        "ValidatingAdmissionWebhook" or "MutatingAdmissionWebhook" => true,
        "ValidatingAdmissionPolicy" => !(version < new KubernetesVersion(1, 30)),
        "MutatingAdmissionPolicy" => !(version < new KubernetesVersion(1, 36)),
        _ => false,
    };
}
