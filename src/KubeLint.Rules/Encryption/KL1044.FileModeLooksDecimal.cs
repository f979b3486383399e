using System.Collections.Immutable;
using KubeLint.Analysis.Diagnostics;
using KubeLint.Analysis.Rules;
using KubeLint.Yaml.Syntax;

namespace KubeLint.Rules.Encryption;

internal sealed class FileModeLooksDecimal : Rule
{
    private static readonly DiagnosticDescriptor s_descriptor = DiagnosticDescriptor.Create(
        "KL1044", "FileModeLooksDecimal", DiagnosticSeverity.Warning,
        "File mode was written in decimal",
        "Volume '{0}' of {1} sets {2} to decimal {3}, which is octal {4}; write 0{3} (in JSON {5}) if the digits are meant as a file mode",
        references: ["/docs/concepts/configuration/secret"],
        silences: ["KL1043"]);

    public override ImmutableArray<DiagnosticDescriptor> Descriptors => [s_descriptor];

    public override void Initialize(AnalysisContext context) => context.RegisterWorkloadAction(static (workload, context) =>
    {
        foreach (var volume in workload.PodSpec.Volumes)
        {
            foreach (var (field, value, _) in VolumeMode.Read(volume))
            {
                if (LooksOctal(value))
                {
                    var number = value.AsInteger()!.Value;
                    context.Report(value.Span, s_descriptor,
                        [volume.Name, workload.Resource.Display, field, value.Value, Convert.ToString(number, 8), Convert.ToInt32(value.Value, 8).ToString(System.Globalization.CultureInfo.InvariantCulture)]);
                }
            }
        }
    });

    /// <summary>Whether a decimal number reads like an octal mode and is not the decimal form of a usual one (0640, 0644, 0777).</summary>
    private static bool LooksOctal(YamlScalar mode) =>
        mode.Kind == ScalarKind.Integer
        && mode.Value is { Length: 3 } digits
        && digits[0] is >= '4' and <= '7'
        && digits.All(digit => digit is >= '0' and <= '7')
        && digits is not ("416" or "420" or "511");
}
