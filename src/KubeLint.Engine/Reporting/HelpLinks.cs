using KubeLint.Analysis.Diagnostics;

namespace KubeLint.Engine.Reporting;

/// <summary>Where rules are explained.</summary>
internal static class HelpLinks
{
    /// <summary>The configured base and the id, else the rule's primary reference, or null.</summary>
    public static string? Of(DiagnosticDescriptor descriptor, AnalysisOptions options) =>
        string.IsNullOrWhiteSpace(options.HelpLinkBase) ? descriptor.HelpLink : options.HelpLinkBase.Trim() + descriptor.Id;
}
