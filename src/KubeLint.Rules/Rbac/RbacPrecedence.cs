using System.Collections.Immutable;

namespace KubeLint.Rules.Rbac;

/// <summary>Which rules say nothing new beside a stronger one.</summary>
internal static class RbacPrecedence
{
    /// <summary>The rules about single rights, which a rule that grants a whole API group includes.</summary>
    public static readonly ImmutableArray<string> SingleRights =
        ["KL5003", "KL5034", "KL5037", "KL5040", "KL5041", "KL5043", "KL5044", "KL5045", "KL5046", "KL5051", "KL5058"];
}
