using System.Collections.Immutable;
using KubeLint.Analysis.Rbac;

namespace KubeLint.Rules.Rbac;

/// <summary>Verbs on resources of one group that are worth a name.</summary>
/// <param name="Group">The API group.</param>
/// <param name="Resources">The resources, any of which counts.</param>
/// <param name="Verbs">The verbs, any of which counts; empty for any verb.</param>
internal sealed record RbacRight(string Group, ImmutableArray<string> Resources, ImmutableArray<string> Verbs)
{
    public static readonly RbacRight UseSecrets = new("", ["secrets"], []);
    public static readonly RbacRight ReadSecrets = new("", ["secrets"], ["get", "list", "watch"]);
    public static readonly RbacRight CreatePods = new("", ["pods"], ["create"]);
    public static readonly RbacRight ExecIntoPods = new("", ["pods/exec", "pods/attach"], ["create"]);
    public static readonly RbacRight ExecIntoPodsByGet = new("", ["pods/exec", "pods/attach"], ["create", "get"]);
    public static readonly RbacRight AddEphemeralContainers = new("", ["pods/ephemeralcontainers"], ["patch", "update"]);
    public static readonly RbacRight UseNodeProxy = new("", ["nodes/proxy"], []);
    public static readonly RbacRight WriteNodes = new("", ["nodes", "nodes/status"], ["create", "update", "patch", "delete", "deletecollection"]);
    public static readonly RbacRight Escalate = new(RbacKinds.Group, ["roles", "clusterroles"], ["escalate"]);
    public static readonly RbacRight Bind = new(RbacKinds.Group, ["roles", "clusterroles"], ["bind"]);
    public static readonly RbacRight WriteRbac = new(
        RbacKinds.Group,
        ["roles", "rolebindings", "clusterroles", "clusterrolebindings"],
        ["create", "update", "patch", "bind", "escalate"]);
    public static readonly RbacRight Impersonate = new("", ["users", "groups", "serviceaccounts"], ["impersonate"]);
    public static readonly RbacRight CreateTokens = new("", ["serviceaccounts/token"], ["create"]);
    public static readonly RbacRight WriteAdmission = new(
        "admissionregistration.k8s.io",
        [
            "validatingwebhookconfigurations", "mutatingwebhookconfigurations",
            "validatingadmissionpolicies", "validatingadmissionpolicybindings",
            "mutatingadmissionpolicies", "mutatingadmissionpolicybindings",
        ],
        ["create", "update", "patch", "delete", "deletecollection"]);
    public static readonly RbacRight ImpersonateAttributes = new("authentication.k8s.io", ["uids", "userextras/*"], ["impersonate"]);

    /// <summary>The elements by which a rule grants the right, or null.</summary>
    public RbacMatch? In(RbacRule rule) => rule.Match(Group, Resources, Verbs);

    /// <summary>The elements by which a rule grants any of several rights, together, or null.</summary>
    public static RbacMatch? AnyIn(RbacRule rule, ImmutableArray<RbacRight> rights)
    {
        RbacMatch? all = null;
        foreach (var right in rights)
        {
            if (right.In(rule) is { } match)
                all = all is null ? match : all.With(match);
        }
        return all;
    }
}
