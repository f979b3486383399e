using KubeLint.Analysis.Diagnostics;

namespace KubeLint.Engine.Policy.Suppressions;

/// <summary>What an annotation of another linter suppresses.</summary>
/// <param name="Tool">The linter's name.</param>
/// <param name="Rules">The rules that stand for the checks it names.</param>
internal sealed record PeerAnnotation(string Tool, IEnumerable<DiagnosticDescriptor> Rules)
{
    private const string KubeLinterCheck = "ignore-check.kube-linter.io/";
    private const string PolarisPrefix = "polaris.fairwinds.com/";
    private const string PolarisSuffix = "-exempt";

    /// <summary>Reads an annotation; null for one that suppresses nothing.</summary>
    /// <param name="key">Its key.</param>
    /// <param name="value">Its value.</param>
    /// <param name="isOnTemplate">Whether it stands on a pod template, where kube-score alone looks.</param>
    /// <param name="checks">The checks that rules stand for.</param>
    public static PeerAnnotation? Read(string key, string value, bool isOnTemplate, PeerChecks checks) => key switch
    {
        "kube-score/ignore" => new("kube-score", ReadKubeScore(value, checks)),
        "kube-score/skip" when IsTrue(value) => new("kube-score", checks.FindAll(PeerChecks.KubeScore)),
        _ when isOnTemplate => null,
        "kube-linter.io/ignore-all" => new("kube-linter", checks.FindAll(PeerChecks.KubeLinter)),
        _ when key.StartsWith(KubeLinterCheck, StringComparison.Ordinal) =>
            new("kube-linter", checks.Find(PeerChecks.KubeLinter, key[KubeLinterCheck.Length..])),
        _ when key.StartsWith(PolarisPrefix, StringComparison.Ordinal) && IsTrue(value) => ReadPolaris(key[PolarisPrefix.Length..], checks),
        _ when key.Contains("checkov.io/skip", StringComparison.Ordinal) || key.Contains("bridgecrew.io/skip", StringComparison.Ordinal) =>
            new("Checkov", checks.Find(PeerChecks.Checkov, value.Split('=')[0])),
        _ => null,
    };

    private static PeerAnnotation? ReadPolaris(string name, PeerChecks checks) => name switch
    {
        "exempt" => new("Polaris", checks.FindAll(PeerChecks.Polaris)),
        _ when name.EndsWith(PolarisSuffix, StringComparison.Ordinal) => new("Polaris", checks.Find(PeerChecks.Polaris, name[..^PolarisSuffix.Length])),
        _ => null,
    };

    private static IEnumerable<DiagnosticDescriptor> ReadKubeScore(string value, PeerChecks checks) =>
        value.Split(',', StringSplitOptions.TrimEntries).SelectMany(check => check switch
        {
            "*" => checks.FindAll(PeerChecks.KubeScore),
            // kube-score takes the one for the other as well.
            "container-resources" => checks.Find(PeerChecks.KubeScore, check).Concat(checks.Find(PeerChecks.KubeScore, "container-ephemeral-storage-request-and-limit")),
            _ => checks.Find(PeerChecks.KubeScore, check),
        });

    private static bool IsTrue(string value) => value.Trim().Equals("true", StringComparison.OrdinalIgnoreCase);
}
