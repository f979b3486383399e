using KubeLint.Analysis.ControlPlane;

namespace KubeLint.Analysis.Rules.Flags;

/// <summary>Writes static pods that violate or satisfy a row.</summary>
public static class FlagSample
{
    private static readonly KubernetesVersion s_newest = new(1, 34);
    private static readonly KubernetesVersion s_newestEtcd = new(3, 5);

    /// <summary>A static pod on which the row fires.</summary>
    public static string Bad(FlagRow row) => Write(row.Components[0], VersionOf(row), BadFlags(row));

    /// <summary>A static pod on which it does not.</summary>
    public static string Good(FlagRow row) => Write(row.Components[0], VersionOf(row), GoodFlags(row));

    /// <summary>The version that samples of a row are for.</summary>
    public static KubernetesVersion VersionOf(FlagRow row)
    {
        if (row.SampleVersion is { } version)
            return version;
        return row.Until is { } until
            ? until with { Minor = until.Minor - 1 }
            : row.Components[0] == Component.Etcd ? s_newestEtcd : s_newest;
    }

    /// <summary>Flags, <c>name=value</c>, of which the first check's violates the row.</summary>
    public static IEnumerable<string> BadFlags(FlagRow row) =>
        [.. row.SampleFlags, .. Flag(row.Checks[0].Flag, row.Checks[0].Bad), .. row.Checks.Skip(1).SelectMany(check => Flag(check.Flag, check.Good))];

    /// <summary>Flags, <c>name=value</c>, that satisfy the row.</summary>
    public static IEnumerable<string> GoodFlags(FlagRow row) =>
        [.. row.SampleFlags, .. row.Checks.SelectMany(check => Flag(check.Flag, check.Good))];

    /// <summary>A static pod that runs the component.</summary>
    public static string Write(Component component, KubernetesVersion version, IEnumerable<string> flags)
    {
        var name = component.BinaryName();
        var tag = component == Component.Etcd ? $"{version}.0-0" : $"v{version}.0";
        var lines = string.Concat(flags.Select(flag => $"    - {Quote("--" + flag)}\n"));
        return $"""
            apiVersion: v1
            kind: Pod
            metadata:
              name: {name}
              namespace: kube-system
            spec:
              containers:
              - name: {name}
                image: registry.k8s.io/{name}:{tag}
                command:
                - {name}

            """ + lines;
    }

    // A colon at the end would make the item a mapping.
    private static string Quote(string word) => word.EndsWith(':') ? $"\"{word}\"" : word;

    private static IEnumerable<string> Flag(string name, string? value) => value is null ? [] : [$"{name}={value}"];
}
