using System.Collections.Immutable;
using KubeLint.Analysis.Diagnostics;
using KubeLint.Analysis.Rules;

namespace KubeLint.Engine.Tests;

/// <summary>Reports the settings it sees.</summary>
internal sealed class SettingRule : Rule
{
    private static readonly DiagnosticDescriptor s_descriptor = DiagnosticDescriptor.Create("KL6902", "Settings", DiagnosticSeverity.Warning, "Settings", "{0}");

    public override ImmutableArray<DiagnosticDescriptor> Descriptors => [s_descriptor];

    public override void Initialize(AnalysisContext context) => context.RegisterResourceAction([], static (resource, context) =>
        context.Report(resource.Anchor, s_descriptor, [string.Join(';', context.Options.Settings.Select(setting => $"{setting.Key}={setting.Value}"))]));
}
