using KubeLint.Analysis.Resources;
using KubeLint.Analysis.Rules;
using KubeLint.Analysis.Settings;
using KubeLint.Yaml.Text;

namespace KubeLint.Rules.Rbac;

/// <summary>The service account that the pods of a workload run with.</summary>
/// <param name="Workload">The workload.</param>
/// <param name="Name">The account's name; <c>default</c> where the pods name none.</param>
/// <param name="Object">The account among the manifests of the workload's cluster, or null.</param>
internal sealed record PodAccount(Workload Workload, string Name, Resource? Object)
{
    public static readonly ResourceKind Kind = new("", "ServiceAccount");

    /// <summary>Annotations by which a cloud gives the account an identity of its own, for which the pod needs a token.</summary>
    private static readonly string[] s_identityAnnotations =
        ["eks.amazonaws.com/role-arn", "azure.workload.identity/client-id", "iam.gke.io/gcp-service-account"];

    private const string Automount = "automountServiceAccountToken";

    public PodSpec Pod => Workload.PodSpec;

    public bool IsDefault => Name == "default";

    public string Namespace => Workload.Resource.Namespace;

    /// <summary>Where a finding about the account points: its name, else the key of the pod specification.</summary>
    public TextSpan NameSpan => Pod.ServiceAccountName is Setting<string>.Known known ? known.Span : Pod.Anchor;

    /// <summary>Where a finding about the mounted token points: the field that asks for it, else the key of the pod specification.</summary>
    public TextSpan TokenSpan => Pod.Node.GetBoolean(Automount, Pod.Anchor) is Setting<bool>.Known known ? known.Span : Pod.Anchor;

    /// <summary>Whether the pods mount the account's token: the pod's word, else the account's, else yes; null where it is unknown.</summary>
    public bool? MountsToken => Pod.Node.GetBoolean(Automount, Pod.Anchor) switch
    {
        Setting<bool>.Known known => known.Value,
        Setting<bool>.Unknown => null,
        _ when Object is null => true,
        _ => Object.Node.GetBoolean(Automount, Object.Anchor) switch
        {
            Setting<bool>.Known known => known.Value,
            Setting<bool>.Unknown => null,
            _ => true,
        },
    };

    /// <summary>Runs for every workload whose account is known; a static pod has none, and a patch does not tell.</summary>
    public static void Register(AnalysisContext context, Action<PodAccount, ResourceSet, RuleContext> action) => context.RegisterRepositoryAction((set, context) =>
    {
        foreach (var workload in set.Workloads)
        {
            var pod = workload.PodSpec;
            if (pod.Shape != PodSpecShape.Pod || pod.IsPartial || pod.IsStatic || pod.ServiceAccountName is Setting<string>.Unknown)
                continue;
            var name = (pod.ServiceAccountName as Setting<string>.Known)?.Value is { Length: > 0 } written ? written : "default";
            action(new(workload, name, set.FindFor(workload.Resource, Kind, workload.Resource.Namespace, name)), set, context.For(workload.Resource));
        }
    });

    /// <summary>Whether a cloud gives the account an identity.</summary>
    public static bool HasCloudIdentity(Resource account) => Array.Exists(s_identityAnnotations, name => account.GetAnnotation(name) is not null);
}
