using System.Collections.Immutable;
using KubeLint.Analysis.Data;
using KubeLint.Analysis.Diagnostics;
using KubeLint.Analysis.Rules;

namespace KubeLint.Rules.Input;

internal sealed class DeprecatedApiVersion : Rule
{
    private static readonly DiagnosticDescriptor s_descriptor = DiagnosticDescriptor.Create(
        "KL0017", "DeprecatedApiVersion", DiagnosticSeverity.Suggestion,
        "API version is deprecated",
        "{0} uses {1}, which Kubernetes {2} removes; {3}",
        references: ["/docs/reference/using-api/deprecation-guide"],
        peers: ["trivy:KSV-0107", "kube-score:stable-version", "kubeaudit:deprecatedapis"]);

    public override ImmutableArray<DiagnosticDescriptor> Descriptors => [s_descriptor];

    public override void Initialize(AnalysisContext context) => context.RegisterResourceAction([], static (resource, context) =>
    {
        var target = context.TargetVersion ?? ApiLifetimes.NewestKnown;
        var kind = resource.Kind.Kind;
        if (ApiLifetimes.Bundled.Find(resource.ApiVersion, kind) is not { Deprecated: { } deprecated, Removed: { } removed } lifetime
            || deprecated > target
            || removed <= target)
        {
            return;
        }
        var replacement = ApiLifetimes.Bundled.FindReplacement(lifetime, kind, target);
        // Nothing can be done before the target serves what comes next.
        if (replacement is not null && ApiLifetimes.Bundled.Find(replacement, kind)?.From > target)
            return;
        var advice = replacement is null ? "no other version of the kind is left, so plan without the object" : $"use {replacement}";
        context.Report(resource.Node["apiVersion"]!.Span, s_descriptor, [resource.Display, resource.ApiVersion, removed.ToString(), advice]);
    });
}
