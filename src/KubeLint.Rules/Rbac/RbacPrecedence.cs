using System.Collections.Immutable;

namespace KubeLint.Rules.Rbac;

/// <summary>Which rules say nothing new beside a stronger one.</summary>
internal static class RbacPrecedence
{
    /// <summary>The rules about verbs and single rights, which a rule that grants a whole API group includes.</summary>
    public static readonly ImmutableArray<string> SingleRights =
    [
        "KL5003",
        "KL5030", "KL5031", "KL5032", "KL5033", "KL5034", "KL5035", "KL5037",
        "KL5040", "KL5041", "KL5042", "KL5043", "KL5044", "KL5045", "KL5046", "KL5047", "KL5048", "KL5049",
        "KL5050", "KL5051", "KL5052", "KL5053", "KL5055", "KL5056", "KL5058", "KL5059", "KL5073",
    ];
}
