using System.Collections.Immutable;
using KubeLint.Analysis.ControlPlane;
using KubeLint.Analysis.Resources;
using KubeLint.Yaml.Syntax;

namespace KubeLint.Analysis.Rules;

/// <summary>
/// Takes a rule's actions. All but <see cref="RegisterRepositoryAction"/> see one document, object or component at
/// a time and may run in parallel.
/// </summary>
public abstract class AnalysisContext
{
    /// <summary>Runs for every document, also one that is no Kubernetes object.</summary>
    public abstract void RegisterDocumentAction(Action<YamlDocument, RuleContext> action);

    /// <summary>Runs for every object of the given kinds; without kinds for every object, a tool's configuration without a kind left out.</summary>
    public abstract void RegisterResourceAction(ImmutableArray<ResourceKind> kinds, Action<Resource, RuleContext> action);

    /// <summary>Runs for every pod specification of an object; most objects that have one have one.</summary>
    public abstract void RegisterWorkloadAction(Action<Workload, RuleContext> action);

    /// <summary>Runs for every container of every workload: ordinary, init and ephemeral.</summary>
    public abstract void RegisterContainerAction(Action<Container, RuleContext> action);

    /// <summary>Runs for every control-plane or node component whose settings a carrier holds.</summary>
    public abstract void RegisterComponentAction(Action<ComponentFacts, RuleContext> action);

    /// <summary>Runs once for each resource set, with the whole index.</summary>
    public abstract void RegisterRepositoryAction(Action<ResourceSet, RuleContext> action);
}
