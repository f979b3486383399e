using System.Collections.Immutable;
using KubeLint.Analysis;
using KubeLint.Analysis.ControlPlane;
using KubeLint.Analysis.Diagnostics;
using KubeLint.Analysis.Resources;
using KubeLint.Analysis.Rules;
using KubeLint.Analysis.Settings;
using KubeLint.Yaml.Syntax;
using KubeLint.Yaml.Text;

namespace KubeLint.Rules.Admission;

internal sealed class PodSecurityPolicyPermissive : Rule
{
    private static readonly DiagnosticDescriptor s_descriptor = DiagnosticDescriptor.Create(
        "KL3042", "PodSecurityPolicyPermissive", DiagnosticSeverity.Suggestion,
        "PodSecurityPolicy permits what the Pod Security Standards forbid",
        "{0} permits {1}, since {2}; restrict it, and move to Pod Security admission, which takes its place from 1.25 on",
        references: ["/docs/concepts/security/pod-security-policy/", "/docs/tasks/configure-pod-container/migrate-from-psp/"],
        peers:
        [
            "checkov:CKV_K8S_1", "checkov:CKV_K8S_2", "checkov:CKV_K8S_3", "checkov:CKV_K8S_4", "checkov:CKV_K8S_5", "checkov:CKV_K8S_6", "checkov:CKV_K8S_7",
            "checkov:CKV_K8S_24", "checkov:CKV_K8S_32", "checkov:CKV_K8S_36",
            .. Enumerable.Range(213, 8).Select(number => $"kubescape:C-0{number}"),
        ]);

    private static readonly ImmutableArray<ResourceKind> s_kinds = [new("policy", "PodSecurityPolicy"), new("extensions", "PodSecurityPolicy")];
    private static readonly KubernetesVersion s_removed = new(1, 25);

    private static readonly ImmutableArray<(string Field, string What)> s_switches =
    [
        ("privileged", "privileged containers"), ("hostPID", "the host's processes"), ("hostIPC", "the host's IPC"), ("hostNetwork", "the host's network"),
    ];

    public override ImmutableArray<DiagnosticDescriptor> Descriptors => [s_descriptor];

    public override void Initialize(AnalysisContext context) => context.RegisterResourceAction(s_kinds, static (resource, context) =>
    {
        if (resource.Node.Find("spec") is not { Value: YamlMapping spec } entry)
            return;
        foreach (var (field, what) in s_switches)
        {
            if (spec.GetBoolean(field, entry.Key.Span) is Setting<bool>.Known { Value: true } set)
                Report(set.Span, what, $"{field} is true");
        }
        // Where the kind is gone that alone is worth saying; what it leaves open matters only while it works.
        if (context.TargetVersion is { } version && version < s_removed)
        {
            foreach (var (span, what, why) in FindLeftOpen(resource, spec, entry.Key.Span))
                Report(span, what, why);
        }

        void Report(TextSpan span, string what, string why) => context.Report(span, s_descriptor, [resource.Display, what, why]);
    });

    private static IEnumerable<(TextSpan Span, string What, string Why)> FindLeftOpen(Resource resource, YamlMapping spec, TextSpan anchor)
    {
        switch (spec.GetBoolean("allowPrivilegeEscalation", anchor))
        {
            case Setting<bool>.Known { Value: true } set:
                yield return (set.Span, "privilege escalation", "allowPrivilegeEscalation is true");
                break;
            case Setting<bool>.Absent absent:
                yield return (absent.Anchor, "privilege escalation", "allowPrivilegeEscalation is not false");
                break;
        }
        if (spec.FindEntry("runAsUser", "rule")?.Value is YamlScalar { Value: "RunAsAny" } user)
            yield return (user.Span, "root", "runAsUser.rule is RunAsAny");
        if (spec["allowedCapabilities"] is YamlSequence { Items.IsEmpty: false } capabilities)
            yield return (capabilities.Span, "further capabilities", "allowedCapabilities has items");
        if (DropsNothing(spec["requiredDropCapabilities"]))
            yield return (spec.Find("requiredDropCapabilities")?.Key.Span ?? anchor, "raw sockets", "requiredDropCapabilities has neither ALL nor NET_RAW");
        if (resource.GetAnnotation("seccomp.security.alpha.kubernetes.io/allowedProfileNames") is null)
            yield return (anchor, "pods without a seccomp profile", "the annotation seccomp.security.alpha.kubernetes.io/allowedProfileNames is missing");
    }

    private static bool DropsNothing(YamlNode? list) =>
        list.IsEmptyList() || (list is YamlSequence sequence && sequence.Items.All(item => item.AsReadable() is { Value: not ("ALL" or "NET_RAW") }));
}
