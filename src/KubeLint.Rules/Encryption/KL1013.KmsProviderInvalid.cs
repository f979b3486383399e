using System.Collections.Immutable;
using System.Text.RegularExpressions;
using KubeLint.Analysis.Diagnostics;
using KubeLint.Analysis.Encryption;
using KubeLint.Analysis.Rules;
using KubeLint.Analysis.Settings;
using KubeLint.Yaml.Syntax;
using KubeLint.Yaml.Text;

namespace KubeLint.Rules.Encryption;

internal sealed partial class KmsProviderInvalid : Rule
{
    private static readonly DiagnosticDescriptor s_descriptor = DiagnosticDescriptor.Create(
        "KL1013", "KmsProviderInvalid", DiagnosticSeverity.Error,
        "KMS provider settings are invalid",
        "KMS provider '{0}' of {1}: {2}",
        references: ["/docs/tasks/administer-cluster/kms-provider"]);

    public override ImmutableArray<DiagnosticDescriptor> Descriptors => [s_descriptor];

    public override void Initialize(AnalysisContext context) => context.RegisterResourceAction(EncryptionConfigurationView.Kinds, static (resource, context) =>
    {
        var names = new HashSet<string>(StringComparer.Ordinal);
        var seen = new HashSet<YamlMapping>();
        foreach (var provider in EncryptionConfigurationView.Create(resource).Entries.SelectMany(entry => entry.Providers))
        {
            if (provider.Kind != EncryptionProviderKind.Kms || provider.Settings is not { } settings || !seen.Add(settings))
                continue;
            var name = (settings["name"] as YamlScalar)?.Value ?? "";
            foreach (var (span, reason) in FindMistakes(settings, names))
                context.Report(span, s_descriptor, [name, resource.QualifiedDisplay, reason]);
            names.Add(name);
        }
    });

    private static IEnumerable<(TextSpan Span, string Reason)> FindMistakes(YamlMapping settings, HashSet<string> names)
    {
        var version = settings.GetText("apiVersion", settings.Span) switch
        {
            Setting<string>.Known known => known.Value,
            Setting<string>.Absent => "v1",
            _ => null,
        };
        if (version is not (null or "v1" or "v2"))
            yield return (settings["apiVersion"]!.Span, $"apiVersion '{version}' does not exist; use v2");
        if (Known(settings, "endpoint") is { } endpoint && !endpoint.Value.StartsWith("unix://", StringComparison.Ordinal))
            yield return (endpoint.Span, "the endpoint must be a Unix socket, as 'unix:///var/run/kms.sock'");
        if (Known(settings, "timeout") is { } timeout && NotPositive().IsMatch(timeout.Value))
            yield return (timeout.Span, "the timeout must be more than zero, as '3s'");
        if (Known(settings, "cachesize") is { } cacheSize)
        {
            if (version == "v2")
                yield return (cacheSize.Span, "v2 has no 'cachesize'; remove it");
            else if (version == "v1" && cacheSize.Value == "0")
                yield return (cacheSize.Span, "a cache of size 0 is refused; use a negative number to switch it off");
        }
        if (version == "v2" && Known(settings, "name") is { } name)
        {
            if (name.Value.Contains(':', StringComparison.Ordinal))
                yield return (name.Span, "the name of a v2 provider must not contain ':'");
            if (names.Contains(name.Value))
                yield return (name.Span, "another KMS provider has the same name; names must be unique");
        }
    }

    private static Setting<string>.Known? Known(YamlMapping settings, string key) => settings.GetText(key, settings.Span) as Setting<string>.Known;

    // Go durations: every number of "0s", "0h0m" is zero, or the whole is negative.
    [GeneratedRegex(@"^(-.*|\+?0|\+?(0+(\.0*)?(h|ms|m|s|us|µs|ns))+)$", RegexOptions.CultureInvariant)]
    private static partial Regex NotPositive();
}
