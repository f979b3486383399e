using System.Collections.Immutable;
using System.Text.RegularExpressions;
using KubeLint.Analysis.Diagnostics;
using KubeLint.Analysis.Resources;
using KubeLint.Analysis.Rules;
using KubeLint.Analysis.Settings;

namespace KubeLint.Rules.Admission;

internal sealed partial class NamespaceWithoutPodSecurityLevel : Rule
{
    private static readonly DiagnosticDescriptor s_descriptor = DiagnosticDescriptor.Create(
        "KL3022", "NamespaceWithoutPodSecurityLevel", DiagnosticSeverity.Suggestion,
        "Namespace does not enforce a Pod Security Standard",
        "{0} enforces no Pod Security Standard; label it " + PodSecurityLevels.EnforceLabel + ": baseline or restricted",
        controls: [.. Enumerable.Range(1, 12).Select(number => $"CIS:5.2.{number}"), "PSS:baseline", "PSS:restricted"],
        references: ["/docs/concepts/security/pod-security-admission/"],
        peers: [.. Enumerable.Range(192, 13).Select(number => $"kubescape:C-0{number}")]);

    public override ImmutableArray<DiagnosticDescriptor> Descriptors => [s_descriptor];

    public override void Initialize(AnalysisContext context) => context.RegisterRepositoryAction(static (set, context) =>
    {
        if (PodSecurityLevels.AreEnforcedByDefault(set) || PodSecurityPolicies.AreIn(set))
            return;
        foreach (var resource in set.OfKind(PodSecurityLevels.Namespace).Where(resource => !IsExempt(resource)))
        {
            if (new LabelSet(resource.Metadata?["labels"]).Get(PodSecurityLevels.EnforceLabel) is Setting<string>.Absent)
                context.For(resource).Report(resource.Anchor, s_descriptor, [resource.Display]);
        }
    });

    private static bool IsExempt(Resource resource) =>
        // A name that no namespace can have stands for one that a kustomization fills in, perhaps with the label.
        resource.IsPatch || !Name().IsMatch(resource.Name) || resource.Name == "default" || PodSecurityLevels.IsSystem(resource.Name)
        // OpenShift writes the label itself, Rancher from the project.
        || resource.GetLabel("security.openshift.io/scc.podSecurityLabelSync") == "true"
        || resource.GetAnnotation("openshift.io/description") is not null
        || resource.GetAnnotation("openshift.io/node-selector") is not null
        || resource.GetLabel("openshift.io/cluster-monitoring") is not null
        || resource.GetAnnotation("field.cattle.io/projectId") is not null;

    [GeneratedRegex("^[a-z0-9](?:[-a-z0-9]*[a-z0-9])?$", RegexOptions.CultureInvariant)]
    private static partial Regex Name();
}
