using System.Collections.Concurrent;
using System.Collections.Immutable;
using KubeLint.Analysis.Diagnostics;
using KubeLint.Analysis.Resources;
using KubeLint.Analysis.Rules;
using KubeLint.Engine.RuleAssemblies;
using KubeLint.Rules.Input;
using KubeLint.Yaml.Syntax;
using KubeLint.Yaml.Text;

namespace KubeLint.Engine.Execution;

/// <summary>Runs all rules over a resource set: one pass over each document, documents in parallel.</summary>
internal sealed class RuleRunner
{
    private readonly ActionTable _actions;
    private readonly Func<string, RuleOptions> _optionsOf;
    private readonly ResourceSet _set;

    private RuleRunner(ActionTable actions, Func<string, RuleOptions> optionsOf, ResourceSet set)
    {
        _actions = actions;
        _optionsOf = optionsOf;
        _set = set;
    }

    /// <summary>Runs the rules of a table.</summary>
    /// <param name="actions">What the rules registered.</param>
    /// <param name="optionsOf">The options for a file, by its full path.</param>
    /// <param name="set">The objects.</param>
    /// <param name="cancellationToken">Ends the run early.</param>
    public static ImmutableArray<Diagnostic> Run(ActionTable actions, Func<string, RuleOptions> optionsOf, ResourceSet set, CancellationToken cancellationToken)
    {
        var runner = new RuleRunner(actions, optionsOf, set);
        var found = new ConcurrentBag<ImmutableArray<Diagnostic>>();
        Parallel.ForEach(set.AllDocuments, new ParallelOptions { CancellationToken = cancellationToken }, document =>
            found.Add(runner.RunDocument(document)));
        found.Add(runner.RunSet());
        return [.. found.SelectMany(d => d)];
    }

    private ImmutableArray<Diagnostic> RunDocument(YamlDocument document)
    {
        var found = ImmutableArray.CreateBuilder<Diagnostic>();
        Invoke(_actions.Documents, document, document, null, found);
        foreach (var resource in _set.InDocument(document))
        {
            if (!resource.IsToolConfiguration)
                Invoke(_actions.AnyResource, resource, document, resource, found);
            Invoke(_actions.ForKind(resource.Kind), resource, document, resource, found);
            foreach (var workload in _set.WorkloadsOf(resource))
            {
                Invoke(_actions.Workloads, workload, document, resource, found);
                foreach (var container in workload.PodSpec.Containers)
                    Invoke(_actions.Containers, container, document, resource, found);
            }
            foreach (var component in _set.ComponentsOf(resource))
                Invoke(_actions.Components, component, document, resource, found);
        }
        return found.ToImmutable();
    }

    private ImmutableArray<Diagnostic> RunSet()
    {
        var found = ImmutableArray.CreateBuilder<Diagnostic>();
        if (_set.Resources.FirstOrDefault() is { } first)
            Invoke(_actions.Repositories, _set, null, first, found);
        return found.ToImmutable();
    }

    private void Invoke<T>(IReadOnlyList<RuleAction<T>> actions, T subject, YamlDocument? document, Resource? resource, ImmutableArray<Diagnostic>.Builder found)
    {
        if (actions.Count == 0)
            return;
        var context = new RuleContext(_optionsOf((document ?? resource!.Document).Source.Path), found.Add, document, resource, _optionsOf) { Cluster = _set.Cluster };
        foreach (var action in actions)
        {
            var start = found.Count;
            Exception? failure = null;
            try
            {
                action.Action(subject, context);
            }
            catch (Exception e)
            {
                // A rule of a third party may throw anything, a cancellation of its own too; the others must go on.
                failure = e;
            }
            if (action.Rule is GuardedRule guarded)
                failure = guarded.RemoveInvalid(found, start) ?? failure;
            if (failure is not null)
                found.Add(Crash(action.Rule, failure, document ?? resource!.Document, resource));
        }
    }

    private static Diagnostic Crash(Rule rule, Exception exception, YamlDocument document, Resource? resource) =>
        new(InputDiagnostics.RuleCrashed, new Location(document.Source, resource?.Anchor ?? new TextSpan(document.Span.Start, 0)),
            [rule.Descriptors[0].Id, exception.GetType().Name, exception.Message])
        {
            ResourceKey = resource?.QualifiedKey ?? "",
        };
}
