using System.Collections.Immutable;
using System.Text.RegularExpressions;
using KubeLint.Analysis.Diagnostics;
using KubeLint.Analysis.Rules;
using KubeLint.Analysis.Settings;
using KubeLint.Rules.Encryption.Credentials;

namespace KubeLint.Rules.Encryption;

internal sealed partial class CredentialLikeConfigMapKey : Rule
{
    private static readonly DiagnosticDescriptor s_descriptor = DiagnosticDescriptor.Create(
        "KL1032", "CredentialLikeConfigMapKey", DiagnosticSeverity.None,
        "ConfigMap key has a credential-like name",
        "{0} holds a value under '{1}', which sounds like a secret; move it to a Secret",
        references: ["/docs/concepts/configuration/secret"],
        peers: ["trivy:KSV-01010", "trivy:KSV-0109", "polaris:sensitiveConfigmapContent"]);

    public override ImmutableArray<DiagnosticDescriptor> Descriptors => [s_descriptor];

    public override void Initialize(AnalysisContext context) => context.RegisterResourceAction([ConfigurationData.ConfigMap], static (resource, context) =>
    {
        if (SopsDocument.Holds(resource))
            return;
        foreach (var data in ConfigurationData.Read(resource).Where(data => !data.IsEncoded && Name().IsMatch(data.Key.Value)))
        {
            // What is a credential by its shape is reported as one.
            if (!Placeholder.IsUnknown(data.Value) && !Harmless().IsMatch(data.Value.Value.Trim()) && CredentialDetectors.FindFirst(data.Value.Value) is null)
                context.Report(data.Key.Span, s_descriptor, [resource.Display, data.Key.Value]);
        }
    });

    [GeneratedRegex("(?:password|passwd|secret|token|api[_-]?key|private[_-]?key|credential)$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Name();

    /// <summary>Paths, file names, numbers, truth values, durations, and URLs without a user.</summary>
    [GeneratedRegex(
        @"^(?:[./~]?/?[\w.\-]+(?:/[\w.\-]*)+|[\w\-]+\.[a-z]{1,5}|[-+]?[\d_.]+|true|false|yes|no|on|off|null|none|(?:\d+(?:\.\d+)?(?:ns|us|ms|s|m|h|d))+|[a-z][a-z0-9+.\-]*://[^@\s]*)$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Harmless();
}
