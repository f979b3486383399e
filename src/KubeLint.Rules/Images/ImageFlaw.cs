using System.Collections.Immutable;
using System.Text.RegularExpressions;
using KubeLint.Analysis.Resources;

namespace KubeLint.Rules.Images;

/// <summary>A critical flaw of some releases of one product.</summary>
/// <param name="Names">The images, as registry and repository.</param>
/// <param name="First">The first release that has it.</param>
/// <param name="Fixed">The first release of that line that has not.</param>
/// <param name="Id">The number of the flaw.</param>
internal sealed partial record ImageFlaw(ImmutableArray<string> Names, Version First, Version Fixed, string Id)
{
    private static readonly ImmutableArray<string> s_argo = ["quay.io/argoproj/argocd", "docker.io/argoproj/argocd"];
    private static readonly ImmutableArray<string> s_grafana = ["docker.io/grafana/grafana", "docker.io/grafana/grafana-oss", "docker.io/grafana/grafana-enterprise"];
    private static readonly ImmutableArray<string> s_ingress =
        ["registry.k8s.io/ingress-nginx/controller", "k8s.gcr.io/ingress-nginx/controller", "registry.k8s.io/ingress-nginx/controller-chroot"];

    private static readonly ImmutableArray<ImageFlaw> s_all =
    [
        new(s_argo, new(0, 0, 0), new(2, 1, 9), "CVE-2022-24348"),
        new(s_argo, new(2, 2, 0), new(2, 2, 4), "CVE-2022-24348"),
        new(s_grafana, new(9, 2, 0), new(9, 2, 4), "CVE-2022-39328"),
        new(["ghcr.io/kyverno/kyverno"], new(1, 8, 3), new(1, 8, 5), "CVE-2022-47633"),
        new(s_ingress, new(0, 0, 0), new(1, 11, 5), "CVE-2025-1974"),
        new(s_ingress, new(1, 12, 0), new(1, 12, 1), "CVE-2025-1974"),
    ];

    /// <summary>The flaw of an image, or null; a tag that is no plain version tells nothing.</summary>
    public static ImageFlaw? Find(ImageReference image) =>
        Plain().Match(image.Tag ?? "") is { Success: true } match && Version.TryParse(match.Groups[1].Value, out var version)
            ? s_all.FirstOrDefault(flaw => version >= flaw.First && version < flaw.Fixed && flaw.Names.Contains(image.Name))
            : null;

    [GeneratedRegex(@"^v?(\d{1,4}\.\d{1,4}\.\d{1,4})$", RegexOptions.CultureInvariant)]
    private static partial Regex Plain();
}
