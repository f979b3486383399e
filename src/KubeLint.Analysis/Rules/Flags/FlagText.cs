using KubeLint.Analysis.ControlPlane;
using KubeLint.Analysis.Resources;
using KubeLint.Analysis.Settings;

namespace KubeLint.Analysis.Rules.Flags;

/// <summary>How messages name components, flags and their values.</summary>
public static class FlagText
{
    private const int MaxValueLength = 80;

    /// <summary>The component with the object that configures it: <c>API server of Pod 'kube-apiserver'</c>.</summary>
    public static string Subject(ComponentFacts facts) => $"{Title(facts.Component)} of {Display(facts.Resource)}";

    /// <summary>The object, with the one whose text embeds it: <c>ClusterConfiguration in ConfigMap 'kubeadm-config'</c>.</summary>
    public static string Display(Resource resource) =>
        resource.Container is { } container ? $"{resource.Display} in {container.Display}" : resource.Display;

    /// <summary>The component at the start of a sentence: <c>API server</c>.</summary>
    public static string Title(Component component) => component switch
    {
        Component.ApiServer => "API server",
        Component.ControllerManager => "Controller manager",
        Component.Scheduler => "Scheduler",
        Component.Etcd => "Etcd",
        Component.Kubelet => "Kubelet",
        _ => "Kube-proxy",
    };

    /// <summary>The flag as the carrier spells it: <c>--anonymous-auth</c>, <c>authentication.anonymous.enabled</c>.</summary>
    public static string Name(FlagFact fact) =>
        fact.Style is FlagStyle.Field or FlagStyle.EnvironmentVariable ? fact.WrittenName : "--" + fact.Name;

    /// <summary>The flag with its value: <c>--anonymous-auth=true</c>, <c>readOnlyPort: 10255</c>.</summary>
    public static string Evidence(FlagFact fact)
    {
        if (fact.Value is not Setting<string>.Known { Value: var value })
            return Name(fact);
        if (value.Length == 0)
            return Name(fact) + " is empty";
        return Name(fact) + (fact.Style == FlagStyle.Field ? ": " : "=") + Shorten(HideUserInfo(WithoutKey(fact, value)));
    }

    /// <summary>A field for one entry of a map, <c>featureGates.X</c>, has the key in its name already.</summary>
    private static string WithoutKey(FlagFact fact, string value)
    {
        var key = fact.WrittenName[(fact.WrittenName.LastIndexOf('.') + 1)..] + "=";
        return fact.Style == FlagStyle.Field && value.StartsWith(key, StringComparison.Ordinal) ? value[key.Length..] : value;
    }

    private static string Shorten(string value) => value.Length <= MaxValueLength ? value : value[..MaxValueLength] + "…";

    /// <summary>A URL's user and password do not belong in a build log.</summary>
    private static string HideUserInfo(string value)
    {
        var scheme = value.IndexOf("://", StringComparison.Ordinal);
        var at = value.LastIndexOf('@');
        return scheme < 0 || at < scheme ? value : value[..(scheme + 3)] + "…" + value[at..];
    }
}
