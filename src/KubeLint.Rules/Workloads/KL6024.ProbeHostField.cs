using System.Collections.Immutable;
using KubeLint.Analysis;
using KubeLint.Analysis.Diagnostics;
using KubeLint.Analysis.Resources;
using KubeLint.Analysis.Rules;
using KubeLint.Analysis.Settings;
using KubeLint.Yaml.Syntax;

namespace KubeLint.Rules.Workloads;

internal sealed class ProbeHostField : Rule
{
    private static readonly KubernetesVersion s_forbiddenSince = new(1, 34);
    private static readonly string[] s_probes = ["livenessProbe", "readinessProbe", "startupProbe"];
    private static readonly string[] s_hooks = ["postStart", "preStop"];
    private static readonly string[] s_actions = ["httpGet", "tcpSocket"];

    private static readonly DiagnosticDescriptor s_descriptor = DiagnosticDescriptor.Create(
        "KL6024", "ProbeHostField", DiagnosticSeverity.Suggestion,
        "Probe or lifecycle hook targets another host",
        "{0} sets {1}.host to '{2}', so that the kubelet calls another host; leave it out",
        controls: ["PSS:baseline"],
        references: ["/docs/concepts/security/pod-security-standards", "/docs/tasks/configure-pod-container/configure-liveness-readiness-startup-probes"]);

    public override ImmutableArray<DiagnosticDescriptor> Descriptors => [s_descriptor];

    public override void Initialize(AnalysisContext context) => context.RegisterContainerAction(static (container, context) =>
    {
        foreach (var probe in s_probes)
            Judge(container, container.Node[probe] as YamlMapping, probe, context);
        if (container.Node["lifecycle"] is not YamlMapping lifecycle)
            return;
        foreach (var hook in s_hooks)
            Judge(container, lifecycle[hook] as YamlMapping, hook, context);
    });

    private static void Judge(Container container, YamlMapping? handler, string name, RuleContext context)
    {
        if (handler is null)
            return;
        foreach (var action in s_actions)
        {
            if ((handler[action] as YamlMapping)?["host"] is not YamlScalar { Value.Length: > 0 } host || Placeholder.IsUnknown(host) || host.IsNull)
                continue;
            var isOwnNode = host.Value is "127.0.0.1" or "localhost" or "::1" && container.Pod.Node.Is("hostNetwork", true);
            var isAllowed = isOwnNode && (context.TargetVersion < s_forbiddenSince || container.Pod.IsStatic || SystemImages.IsNodeAgent(container.Pod, context.Options));
            if (!isAllowed)
                context.Report(host.Span, s_descriptor, [WorkloadText.Of(container), $"{name}.{action}", host.Value]);
        }
    }
}
