namespace KubeLint.Analysis.Diagnostics;

/// <summary>
/// The rule ranges. The name is what <c>dotnet_analyzer_diagnostic.category-Rbac.severity</c> uses, the number the
/// thousands digit of the ids.
/// </summary>
public enum RuleCategory
{
    /// <summary>KL0xxx: input, configuration and suppressions.</summary>
    Input = 0,

    /// <summary>KL1xxx: encryption at rest and secrets.</summary>
    Encryption = 1,

    /// <summary>KL2xxx: the API server.</summary>
    ApiServer = 2,

    /// <summary>KL3xxx: admission control.</summary>
    Admission = 3,

    /// <summary>KL4xxx: network policies, services and ingress.</summary>
    Network = 4,

    /// <summary>KL5xxx: RBAC and service accounts.</summary>
    Rbac = 5,

    /// <summary>KL6xxx: pod security.</summary>
    Workloads = 6,

    /// <summary>KL7xxx: kubelet, etcd, controller manager, scheduler, kube-proxy.</summary>
    Components = 7,

    /// <summary>KL8xxx: images and supply chain.</summary>
    Images = 8,

    /// <summary>Rules of other assemblies that name no category.</summary>
    Custom = 9,
}
