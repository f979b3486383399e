using KubeLint.Analysis.Settings;
using KubeLint.Yaml.Syntax;
using KubeLint.Yaml.Text;

namespace KubeLint.Analysis.Rbac;

/// <summary>One element of a binding's <c>subjects</c> whose kind and name are known.</summary>
public sealed class RbacSubject
{
    private const string ServiceAccountPrefix = "system:serviceaccount:";

    private RbacSubject(YamlMapping node, string kind, YamlScalar nameNode, string @namespace)
    {
        Node = node;
        Kind = kind;
        NameNode = nameNode;
        Namespace = @namespace;
    }

    /// <summary>The mapping.</summary>
    public YamlMapping Node { get; }

    /// <summary>Where the element stands: <c>subjects[j]</c>.</summary>
    public TextSpan Span => Node.Span;

    /// <summary><c>User</c>, <c>Group</c> or <c>ServiceAccount</c>.</summary>
    public string Kind { get; }

    /// <summary>The scalar of <c>name</c>.</summary>
    public YamlScalar NameNode { get; }

    /// <summary>The name.</summary>
    public string Name => NameNode.Value;

    /// <summary>The namespace of a service account as written; empty where it is missing or no part of the subject.</summary>
    public string Namespace { get; }

    /// <summary>The name of the service account that the subject is, also by its user name; null for anything else.</summary>
    public string? AccountName =>
        Kind == "ServiceAccount" ? Name
        : Kind == "User" && Name.StartsWith(ServiceAccountPrefix, StringComparison.Ordinal) ? Name[(Name.LastIndexOf(':') + 1)..]
        : null;

    /// <summary>How messages call the subject: <c>Group 'system:masters'</c>.</summary>
    public string Display => $"{Kind} '{Name}'";

    /// <summary>Whether the subject is that group.</summary>
    public bool IsGroup(string name) => Kind == "Group" && Name == name;

    /// <summary>Whether the subject stands for callers without credentials.</summary>
    public bool IsAnonymous => (Kind == "User" && Name == "system:anonymous") || IsGroup("system:unauthenticated");

    /// <summary>Whether the subject is the group of every service account of the cluster or of one namespace.</summary>
    public bool IsAllServiceAccounts =>
        IsGroup("system:serviceaccounts") || (Kind == "Group" && Name.StartsWith("system:serviceaccounts:", StringComparison.Ordinal));

    /// <summary>Whether the subject is a service account called <c>default</c>, also by its user name.</summary>
    public bool IsDefaultServiceAccount =>
        (Kind == "ServiceAccount" && Name == "default")
        || (Kind == "User" && Name.StartsWith(ServiceAccountPrefix, StringComparison.Ordinal) && Name.EndsWith(":default", StringComparison.Ordinal));

    /// <summary>Views an element; null where the kind or the name is missing or unknown.</summary>
    internal static RbacSubject? TryCreate(YamlMapping node)
    {
        if (node["kind"] is not YamlScalar kind || node["name"] is not YamlScalar { Value.Length: > 0 } name)
            return null;
        if (Placeholder.IsUnknown(kind) || Placeholder.IsUnknown(name))
            return null;
        var @namespace = (node["namespace"] as YamlScalar)?.Value ?? "";
        if (@namespace.Length == 0 && kind.Value == "User" && name.Value.StartsWith(ServiceAccountPrefix, StringComparison.Ordinal))
            @namespace = name.Value[ServiceAccountPrefix.Length..].Split(':')[0];
        return new RbacSubject(node, kind.Value, name, @namespace);
    }
}
