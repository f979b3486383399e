using System.Collections.Immutable;
using KubeLint.Analysis;
using KubeLint.Analysis.ControlPlane;
using KubeLint.Analysis.Diagnostics;
using KubeLint.Analysis.Rules;
using KubeLint.Yaml.Syntax;

namespace KubeLint.Rules.Workloads;

internal sealed class SubPathMount : Rule
{
    private static readonly DiagnosticDescriptor s_descriptor = DiagnosticDescriptor.Create(
        "KL6054", "SubPathMount", DiagnosticSeverity.None,
        "subPath mount",
        "Container '{0}' of {1} mounts a part of volume '{2}', which lets it out to the node's files on kubelets before 1.19.15, 1.20.11, 1.21.5 and 1.22.2 (CVE-2021-25741); update them",
        references: ["https://github.com/kubernetes/kubernetes/issues/104980"],
        peers: ["kubescape:C-0058"]);

    public override ImmutableArray<DiagnosticDescriptor> Descriptors => [s_descriptor];

    private static readonly KubernetesVersion s_fixed = new(1, 23);

    public override void Initialize(AnalysisContext context) => context.RegisterContainerAction(static (container, context) =>
    {
        if (context.TargetVersion >= s_fixed)
            return;
        foreach (var mount in container.Node["volumeMounts"].Mappings())
        {
            if ((mount["subPath"] ?? mount["subPathExpr"]) is YamlScalar { IsNull: false, Value.Length: > 0 } path)
                context.Report(path.Span, s_descriptor, [container.Name, container.Owner.Display, (mount["name"] as YamlScalar)?.Value ?? ""]);
        }
    });
}
