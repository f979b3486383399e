using System.Collections.Immutable;
using KubeLint.Analysis.Diagnostics;
using KubeLint.Analysis.Rules;

namespace KubeLint.Rules.Encryption;

internal sealed class SecretVolumeModePermissive : Rule
{
    private static readonly DiagnosticDescriptor s_descriptor = DiagnosticDescriptor.Create(
        "KL1043", "SecretVolumeModePermissive", DiagnosticSeverity.Suggestion,
        "Secret volume is readable or writable by everyone in the container",
        "Volume '{0}' of {1} gives files of a Secret the mode 0{2}, so {3}; set 0440 or 0400",
        references: ["/docs/concepts/configuration/secret/#secret-files-permissions"]);

    public override ImmutableArray<DiagnosticDescriptor> Descriptors => [s_descriptor];

    public override void Initialize(AnalysisContext context) => context.RegisterWorkloadAction(static (workload, context) =>
    {
        foreach (var volume in workload.PodSpec.Volumes)
        {
            foreach (var (_, value, _) in VolumeMode.Read(volume).Where(mode => mode.HoldsSecret))
            {
                if (value.AsInteger() is >= 0 and <= 0x1FF and { } mode && Describe((int)mode) is { } what)
                    context.Report(value.Span, s_descriptor, [volume.Name, workload.Resource.Display, Convert.ToString(mode, 8).PadLeft(3, '0'), what]);
            }
        }
    });

    /// <summary>What a mode grants beyond the owner and a reading group, or null. Modes that only let everyone read are what Kubernetes sets by default.</summary>
    private static string? Describe(int mode) => (Others: mode & 7, Group: (mode >> 3) & 7) switch
    {
        ({ } others, _) when (others & 2) != 0 => "everyone in the container may write them",
        ({ } others, _) when (others & 1) != 0 => "everyone in the container may run them",
        (_, { } group) when (group & 2) != 0 => "their group may write them",
        (_, { } group) when (group & 1) != 0 => "their group may run them",
        _ => null,
    };
}
