using System.Collections.Frozen;
using KubeLint.Analysis.Settings;

namespace KubeLint.Analysis.ControlPlane.Carriers;

/// <summary>What a component's flags still mean when one of them names a configuration file.</summary>
internal static class ConfigurationFileFlag
{
    private static readonly FrozenSet<string> s_ignoredByScheduler = FrozenSet.ToFrozenSet(
    [
        "address", "algorithm-provider", "contention-profiling", "kube-api-burst", "kube-api-content-type", "kube-api-qps",
        "kubeconfig", "lock-object-name", "lock-object-namespace", "policy-config-file", "policy-configmap",
        "policy-configmap-namespace", "port", "profiling", "use-legacy-policy-config",
    ], StringComparer.Ordinal);

    public static ComponentFacts Apply(ComponentFacts facts) => facts.Component switch
    {
        // The kubelet's flags win over its file.
        Component.Kubelet when facts.Has("config") || facts.Has("config-dir") => facts with { Unreadable = "set in the configuration file" },
        Component.Etcd when facts.Has("config-file") => facts with
        {
            Flags = [.. facts.All("config-file")],
            Unreadable = "set in the configuration file",
        },
        Component.KubeProxy when facts.Has("config") => facts with
        {
            Flags = [.. facts.Flags.Select(flag => flag.Name == "config" ? flag : Ignore(flag))],
            Unreadable = "set in the configuration file",
        },
        Component.Scheduler when facts.Has("config") => facts with
        {
            Flags = [.. facts.Flags.Select(flag => s_ignoredByScheduler.Contains(flag.Name) ? Ignore(flag) : flag)],
            Provided = s_ignoredByScheduler,
        },
        _ => facts,
    };

    private static FlagFact Ignore(FlagFact flag) =>
        flag with { Value = new Setting<string>.Unknown("ignored beside a configuration file", flag.Span) };
}
