using System.Collections.Immutable;
using KubeLint.Analysis.ControlPlane;
using KubeLint.Analysis.Resources;
using KubeLint.Analysis.Rules;
using KubeLint.Yaml.Syntax;

namespace KubeLint.Engine.Execution;

/// <summary>The actions of all rules, by what they look at. Built once a run, then only read.</summary>
internal sealed class ActionTable
{
    private readonly List<RuleAction<YamlDocument>> _documents = [];
    private readonly List<RuleAction<Resource>> _anyResource = [];
    private readonly Dictionary<ResourceKind, List<RuleAction<Resource>>> _resources = [];
    private readonly List<RuleAction<Workload>> _workloads = [];
    private readonly List<RuleAction<Container>> _containers = [];
    private readonly List<RuleAction<ComponentFacts>> _components = [];
    private readonly List<RuleAction<ResourceSet>> _repositories = [];
    private readonly List<(Rule Rule, Exception Exception)> _failures = [];

    private ActionTable()
    {
    }

    public IReadOnlyList<RuleAction<YamlDocument>> Documents => _documents;

    public IReadOnlyList<RuleAction<Resource>> AnyResource => _anyResource;

    public IReadOnlyList<RuleAction<Workload>> Workloads => _workloads;

    public IReadOnlyList<RuleAction<Container>> Containers => _containers;

    public IReadOnlyList<RuleAction<ComponentFacts>> Components => _components;

    public IReadOnlyList<RuleAction<ResourceSet>> Repositories => _repositories;

    public IReadOnlyList<RuleAction<Resource>> ForKind(ResourceKind kind) => _resources.TryGetValue(kind, out var actions) ? actions : [];

    /// <summary>The rules that could not register all of their actions, and why.</summary>
    public IReadOnlyList<(Rule Rule, Exception Exception)> Failures => _failures;

    public static ActionTable Create(ImmutableArray<Rule> rules)
    {
        var table = new ActionTable();
        foreach (var rule in rules)
        {
            try
            {
                rule.Initialize(new Registrar(table, rule));
            }
            catch (Exception e)
            {
                // A rule of a third party may throw anything; the others must go on.
                table._failures.Add((rule, e));
            }
        }
        return table;
    }

    private sealed class Registrar(ActionTable table, Rule rule) : AnalysisContext
    {
        public override void RegisterDocumentAction(Action<YamlDocument, RuleContext> action) => table._documents.Add(new(rule, action));

        public override void RegisterResourceAction(ImmutableArray<ResourceKind> kinds, Action<Resource, RuleContext> action)
        {
            if (kinds.IsDefaultOrEmpty)
                table._anyResource.Add(new(rule, action));
            foreach (var kind in kinds.IsDefault ? [] : kinds)
            {
                if (!table._resources.TryGetValue(kind, out var actions))
                    table._resources.Add(kind, actions = []);
                actions.Add(new(rule, action));
            }
        }

        public override void RegisterWorkloadAction(Action<Workload, RuleContext> action) => table._workloads.Add(new(rule, action));

        public override void RegisterContainerAction(Action<Container, RuleContext> action) => table._containers.Add(new(rule, action));

        public override void RegisterComponentAction(Action<ComponentFacts, RuleContext> action) => table._components.Add(new(rule, action));

        public override void RegisterRepositoryAction(Action<ResourceSet, RuleContext> action) => table._repositories.Add(new(rule, action));
    }
}
