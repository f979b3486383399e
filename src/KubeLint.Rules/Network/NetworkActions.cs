using KubeLint.Analysis.Network;
using KubeLint.Analysis.Rules;

namespace KubeLint.Rules.Network;

/// <summary>Registers actions over the views of this range.</summary>
internal static class NetworkActions
{
    public static void RegisterNetworkPolicyAction(this AnalysisContext context, Action<NetworkPolicy, RuleContext> action) =>
        context.RegisterResourceAction(NetworkPolicy.Kinds, (resource, context) => action(new NetworkPolicy(resource), context));

    /// <summary>Runs for every rule of a direction that is in force.</summary>
    public static void RegisterNetworkPolicyRuleAction(this AnalysisContext context, TrafficDirection direction, Action<NetworkPolicyRule, RuleContext> action) =>
        context.RegisterNetworkPolicyAction((policy, context) =>
        {
            foreach (var rule in policy.RulesInForce.Where(rule => rule.Direction == direction))
                action(rule, context);
        });

    public static void RegisterServiceAction(this AnalysisContext context, Action<ServiceView, RuleContext> action) =>
        context.RegisterResourceAction([ServiceView.Kind], (resource, context) => action(new ServiceView(resource), context));

    public static void RegisterIngressAction(this AnalysisContext context, Action<IngressView, RuleContext> action) =>
        context.RegisterResourceAction(IngressView.Kinds, (resource, context) => action(new IngressView(resource), context));
}
