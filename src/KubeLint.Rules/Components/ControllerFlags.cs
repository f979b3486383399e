using KubeLint.Analysis.ControlPlane;
using KubeLint.Analysis.Diagnostics;
using KubeLint.Analysis.Rules.Flags;

namespace KubeLint.Rules.Components;

/// <summary>The controller manager and the scheduler.</summary>
internal sealed class ControllerFlags() : FlagTable(Component.ControllerManager,
[
    new("KL7060", "ControllerSharedCredentials", DiagnosticSeverity.Warning, "Controllers share one credential")
    {
        Checks = [new("use-service-account-credentials", Must.BeTrue, Unset.ReportsWhenComplete)],
        Problem = "runs all controllers with one credential that has the rights of each",
        Advice = "set {2} to true",
        Controls = ["CIS:1.3.3"],
        Peers = ["trivy:KCV-0035", "checkov:CKV_K8S_108", "kubescape:C-0146"],
    },
    new("KL7066", "ControllerManagerInsecurePort", DiagnosticSeverity.Error, "Component opens an unauthenticated port")
    {
        Components = [Component.ControllerManager, Component.Scheduler],
        Checks = [new("port", Must.BeZero("10252"))],
        Until = new(1, 24),
        SampleVersion = new(1, 22),
        Problem = "opens a port without TLS and without authentication",
        FormerAdvice = (new(1, 24), "set {2} to 0"),
        Advice = "set {2} to 0 (from 1.24 on remove it)",
    },
]);
