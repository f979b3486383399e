using System.Collections.Immutable;
using KubeLint.Analysis.Data;
using KubeLint.Analysis.Diagnostics;
using KubeLint.Analysis.Rules;

namespace KubeLint.Rules.Input;

internal sealed class RemovedApiVersion : Rule
{
    private static readonly DiagnosticDescriptor s_descriptor = DiagnosticDescriptor.Create(
        "KL0016", "RemovedApiVersion", DiagnosticSeverity.Warning,
        "API version is no longer served",
        "{0} uses {1}, which Kubernetes {2} removed; {3}",
        references: ["/docs/reference/using-api/deprecation-guide"],
        peers: ["kube-linter:no-extensions-v1beta", "trivy:KSV-0107", "kube-score:stable-version", "kubeaudit:deprecatedapis"]);

    public override ImmutableArray<DiagnosticDescriptor> Descriptors => [s_descriptor];

    public override void Initialize(AnalysisContext context) => context.RegisterResourceAction([], static (resource, context) =>
    {
        var target = context.TargetVersion ?? ApiLifetimes.NewestKnown;
        var kind = resource.Kind.Kind;
        if (ApiLifetimes.Bundled.Find(resource.ApiVersion, kind) is not { Removed: { } removed } lifetime || removed > target)
            return;
        var advice = ApiLifetimes.Bundled.FindReplacement(lifetime, kind, target) is { } replacement
            ? $"use {replacement}"
            : "no other version of the kind is left, so take the object out";
        context.Report(resource.Node["apiVersion"]!.Span, s_descriptor, [resource.Display, resource.ApiVersion, removed.ToString(), advice]);
    });
}
