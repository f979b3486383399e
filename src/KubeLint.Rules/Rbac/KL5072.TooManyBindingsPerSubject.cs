using System.Collections.Immutable;
using System.Globalization;
using KubeLint.Analysis.Diagnostics;
using KubeLint.Analysis.Rules;
using KubeLint.Analysis.Rbac;

namespace KubeLint.Rules.Rbac;

internal sealed class TooManyBindingsPerSubject : Rule
{
    /// <summary>The key of a configuration file that says how many bindings are fine.</summary>
    private const string Setting = "kubelint_max_bindings_per_subject";

    private const int DefaultLimit = 5;

    private static readonly DiagnosticDescriptor s_descriptor = DiagnosticDescriptor.Create(
        "KL5072", "TooManyBindingsPerSubject", DiagnosticSeverity.None,
        "Subject collects many bindings",
        "{0} has {1} bindings in {2}, more than {3}; merge them or split the subject",
        references: ["/docs/concepts/security/rbac-good-practices"]);

    public override ImmutableArray<DiagnosticDescriptor> Descriptors => [s_descriptor];

    public override void Initialize(AnalysisContext context) => context.RegisterRepositoryAction(static (set, context) =>
    {
        var subjects =
            from binding in set.Rbac.Bindings
            where !BootstrapRbac.IsBootstrapBinding(binding.Resource)
            let scope = binding.IsClusterRoleBinding ? null : binding.Resource.Namespace
            from subject in binding.Subjects
            group (Binding: binding, Subject: subject) by (scope, subject.Kind, subject.Name, subject.Namespace);
        foreach (var bindings in subjects)
        {
            var (first, subject) = bindings.First();
            var inContext = context.For(first.Resource);
            var limit = inContext.Options.GetInteger(Setting, DefaultLimit);
            // The copies of one binding in folders beside each other are for different clusters.
            var places = bindings.DistinctBy(pair => pair.Binding.Resource.Key).ToList();
            if (places.Count <= limit)
                continue;
            inContext.Report(subject.Span, s_descriptor,
                [subject.Display, places.Count.ToString(CultureInfo.InvariantCulture), Scope(bindings.Key.scope), limit.ToString(CultureInfo.InvariantCulture)],
                related: [.. places.Skip(1).Select(pair => new Location(pair.Binding.Resource.Source, pair.Subject.Span))]);
        }
    });

    private static string Scope(string? @namespace) => @namespace switch
    {
        null => "the cluster",
        "" => "its namespace",
        _ => $"namespace '{@namespace}'",
    };
}
