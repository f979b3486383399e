using System.Collections.Immutable;
using KubeLint.Analysis.Diagnostics;
using KubeLint.Analysis.Rbac;
using KubeLint.Analysis.Resources;
using KubeLint.Analysis.Rules;
using KubeLint.Analysis.Settings;
using KubeLint.Yaml.Syntax;

namespace KubeLint.Rules.Rbac;

internal sealed class ServiceAccountUnused : Rule
{
    private static readonly DiagnosticDescriptor s_descriptor = DiagnosticDescriptor.Create(
        "KL5071", "ServiceAccountUnused", DiagnosticSeverity.None,
        "ServiceAccount has neither a binding nor a workload",
        "{0} is used by no workload and no binding among the manifests; remove it, unless a program creates pods that run with it",
        references: ["/docs/concepts/security/service-accounts"]);

    public override ImmutableArray<DiagnosticDescriptor> Descriptors => [s_descriptor];

    public override void Initialize(AnalysisContext context) => context.RegisterRepositoryAction(static (set, context) =>
    {
        var used = set.Workloads
            .Select(workload => ((workload.PodSpec.ServiceAccountName as Setting<string>.Known)?.Value, workload.Resource.Namespace))
            .ToLookup(pair => pair.Value ?? "", pair => pair.Namespace);
        var named = new Lazy<HashSet<string>>(() => [.. set.Resources.Where(resource => !RbacKinds.Bindings.Contains(resource.Kind)).SelectMany(resource => FindNames(resource.Node))]);
        foreach (var account in set.OfKind(PodAccount.Kind))
        {
            if (account.Name is "" or "default" || Placeholder.IsUnknown(account.Name) || account.IsPatch || PodAccount.HasCloudIdentity(account))
                continue;
            if (!used[account.Name].Any(@namespace => Meets(@namespace, account)) && !set.Rbac.BindingsOfAccount(account.Namespace, account.Name).Any() && !named.Value.Contains(account.Name))
                context.For(account).Report(account.Anchor, s_descriptor, [account.Display]);
        }
    });

    private static bool Meets(string @namespace, Resource account) =>
        @namespace.Length == 0 || account.Namespace.Length == 0 || @namespace == account.Namespace;

    /// <summary>The accounts that custom resources name: <c>serviceAccountName: x</c>, <c>serviceAccountRef: {name: x}</c>.</summary>
    private static IEnumerable<string> FindNames(YamlNode node) => node switch
    {
        YamlMapping mapping => mapping.Entries.SelectMany(entry => entry.Key.Value.StartsWith("serviceAccount", StringComparison.Ordinal)
            ? [(entry.Value as YamlScalar ?? (entry.Value as YamlMapping)?["name"] as YamlScalar)?.Value ?? ""]
            : FindNames(entry.Value)),
        YamlSequence list => list.Items.SelectMany(FindNames),
        _ => [],
    };
}
