using System.Collections.Immutable;
using KubeLint.Analysis.ControlPlane;
using KubeLint.Analysis.Diagnostics;
using KubeLint.Analysis.Resources;
using KubeLint.Yaml.Syntax;
using KubeLint.Yaml.Text;

namespace KubeLint.Analysis.Rules;

/// <summary>What an action can ask and where it reports. Bound to one document or object.</summary>
public sealed class RuleContext
{
    private readonly Action<Diagnostic> _report;
    private readonly YamlDocument? _document;
    private readonly Resource? _resource;
    private readonly Func<string, RuleOptions>? _optionsOf;

    /// <summary>Binds a context.</summary>
    /// <param name="options">The run's options.</param>
    /// <param name="report">Takes the findings.</param>
    /// <param name="document">The document at hand; null in a repository action.</param>
    /// <param name="resource">The object at hand; null in a document or repository action.</param>
    /// <param name="optionsOf">The options for a file, by its full path; null where all files have the same.</param>
    public RuleContext(
        RuleOptions options, Action<Diagnostic> report, YamlDocument? document, Resource? resource, Func<string, RuleOptions>? optionsOf = null)
    {
        Options = options;
        _optionsOf = optionsOf;
        _report = report;
        _document = document;
        _resource = resource;
    }

    /// <summary>The run's options.</summary>
    public RuleOptions Options { get; }

    /// <summary>
    /// What other objects of the set decide for the pods of the cluster. The one thing beyond its own object that an
    /// action can see; everything else about other objects is a question for a repository action.
    /// </summary>
    public ClusterPolicy Cluster { get; init; } = ClusterPolicy.Empty;

    /// <summary>The Kubernetes version that the project targets, or null where it says none.</summary>
    public KubernetesVersion? TargetVersion => Options.TargetVersion;

    /// <summary>
    /// The version of a component: the project's target, else the one that the carrier names, else null. For etcd
    /// it is etcd's own, which the target says nothing about.
    /// </summary>
    public KubernetesVersion? VersionOf(ComponentFacts facts) =>
        facts.Component == Component.Etcd ? facts.Version : TargetVersion ?? facts.Version;

    /// <summary>The same context, bound to another object and the options of its file; repository actions report through it.</summary>
    public RuleContext For(Resource resource) => new(_optionsOf?.Invoke(resource.Source.Path) ?? Options, _report, resource.Document, resource, _optionsOf) { Cluster = Cluster };

    /// <summary>Reports a finding.</summary>
    /// <param name="span">The key or value that is wrong.</param>
    /// <param name="descriptor">The rule.</param>
    /// <param name="arguments">What fills the message's placeholders.</param>
    /// <param name="severity">The level of this instance where it differs from the rule's default.</param>
    /// <param name="scope">The range within which the rules that this one silences are dropped; the span itself unless given.</param>
    /// <param name="related">Other places that take part.</param>
    /// <param name="messageFormat">The wording of this instance where it differs from the descriptor's, over the same arguments.</param>
    public void Report(
        TextSpan span,
        DiagnosticDescriptor descriptor,
        ImmutableArray<string> arguments,
        DiagnosticSeverity? severity = null,
        TextSpan? scope = null,
        ImmutableArray<Location> related = default,
        string? messageFormat = null)
    {
        var document = _document ?? throw new InvalidOperationException("A repository action reports through For(resource).");
        _report(new Diagnostic(descriptor, new Location(document.Source, span), arguments)
        {
            Severity = severity,
            MessageFormat = messageFormat ?? descriptor.MessageFormat,
            Scope = scope ?? span,
            Related = related.IsDefault ? [] : related,
            ResourceKey = _resource?.QualifiedKey ?? "",
            Path = NodePath.Of(_resource?.Node ?? document.Root, span),
        });
    }
}
