using KubeLint.Analysis.ControlPlane;

namespace KubeLint.Analysis.Rules.Flags;

/// <summary>Which version a component is judged by.</summary>
public static class ComponentVersion
{
    /// <summary>The project's target version, else the one the carrier names; etcd has versions of its own. Null where neither tells.</summary>
    public static KubernetesVersion? Of(ComponentFacts facts, RuleContext context) =>
        facts.Component == Component.Etcd ? facts.Version : context.TargetVersion ?? facts.Version;
}
