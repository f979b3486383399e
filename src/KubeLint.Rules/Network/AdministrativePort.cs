using System.Collections.Frozen;
using KubeLint.Analysis.Diagnostics;

namespace KubeLint.Rules.Network;

/// <summary>A port behind which something stands that only operators or the application itself should reach.</summary>
/// <param name="What">What listens there.</param>
/// <param name="Severity">The level where the number alone is a weaker sign than usual; null for the rule's.</param>
internal sealed record AdministrativePort(string What, DiagnosticSeverity? Severity = null)
{
    /// <summary>The ports by number.</summary>
    public static FrozenDictionary<long, AdministrativePort> ByNumber { get; } = new Dictionary<long, AdministrativePort>
    {
        [22] = new("SSH"),
        [2375] = new("the Docker API without TLS"),
        [2376] = new("the Docker API"),
        [2379] = new("etcd"),
        [2380] = new("etcd's peers"),
        [6443] = new("a Kubernetes API server"),
        // Applications like the number too.
        [8001] = new("kubectl proxy", DiagnosticSeverity.Suggestion),
        [9200] = new("Elasticsearch"),
        [10250] = new("the kubelet"),
        [10255] = new("the kubelet without authentication"),
        [3306] = new("MySQL"),
        [5432] = new("PostgreSQL"),
        [6379] = new("Redis"),
        [27017] = new("MongoDB"),
    }.ToFrozenDictionary();
}
