using System.Collections.Immutable;
using KubeLint.Analysis.Diagnostics;
using KubeLint.Analysis.Rules;
using KubeLint.Analysis.Settings;
using KubeLint.Yaml.Syntax;

namespace Acme.KubeRules;

public sealed class TeamLabel : Rule
{
    private static readonly DiagnosticDescriptor s_missing = DiagnosticDescriptor.Create(
        "ACME001", "TeamLabelMissing", DiagnosticSeverity.Warning, "Workload names no team",
        "{0} has no label 'team'; name the team that runs it", helpLink: "https://wiki.acme.example/kubernetes/ACME001");

    private static readonly DiagnosticDescriptor s_unknown = DiagnosticDescriptor.Create(
        "ACME002", "TeamUnknown", DiagnosticSeverity.Error, "Workload names a team that does not exist",
        "{0} is run by '{1}', which is no team; write one of {2}", category: RuleCategory.Workloads);

    public override ImmutableArray<DiagnosticDescriptor> Descriptors => [s_missing, s_unknown];

    public override void Initialize(AnalysisContext context) => context.RegisterWorkloadAction(static (workload, context) =>
    {
        var (resource, teams) = (workload.Resource, context.Options.Settings.GetValueOrDefault("kubelint_acme_teams", ""));
        if ((resource.Metadata?["labels"] as YamlMapping)?["team"] is not YamlScalar team)
            context.Report(resource.Anchor, s_missing, [resource.Display]);
        else if (teams.Length > 0 && !Placeholder.IsUnknown(team) && !teams.Split(',', StringSplitOptions.TrimEntries).Contains(team.Value))
            context.Report(team.Span, s_unknown, [resource.Display, team.Value, teams]);
    });
}
