using KubeLint.Analysis.PodSecurity;
using KubeLint.Analysis.Resources;
using KubeLint.Analysis.Rules;
using KubeLint.Analysis.Settings;
using KubeLint.Yaml.Syntax;
using KubeLint.Yaml.Text;

namespace KubeLint.Rules.Workloads;

/// <summary>The Linux capabilities that a container adds and drops.</summary>
internal static class Capabilities
{
    private const string Prefix = "CAP_";

    private static readonly PodSecurityField s_baseline = PodSecurityStandard.Bundled.GetField("capabilities_baseline", "add[*]", null);
    private static readonly PodSecurityField s_restricted = PodSecurityStandard.Bundled.GetField("capabilities_restricted", "add[*]", null);

    /// <summary>Whether a capability, by its normalised name, makes its holder root on the node.</summary>
    public static bool IsRootOnNode(string name) => name is "ALL" or "SYS_ADMIN" or "SYS_MODULE" or "SYS_RAWIO";

    /// <summary>Whether the baseline standard lets a container add the capability.</summary>
    public static bool IsBaseline(string name) => s_baseline.Allowed.Contains(name);

    /// <summary>Whether the restricted standard lets a container add the capability.</summary>
    public static bool IsRestricted(string name) => s_restricted.Allowed.Contains(name);

    /// <summary>Whether the name is written with the kernel's prefix, which Kubernetes does not want.</summary>
    public static bool HasPrefix(YamlScalar item) => item.Value.StartsWith(Prefix, StringComparison.OrdinalIgnoreCase);

    /// <summary>A capability's name in capitals and without the kernel's prefix.</summary>
    public static string Normalize(YamlScalar item) => (HasPrefix(item) ? item.Value[Prefix.Length..] : item.Value).ToUpperInvariant();

    /// <summary>Runs for every capability that a container adds, with its normalised name.</summary>
    public static void RegisterAddedCapabilityAction(this AnalysisContext context, Action<Container, YamlScalar, string, RuleContext> action) =>
        context.RegisterContainerAction((container, context) =>
        {
            if (container.GetSecurity("capabilities").Get("add").Entry?.Value is not YamlSequence list || container.Pod.IsWindows)
                return;
            foreach (var node in list.Items)
            {
                if (node is YamlScalar { IsNull: false } item && !Placeholder.IsUnknown(item))
                    action(container, item, Normalize(item), context);
            }
        });

    /// <summary>Whether a container adds a capability that satisfies a condition on its normalised name.</summary>
    public static bool Adds(this Container container, Func<string, bool> condition)
    {
        if (container.GetSecurity("capabilities").Get("add").Entry?.Value is not YamlSequence list)
            return false;
        foreach (var node in list.Items)
        {
            if (node is YamlScalar { IsNull: false } item && !Placeholder.IsUnknown(item) && condition(Normalize(item)))
                return true;
        }
        return false;
    }

    /// <summary>Whether a container drops a capability, or ALL; a name in any spelling counts, and so does what cannot be read.</summary>
    public static bool MayDrop(this Container container, string? name)
    {
        var drop = container.GetSecurity("capabilities").Get("drop");
        if (drop.IsUnknown)
            return true;
        if (drop.Entry is null)
            return false;
        if (drop.Entry.Value is not YamlSequence list)
            return true;
        foreach (var node in list.Items)
        {
            if (node is not YamlScalar item || Placeholder.IsUnknown(item) || Normalize(item) is var written && (written == "ALL" || written == name))
                return true;
        }
        return false;
    }

    /// <summary>Whether the baseline standard forbids to add the capability.</summary>
    public static bool IsBeyondBaseline(string name) => !IsBaseline(name);

    /// <summary>Where a finding about capabilities that are not dropped points: the deepest key on the way to them.</summary>
    public static TextSpan GetDropAnchor(Container container)
    {
        var capabilities = container.GetSecurity("capabilities");
        return (capabilities.Get("drop").Entry ?? capabilities.Entry)?.Key.Span ?? container.GetSecurityAnchor();
    }

    /// <summary>Whether the container is root on the node anyway: privileged, or by such a capability.</summary>
    public static bool IsRootOnNode(this Container container) => container.IsPrivileged() || container.Adds(IsRootOnNode);
}
