using System.Collections.Immutable;
using KubeLint.Analysis.Diagnostics;
using KubeLint.Analysis.Resources;
using KubeLint.Analysis.Rules;
using KubeLint.Yaml.Syntax;
using KubeLint.Yaml.Text;

namespace KubeLint.Analysis.Testing;

/// <summary>Runs one rule over a text, for the tests of rule authors. No configuration and no suppression takes part.</summary>
public static class RuleTest
{
    /// <summary>What a rule finds, sorted by place and id. An exception of the rule is the caller's.</summary>
    /// <param name="rule">The rule.</param>
    /// <param name="yaml">A manifest of one or more documents; they form one resource set.</param>
    /// <param name="options">The target version and the <c>kubelint_*</c> settings, lower-case; null for none.</param>
    /// <exception cref="ArgumentException">The text is no YAML.</exception>
    public static ImmutableArray<Diagnostic> Run(Rule rule, string yaml, RuleOptions? options = null)
    {
        var stream = YamlParser.Parse(new SourceFile("/manifest.yaml", yaml));
        if (!stream.Problems.IsEmpty)
            throw new ArgumentException($"The text is no YAML: {stream.Problems[0].Message}", nameof(yaml));
        var set = new ResourceSet("", stream.Documents, [.. stream.Documents.SelectMany(static document => ResourceReader.Read(document))]);
        var context = new ImmediateContext(set, options ?? RuleOptions.Default);
        rule.Initialize(context);
        return [.. context.Found
            .OrderBy(diagnostic => diagnostic.Location.Span.Start)
            .ThenBy(diagnostic => diagnostic.Descriptor.Id, StringComparer.Ordinal)];
    }

    /// <summary>Runs each action as soon as it is registered.</summary>
    private sealed class ImmediateContext(ResourceSet set, RuleOptions options) : AnalysisContext
    {
        public List<Diagnostic> Found { get; } = [];

        public override void RegisterDocumentAction(Action<YamlDocument, RuleContext> action)
        {
            foreach (var document in set.AllDocuments)
                action(document, new RuleContext(options, Found.Add, document, null));
        }

        public override void RegisterResourceAction(ImmutableArray<ResourceKind> kinds, Action<Resource, RuleContext> action)
        {
            foreach (var resource in set.Resources.Where(resource => kinds.IsDefaultOrEmpty ? !resource.IsToolConfiguration : kinds.Contains(resource.Kind)))
                action(resource, ContextOf(resource));
        }

        public override void RegisterWorkloadAction(Action<Workload, RuleContext> action)
        {
            foreach (var workload in set.Resources.SelectMany(resource => set.WorkloadsOf(resource)))
                action(workload, ContextOf(workload.Resource));
        }

        public override void RegisterContainerAction(Action<Container, RuleContext> action) => RegisterWorkloadAction((workload, context) =>
        {
            foreach (var container in workload.PodSpec.Containers)
                action(container, context);
        });

        public override void RegisterComponentAction(Action<ControlPlane.ComponentFacts, RuleContext> action)
        {
            foreach (var facts in set.Components)
                action(facts, ContextOf(facts.Resource));
        }

        public override void RegisterRepositoryAction(Action<ResourceSet, RuleContext> action)
        {
            if (!set.Resources.IsEmpty)
                action(set, new RuleContext(options, Found.Add, null, set.Resources[0]));
        }

        private RuleContext ContextOf(Resource resource) => new(options, Found.Add, resource.Document, resource);
    }
}
