using System.Collections.Immutable;
using KubeLint.Analysis.Diagnostics;
using KubeLint.Analysis.Rules;
using KubeLint.Analysis.Testing;

namespace KubeLint.Engine.Tests.Execution;

/// <summary>What rule authors test with shows a rule the same as a run does.</summary>
public sealed class RuleTestTests
{
    private const string Manifest = """
        apiVersion: v1
        kind: List
        items:
        - apiVersion: v1
          kind: Pod
          metadata: { name: kube-apiserver }
          spec:
            containers:
            - name: kube-apiserver
              command: [kube-apiserver, --anonymous-auth=false]
            initContainers:
            - name: init
        ---
        just: text
        ---
        apiVersion: v1
        kind: ConfigMap
        metadata: { name: kubelet-config }
        data:
          kubelet: |
            apiVersion: kubelet.config.k8s.io/v1beta1
            kind: KubeletConfiguration
            readOnlyPort: 10255
        ---
        apiVersion: argoproj.io/v1alpha1
        kind: Workflow
        metadata: { name: steps }
        spec:
          templates:
          - name: first
            container: { name: a, image: a }
          - name: second
            container: { name: b, image: b }
        """;

    [Fact]
    public void Each_action_sees_the_same()
    {
        using var project = new TestProject(new EveryAction()).Add("a.yaml", Manifest);
        var expected = Describe(project.Run().Findings.Select(finding => finding.Diagnostic));
        Assert.Contains(expected, line => line.EndsWith("component KubeletConfiguration", StringComparison.Ordinal));
        Assert.Equal(expected, Describe(RuleTest.Run(new EveryAction(), Manifest)));
    }

    private static string[] Describe(IEnumerable<Diagnostic> found) =>
        [.. found.Select(diagnostic => $"{diagnostic.Location.Span} {diagnostic.ResourceKey} {diagnostic.Message}").Order(StringComparer.Ordinal)];

    private sealed class EveryAction : Rule
    {
        private static readonly DiagnosticDescriptor s_descriptor = DiagnosticDescriptor.Create("EVERY001", "Every", DiagnosticSeverity.Warning, "Every", "{0}");

        public override ImmutableArray<DiagnosticDescriptor> Descriptors => [s_descriptor];

        public override void Initialize(AnalysisContext context)
        {
            context.RegisterDocumentAction(static (document, context) => context.Report(document.Span, s_descriptor, ["document"]));
            context.RegisterResourceAction([new("", "Pod")], static (resource, context) => context.Report(resource.Anchor, s_descriptor, ["pod"]));
            context.RegisterResourceAction([], static (resource, context) => context.Report(resource.Anchor, s_descriptor, ["any"]));
            context.RegisterWorkloadAction(static (workload, context) => context.Report(workload.PodSpec.Node.Span, s_descriptor, ["workload"]));
            context.RegisterContainerAction(static (container, context) => context.Report(container.Node.Span, s_descriptor, ["container"]));
            context.RegisterComponentAction(static (facts, context) => context.Report(facts.Resource.Anchor, s_descriptor, ["component " + facts.Resource.Kind.Kind]));
            context.RegisterRepositoryAction(static (set, context) => context.For(set.Resources[0]).Report(set.Resources[0].Anchor, s_descriptor, [$"set of {set.Resources.Length}"]));
        }
    }
}
