using System.Collections.Immutable;
using KubeLint.Analysis.ControlPlane;
using KubeLint.Analysis.Diagnostics;
using KubeLint.Analysis.Resources;
using KubeLint.Analysis.Rules;
using KubeLint.Yaml.Syntax;

namespace KubeLint.Rules.Admission;

internal sealed class PodSecurityExemptionTooBroad : Rule
{
    private static readonly DiagnosticDescriptor s_descriptor = DiagnosticDescriptor.Create(
        "KL3021", "PodSecurityExemptionTooBroad", DiagnosticSeverity.Warning,
        "Pod Security exemption covers every workload",
        "{0} exempts '{1}' ({2}), {3}; remove it and exempt the namespaces that need it",
        controls: ["CIS:5.2.1"],
        references: ["/docs/concepts/security/pod-security-admission/#exemptions"],
        peers: ["kubescape:C-0192"]);

    private static readonly ImmutableArray<string> s_podCreators = ["replicaset", "replication", "daemon-set", "statefulset", "job"];
    private static readonly ResourceKind s_runtimeClass = new("node.k8s.io", "RuntimeClass");

    public override ImmutableArray<DiagnosticDescriptor> Descriptors => [s_descriptor];

    public override void Initialize(AnalysisContext context) => context.RegisterRepositoryAction(static (set, context) =>
    {
        foreach (var resource in set.OfKind(PodSecurityLevels.Configuration).Concat(set.OfKind(PodSecurityLevels.RancherTemplate)))
        {
            if (PodSecurityLevels.FindSettings(resource)?["exemptions"] is not YamlMapping exemptions)
                continue;
            Report("usernames", CreatesPods, "which makes the pods of all workloads of a kind");
            Report("namespaces", static name => name == "default", "where everything lands that names no namespace");
            Report("runtimeClasses", name => IsOrdinary(set, name), "which is the ordinary runtime, so any pod escapes by naming it");

            void Report(string field, Func<string, bool> isTooBroad, string why)
            {
                foreach (var item in (exemptions[field] as YamlSequence)?.Items ?? [])
                {
                    if (item.AsReadable() is { } name && isTooBroad(name.Value))
                        context.For(resource).Report(name.Span, s_descriptor, [resource.QualifiedDisplay, name.Value, "exemptions." + field, why]);
                }
            }
        }
    });

    private static bool CreatesPods(string user) =>
        user == "system:kube-controller-manager" || s_podCreators.Any(controller => user == $"system:serviceaccount:kube-system:{controller}-controller");

    private static bool IsOrdinary(ResourceSet set, string runtimeClass) =>
        set.Find(s_runtimeClass, "", runtimeClass)?.Node["handler"] is YamlScalar { Value: "runc" };
}
