using System.Collections.Frozen;
using System.Collections.Immutable;
using KubeLint.Analysis.Resources;
using KubeLint.Analysis.Settings;
using KubeLint.Yaml.Syntax;
using KubeLint.Yaml.Text;

namespace KubeLint.Analysis.ControlPlane.Carriers;

/// <summary>Reads the settings that k3s and RKE2 share, wherever they stand: in their own files or inside Rancher's objects.</summary>
internal sealed record K3sBody
{
    private static readonly ImmutableArray<(Component Component, string Key)> s_sections =
    [
        (Component.ApiServer, "kube-apiserver-arg"),
        (Component.ControllerManager, "kube-controller-manager-arg"),
        (Component.Scheduler, "kube-scheduler-arg"),
        (Component.Etcd, "etcd-arg"),
        (Component.Kubelet, "kubelet-arg"),
        (Component.KubeProxy, "kube-proxy-arg"),
    ];

    private static readonly ImmutableArray<string> s_auditRotation = ["audit-log-maxage", "audit-log-maxbackup", "audit-log-maxsize"];

    /// <summary>The table of what the tool sets itself: <c>k3s</c> or <c>rke2</c>.</summary>
    public required string Tool { get; init; }

    public required string Carrier { get; init; }

    public required Resource Resource { get; init; }

    /// <summary>The mapping that holds the settings.</summary>
    public required YamlMapping Node { get; init; }

    /// <summary>The path to <see cref="Node"/>, with a dot behind it where it is not empty.</summary>
    public string Path { get; init; } = "";

    public required Completeness Completeness { get; init; }

    public KubernetesVersion? Version { get; init; }

    /// <summary>Where a finding points when nothing nearer exists; the object's own place unless set.</summary>
    public TextSpan? Anchor { get; init; }

    /// <summary>Whether the settings are surely a server's, whatever their keys.</summary>
    public bool IsServer { get; init; }

    /// <summary>Why what is absent here may be set elsewhere, or null.</summary>
    public string? Unreadable { get; init; }

    private bool IsRke2 => Tool == "rke2";

    /// <summary>Whether RKE2 is told to follow the benchmark; older releases have its version behind the name.</summary>
    private bool IsHardened => IsRke2 && (Node["profile"] as YamlScalar)?.Value.StartsWith("cis", StringComparison.Ordinal) == true;

    private bool MustBeServer => IsServer || Node.Entries.Any(entry => K3sKeys.IsServerOnly(entry.Key.Value));

    /// <summary>Whether k3s' own load balancer runs, for which its kubelets allow two sysctls; an agent does not tell.</summary>
    private bool HasServiceLoadBalancer => MustBeServer && Node["disable"] switch
    {
        null or YamlScalar { IsNull: true } => true,
        var list => FieldReader.ReadText(list) is Setting<string>.Known known && !known.Value.Split(',').Any(static item => item.Trim() == "servicelb"),
    };

    /// <summary>The components of a server, or of an agent alone.</summary>
    public IEnumerable<ComponentFacts> Read()
    {
        foreach (var (component, key) in s_sections)
        {
            if (MustBeServer || component is Component.Kubelet or Component.KubeProxy)
            {
                // A key with a plus adds to the list of another file.
                yield return ConfigurationFileFlag.Apply(Complete(CreateReader(component).Read(component, key, key, key + "+")));
            }
        }
    }

    private ToolConfiguration CreateReader(Component component) => new()
    {
        Tool = Tool,
        Carrier = Carrier,
        Resource = Resource,
        Root = Node,
        RootPath = Path,
        Anchor = Anchor,
        Completeness = Completeness,
        Version = Version,
        HasTextArguments = true,
        AlsoProvided = component switch
        {
            Component.ApiServer when IsRke2 => FindAuditFlags(),
            Component.Kubelet when IsHardened => ["protect-kernel-defaults"],
            _ => [],
        },
        Appends = IsRke2 && component == Component.ApiServer ? ["enable-admission-plugins"] : [],
    };

    /// <summary>RKE2 switches the audit log on for a hardened profile or for a policy; the policy that it writes itself records nothing.</summary>
    private ImmutableArray<string> FindAuditFlags()
    {
        if (Node["profile"] is YamlScalar profile && Placeholder.IsUnknown(profile))
            return ["audit-policy-file", "audit-log-path", .. s_auditRotation, "service-account-extend-token-expiration"];
        if (IsHardened)
            return [.. s_auditRotation, "service-account-extend-token-expiration"];
        return Node.Find("audit-policy-file") is null ? [] : ["audit-log-path", .. s_auditRotation];
    }

    private ComponentFacts Complete(ComponentFacts facts)
    {
        if (facts.Component == Component.ApiServer)
            facts = AddHardenedAudit(ReleaseReplaced(facts));
        if (facts.Component == Component.Kubelet && !HasServiceLoadBalancer)
            facts = facts with { Flags = [.. facts.Flags.Where(static flag => flag.Style != FlagStyle.Provided)] };
        // Kubernetes' version tells nothing of etcd's.
        if (facts.Component == Component.Etcd)
            facts = facts with { Version = null };
        return Unreadable is null ? facts : facts with { Unreadable = facts.Unreadable ?? Unreadable };
    }

    /// <summary>Configuration files take the place of flags that the tool otherwise sets.</summary>
    private static ComponentFacts ReleaseReplaced(ComponentFacts facts)
    {
        List<string> replaced = [];
        if (facts.Has("authentication-config"))
            replaced.Add("anonymous-auth");
        if (facts.Has("authorization-config"))
            replaced.Add("authorization-mode");
        return replaced.Count == 0 ? facts : facts with { Provided = facts.Provided.Except(replaced).ToFrozenSet(StringComparer.Ordinal) };
    }

    /// <summary>The profile itself switches the log on, so that it stays empty where nothing names a policy.</summary>
    private ComponentFacts AddHardenedAudit(ComponentFacts facts)
    {
        if (!IsHardened || facts.Has("audit-log-path") || Node.Find("profile") is not { } profile)
            return facts;
        var log = new FlagFact("audit-log-path", new Setting<string>.Known("server/logs/audit.log", profile.Value.Span), profile.Key.Span, FlagStyle.Field)
        {
            WrittenName = Path + "profile",
            WrittenValue = (profile.Value as YamlScalar)?.Value,
        };
        var anchors = facts.FlagAnchors.ToDictionary(StringComparer.Ordinal);
        anchors.TryAdd("audit-policy-file", profile.Key.Span);
        return facts with { Flags = [log, .. facts.Flags], FlagAnchors = anchors.ToFrozenDictionary(StringComparer.Ordinal) };
    }
}
