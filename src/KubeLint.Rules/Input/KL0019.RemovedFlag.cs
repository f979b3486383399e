using System.Collections.Frozen;
using System.Collections.Immutable;
using KubeLint.Analysis;
using KubeLint.Analysis.ControlPlane;
using KubeLint.Analysis.Diagnostics;
using KubeLint.Analysis.Rules;
using KubeLint.Analysis.Rules.Flags;
using KubeLint.Analysis.Settings;

namespace KubeLint.Rules.Input;

internal sealed class RemovedFlag : Rule
{
    private static readonly DiagnosticDescriptor s_descriptor = DiagnosticDescriptor.Create(
        "KL0019", "RemovedFlag", DiagnosticSeverity.Warning,
        "Flag was removed and the component refuses to start with it",
        "{0} gives {1} the flag '{2}', which was removed in {3}; {4}",
        references: ["/docs/reference/command-line-tools-reference"]);

    private static readonly KubernetesVersion s_oldest = new(1, 16);

    private static readonly FrozenDictionary<string, string> s_replacements = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["address"] = "use '{--bind-address}'",
        ["allow-privileged"] = "remove it and restrict pods by admission",
        ["algorithm-provider"] = "use profiles of the file that '{--config}' names",
        ["basic-auth-file"] = "authenticate users by OIDC or certificates",
        ["ca-file"] = "use '{--trusted-ca-file}'",
        ["debug"] = "use '{--log-level}'",
        ["enable-v2"] = "move clients to the v3 API and remove it",
        ["insecure-bind-address"] = "use '{--bind-address}', which serves TLS",
        ["insecure-port"] = "use '{--secure-port}'",
        ["kubelet-https"] = "remove it, the connection is always encrypted",
        ["log-output"] = "use '{--log-outputs}'",
        ["log-package-levels"] = "use '{--log-level}'",
        ["peer-ca-file"] = "use '{--peer-trusted-ca-file}'",
        ["policy-config-file"] = "use the file that '{--config}' names",
        ["port"] = "use '{--secure-port}'",
        ["service-account-api-audiences"] = "use '{--api-audiences}'",
        ["tls-ca-file"] = "use '{--client-ca-file}'",
    }.ToFrozenDictionary(StringComparer.Ordinal);

    public override ImmutableArray<DiagnosticDescriptor> Descriptors => [s_descriptor];

    public override void Initialize(AnalysisContext context) => context.RegisterComponentAction(static (facts, context) =>
    {
        var version = context.VersionOf(facts);
        foreach (var flag in facts.Flags.Where(flag => flag.IsArgument))
        {
            if (FlagDefinitions.Find(facts.Component, flag.Name) is not { Removed: { } removed })
                continue;
            // Without a version only what would be dangerous if it still worked is worth a finding.
            if (version is null ? IsDangerous(flag) : version >= removed)
                context.Report(flag.Span, s_descriptor, [facts.Resource.QualifiedDisplay, facts.DisplayName, FlagText.ShortName(facts, flag.Name), Describe(removed), Advise(facts, flag.Name)]);
        }
    });

    private static bool IsDangerous(FlagFact flag)
    {
        if (flag.Value is not Setting<string>.Known { Value: var value })
            return false;
        return flag.Name switch
        {
            "insecure-port" or "port" or "cadvisor-port" => value is not ("0" or ""),
            "insecure-allow-any-token" or "enable-v2" => value == "true",
            "kubelet-https" => value == "false",
            _ => false,
        };
    }

    private static string Describe(KubernetesVersion removed) => removed == s_oldest ? $"{removed} or before" : removed.ToString();

    private static string Advise(ComponentFacts facts, string flag)
    {
        const string Experimental = "experimental-";
        if (s_replacements.TryGetValue(flag, out var replacement))
            return FlagText.SpellFlags(replacement, name => FlagText.ShortName(facts, name));
        return flag.StartsWith(Experimental, StringComparison.Ordinal) && FlagDefinitions.Find(facts.Component, flag[Experimental.Length..]) is { Removed: null } successor
            ? $"use '{FlagText.ShortName(facts, successor.Name)}'"
            : "remove it";
    }
}
