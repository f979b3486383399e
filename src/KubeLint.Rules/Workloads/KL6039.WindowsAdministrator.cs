using System.Collections.Immutable;
using KubeLint.Analysis.Diagnostics;
using KubeLint.Analysis.Resources;
using KubeLint.Analysis.Rules;

namespace KubeLint.Rules.Workloads;

internal sealed class WindowsAdministrator : Rule
{
    private static readonly DiagnosticDescriptor s_descriptor = DiagnosticDescriptor.Create(
        "KL6039", "WindowsAdministrator", DiagnosticSeverity.Warning,
        "Windows container runs as administrator",
        "{0} runs as '{1}'; use ContainerUser, or an account of its own",
        references: ["/docs/concepts/windows/user-guide"],
        peers: ["kubescape:C-0211"]);

    public override ImmutableArray<DiagnosticDescriptor> Descriptors => [s_descriptor];

    public override void Initialize(AnalysisContext context) => context.RegisterEffectiveValueAction(
        static container => container.GetEffectiveWindows("runAsUserName"),
        static (container, field, context) =>
        {
            if (field.Scalar is not { } name || !IsAdministrator(name.Value) || container.GetEffectiveWindows("hostProcess").Is(true))
                return false;
            context.Report(field.Span, s_descriptor, [WorkloadText.Of(container, field), name.Value], WorkloadSeverity.Of(s_descriptor, container.Pod, context));
            return true;
        });

    private static bool IsAdministrator(string name) =>
        name.Equals("ContainerAdministrator", StringComparison.OrdinalIgnoreCase) || name.Equals(@"NT AUTHORITY\SYSTEM", StringComparison.OrdinalIgnoreCase);
}
