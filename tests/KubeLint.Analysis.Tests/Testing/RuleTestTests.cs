using System.Collections.Immutable;
using Acme.KubeRules;
using KubeLint.Analysis.Diagnostics;
using KubeLint.Analysis.Rules;
using KubeLint.Analysis.Testing;

namespace KubeLint.Analysis.Tests.Testing;

public sealed class RuleTestTests
{
    private const string Two = """
        kind: Thing
        metadata: { name: a }
        ---
        apiVersion: v1
        kind: Pod
        metadata: { name: b }
        spec:
          containers:
          - name: c
        """;

    [Fact]
    public void Each_kind_of_action_sees_what_it_is_for() => Assert.Equal(
        ["document", "resource Thing", "repository 2", "document", "pod Pod", "resource Pod", "workload b", "container c"],
        RuleTest.Run(new EveryAction(), Two).OrderBy(found => found.Location.Start.Line).Select(found => found.Message));

    [Fact]
    public void Settings_reach_the_rule()
    {
        var options = RuleOptions.Default with { Settings = ImmutableDictionary<string, string>.Empty.Add("kubelint_acme_teams", "payments, platform") };
        var yaml = "apiVersion: v1\nkind: Pod\nmetadata: { name: a, labels: { team: nobody } }\nspec: {}\n";
        Assert.Equal("Pod 'a' is run by 'nobody', which is no team; write one of payments, platform", Assert.Single(RuleTest.Run(new TeamLabel(), yaml, options)).Message);
        Assert.Empty(RuleTest.Run(new TeamLabel(), yaml));
        Assert.Empty(RuleTest.Run(new TeamLabel(), yaml.Replace("nobody", "platform", StringComparison.Ordinal), options));
        Assert.Empty(RuleTest.Run(new TeamLabel(), yaml.Replace("nobody", "'${TEAM}'", StringComparison.Ordinal), options));
    }

    [Fact]
    public void A_text_that_is_no_yaml_is_the_tests_mistake() =>
        Assert.Throws<ArgumentException>(() => RuleTest.Run(new TeamLabel(), "a: [\n"));

    private sealed class EveryAction : Rule
    {
        private static readonly DiagnosticDescriptor s_descriptor = DiagnosticDescriptor.Create("ACME009", "Every", DiagnosticSeverity.Warning, "Every", "{0}");

        public override ImmutableArray<DiagnosticDescriptor> Descriptors => [s_descriptor];

        public override void Initialize(AnalysisContext context)
        {
            context.RegisterDocumentAction(static (document, context) => context.Report(new(document.Span.Start, 0), s_descriptor, ["document"]));
            context.RegisterResourceAction([new("", "Pod")], static (resource, context) => context.Report(resource.Anchor, s_descriptor, ["pod " + resource.Kind.Kind]));
            context.RegisterResourceAction([], static (resource, context) => context.Report(resource.Anchor, s_descriptor, ["resource " + resource.Kind.Kind]));
            context.RegisterWorkloadAction(static (workload, context) => context.Report(workload.Resource.Anchor, s_descriptor, ["workload " + workload.Resource.Name]));
            context.RegisterContainerAction(static (container, context) => context.Report(container.Node.Span, s_descriptor, ["container " + container.Name]));
            context.RegisterRepositoryAction(static (set, context) => context.For(set.Resources[0]).Report(set.Resources[0].Anchor, s_descriptor, [$"repository {set.Resources.Length}"]));
        }
    }
}
