using System.Collections.Immutable;
using KubeLint.Analysis.Data;
using KubeLint.Analysis.Diagnostics;
using KubeLint.Analysis.PodSecurity;
using KubeLint.Analysis.Resources;
using KubeLint.Analysis.Rules;
using KubeLint.Yaml.Text;

namespace KubeLint.Rules.Workloads;

internal sealed class PodViolatesEnforcedStandard : Rule
{
    private static readonly DiagnosticDescriptor s_descriptor = DiagnosticDescriptor.Create(
        "KL6001", "PodViolatesEnforcedStandard", DiagnosticSeverity.Warning,
        "Pod would be rejected by its namespace's Pod Security level",
        "{0} cannot run in namespace '{1}', which enforces {2}: {3} (control {4}); meet the control, or move the pod",
        controls: ["PSS:baseline", "PSS:restricted"],
        references: ["/docs/concepts/security/pod-security-admission", "/docs/concepts/security/pod-security-standards"],
        silences:
        [
            "KL6002", "KL6003", "KL6004", "KL6005", "KL6006", "KL6007", "KL6008", "KL6010", "KL6011", "KL6012", "KL6015", "KL6016", "KL6019", "KL6020", "KL6021", "KL6023",
            "KL6024", "KL6030", "KL6031", "KL6032", "KL6033", "KL6034", "KL6036", "KL6037", "KL6038",
        ]);

    public override ImmutableArray<DiagnosticDescriptor> Descriptors => [s_descriptor];

    public override void Initialize(AnalysisContext context) => context.RegisterRepositoryAction(static (set, context) =>
    {
        var policies = NamespacePodSecurity.ReadEffective(set)
            .Where(static policy => policy.Level != PodSecurityLevel.Privileged)
            .ToDictionary(static policy => policy.Namespace.Name, StringComparer.Ordinal);
        if (policies.Count == 0)
            return;
        var exemptions = PodSecurityExemptions.Read(set);
        foreach (var workload in set.Workloads)
        {
            if (policies.TryGetValue(workload.Resource.Namespace, out var policy) && !exemptions.Cover(workload)
                && set.FindFor(workload.Resource, policy.Namespace.Kind, "", policy.Namespace.Name) is { } place)
            {
                Report(workload.PodSpec, NamespacePodSecurity.TryRead(place) ?? policy, context);
            }
        }
    });

    private static void Report(PodSpec pod, NamespacePodSecurity policy, RuleContext context)
    {
        var version = policy.Version ?? context.TargetVersion ?? ApiLifetimes.NewestKnown;
        foreach (var group in PodSecurityEvaluation.Evaluate(pod, policy.Level, version).GroupBy(static violation => (violation.Control.Id, violation.Field.DisplayPath)))
        {
            // What every container lacks is one mistake, as for the rules about the single settings.
            if (group.All(static violation => violation.Value is null) && group.Count() == pod.Containers.Length)
            {
                Report(group.First(), WorkloadText.OfAll(pod), pod.GetSecurityAnchor());
                continue;
            }
            foreach (var violation in group)
                Report(violation, violation.Container is { } container ? WorkloadText.Of(container) : pod.Owner.Display, violation.Span);
        }

        void Report(PodSecurityViolation violation, string subject, TextSpan span) => context.For(pod.Owner).Report(
            span, s_descriptor,
            [subject, policy.Namespace.Name, Describe(policy), Describe(violation), violation.Control.Id],
            related: [new Location(policy.Origin.Source, policy.LevelNode.Span)]);
    }

    private static string Describe(NamespacePodSecurity policy) =>
        $"{policy.Level.ToString().ToLowerInvariant()}:{policy.Version?.ToString() ?? "latest"}{(policy.Origin == policy.Namespace ? "" : " by the cluster's default")}";

    private static string Describe(PodSecurityViolation violation)
    {
        var field = violation.Field;
        return violation.Value switch
        {
            null => $"{field.DisplayPath} must {(field.MustContain is { } item ? "hold " + item : "be " + string.Join(" or ", field.Allowed.Order(StringComparer.Ordinal)))}",
            "" => $"{field.DisplayPath} is set",
            _ when field.ForbiddenKeys.Count > 0 => $"volumes of type {violation.Value} are forbidden",
            var value => $"{field.DisplayPath} is {value}",
        };
    }
}
