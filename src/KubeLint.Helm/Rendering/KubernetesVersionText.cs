using System.Globalization;
using System.Text.RegularExpressions;

namespace KubeLint.Helm.Rendering;

/// <summary>A version of Kubernetes as <c>--kube-version</c> takes it.</summary>
/// <param name="Version">As it was given, with a <c>v</c> before it: <c>v1.33.4-gke.1</c>.</param>
/// <param name="Normalized">The three numbers: <c>v1.33.4</c>.</param>
/// <param name="Major">The first number.</param>
/// <param name="Minor">The second number.</param>
internal sealed partial record KubernetesVersionText(string Version, string Normalized, string Major, string Minor)
{
    /// <summary>What Helm 4.2 takes where it is told nothing.</summary>
    public static KubernetesVersionText Newest { get; } = new("v1.36.0", "v1.36.0", "1", "36");

    /// <summary>Reads a version; null with Helm's message where it is none.</summary>
    public static KubernetesVersionText? Parse(string text, out string? error)
    {
        var match = Numbers().Match(text);
        error = match.Success ? null : AnyNumbers().IsMatch(text) ? $"illegal version string {GoFormat.Quote(text)}" : $"could not parse {GoFormat.Quote(text)} as version";
        var numbers = new uint[3];
        for (var i = 0; match.Success && i < numbers.Length; i++)
        {
            if (match.Groups[i + 1].Success && !uint.TryParse(match.Groups[i + 1].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture, out numbers[i]))
                error = $"illegal version string {GoFormat.Quote(text)}";
        }
        return error is null
            ? new KubernetesVersionText(text.StartsWith('v') ? text : "v" + text, $"v{numbers[0]}.{numbers[1]}.{numbers[2]}", $"{numbers[0]}", $"{numbers[1]}")
            : null;
    }

    // Whatever follows the numbers is allowed, as in k8s.io/apimachinery's ParseGeneric.
    [GeneratedRegex(@"^\s*v?([0-9]+)\.([0-9]+)(?:\.([0-9]+))?(?:\.[0-9]+)*", RegexOptions.CultureInvariant)]
    private static partial Regex Numbers();

    [GeneratedRegex(@"^\s*v?[0-9]", RegexOptions.CultureInvariant)]
    private static partial Regex AnyNumbers();
}
