using System.Collections.Frozen;
using KubeLint.Analysis;
using KubeLint.Analysis.ControlPlane;

namespace KubeLint.Rules.Components;

/// <summary>When the minor versions of Kubernetes stopped to receive fixes.</summary>
internal static class SupportedVersions
{
    private static readonly FrozenDictionary<int, string> s_ends = new Dictionary<int, string>
    {
        [16] = "2020-09-02", [17] = "2021-01-13", [18] = "2021-06-18", [19] = "2021-10-28", [20] = "2022-02-28", [21] = "2022-06-28",
        [22] = "2022-12-08", [23] = "2023-02-28", [24] = "2023-07-28", [25] = "2023-10-28", [26] = "2024-02-28", [27] = "2024-07-16",
        [28] = "2024-10-22", [29] = "2025-02-28", [30] = "2025-07-15", [31] = "2025-11-11", [32] = "2026-02-28", [33] = "2026-06-28",
    }.ToFrozenDictionary();

    /// <summary>The oldest version that is supported: the project maintains the three newest, counted from the newest one that the bundled tables know.</summary>
    public static KubernetesVersion Oldest { get; } = FlagDefinitions.NewestVersion(Component.ApiServer) is var newest ? newest with { Minor = newest.Minor - 2 } : default;

    /// <summary>The day on which support ended, for the message: <c>on 2025-02-28</c>; <c>before 2020-09-02</c> for versions older than the table. Null while it lasts.</summary>
    public static string? EndOf(KubernetesVersion version)
    {
        if (version.Major != 1 || version >= Oldest)
            return null;
        return s_ends.TryGetValue(version.Minor, out var end) ? "on " + end : version.Minor < 16 ? "before " + s_ends[16] : null;
    }
}
