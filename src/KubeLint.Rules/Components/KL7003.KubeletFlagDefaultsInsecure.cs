using System.Collections.Immutable;
using KubeLint.Analysis.ControlPlane;
using KubeLint.Analysis.Diagnostics;
using KubeLint.Analysis.Rules;
using KubeLint.Analysis.Rules.Flags;
using KubeLint.Analysis.Settings;

namespace KubeLint.Rules.Components;

internal sealed class KubeletFlagDefaultsInsecure : Rule
{
    private static readonly DiagnosticDescriptor s_descriptor = DiagnosticDescriptor.Create(
        "KL7003", "KubeletFlagDefaultsInsecure", DiagnosticSeverity.Warning,
        "Kubelet runs with insecure flag defaults",
        "{0} runs without --config and without {1}, whose defaults let everyone in; give it a KubeletConfiguration or set the flags",
        controls: ["CIS:4.2.1", "CIS:4.2.2"],
        references: ["/docs/reference/command-line-tools-reference/kubelet/"],
        peers: ["trivy:KCV-0079", "trivy:KCV-0080", "checkov:CKV_K8S_138", "checkov:CKV_K8S_139", "kubescape:C-0069", "kubescape:C-0173"]);

    /// <summary>Flags whose defaults, unlike those of the fields in a file, are insecure; with the value to set.</summary>
    private static readonly ImmutableArray<(string Flag, string Value)> s_flags =
        [("anonymous-auth", "false"), ("authorization-mode", "Webhook"), ("read-only-port", "0")];

    public override ImmutableArray<DiagnosticDescriptor> Descriptors => [s_descriptor];

    public override void Initialize(AnalysisContext context) => context.RegisterComponentAction(static (facts, context) =>
    {
        if (facts.Component != Component.Kubelet || facts.IsConfigurationFile || facts.Completeness != Completeness.Complete)
            return;
        if (!IsAbsent(facts, "config") || !IsAbsent(facts, "config-dir"))
            return;
        var missing = s_flags.Where(flag => IsAbsent(facts, flag.Flag)).ToList();
        // An open read-only port alone does not make the kubelet obey strangers.
        if (missing.Any(flag => flag.Flag != "read-only-port"))
            context.Report(facts.Anchor, s_descriptor, [FlagText.Subject(facts), string.Join(", ", missing.Select(flag => $"--{flag.Flag}={flag.Value}"))]);
    });

    private static bool IsAbsent(ComponentFacts facts, string flag) => facts.Get(flag) is Setting<string>.Absent;
}
