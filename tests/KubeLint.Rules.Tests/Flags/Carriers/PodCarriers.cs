using KubeLint.Analysis.ControlPlane;
using KubeLint.Analysis.Rules.Flags;

namespace KubeLint.Rules.Tests.Flags.Carriers;

/// <summary>Command lines of pods.</summary>
internal sealed class PodCarriers : IFlagCarrierSource
{
    public IEnumerable<FlagCarrier> Carriers =>
    [
        new("static-pod", Completeness.Complete,
            static (component, version, flags) => FlagSample.Write(component, version, flags.Select(flag => $"{flag.Flag}={flag.Value}")))
        {
            TextOf = static (_, flag, value, part) => part ?? $"--{flag}={value}",
            MissingName = Dashed,
        },
        new("static-pod-quoted", Completeness.Complete,
            static (component, version, flags) => FlagSample.Write(component, version, []) + string.Concat(flags.Select(flag => $"    - \"--{flag.Flag}={flag.Value}\"\n")))
        {
            TextOf = static (_, flag, value, part) => part ?? $"\"--{flag}={value}\"",
            MissingName = Dashed,
        },
        new("patch", Completeness.Partial,
            static (component, version, flags) =>
                string.Join('\n', FlagSample.Write(component, version, flags.Select(flag => $"{flag.Flag}={flag.Value}")).Split('\n').Where(line => !line.Contains("image:", StringComparison.Ordinal))))
        {
            TextOf = static (_, flag, value, part) => part ?? $"--{flag}={value}",
        },
    ];

    private static string Dashed(Component component, string flag) => "--" + flag;
}
