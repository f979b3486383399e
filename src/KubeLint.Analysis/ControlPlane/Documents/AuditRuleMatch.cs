namespace KubeLint.Analysis.ControlPlane.Documents;

/// <summary>How an audit rule meets requests for a resource.</summary>
public enum AuditRuleMatch
{
    /// <summary>Not at all.</summary>
    None,

    /// <summary>Only those for named objects.</summary>
    NamedObjects,

    /// <summary>Those for every object.</summary>
    AllObjects,
}
