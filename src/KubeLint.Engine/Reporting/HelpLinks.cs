using KubeLint.Analysis.Diagnostics;

namespace KubeLint.Engine.Reporting;

/// <summary>Where rules are explained.</summary>
internal static class HelpLinks
{
    /// <summary>
    /// The configured base and the id, else the rule's primary reference, or null. The page that a rule of a third party
    /// names comes first: its author knows where it is.
    /// </summary>
    public static string? Of(DiagnosticDescriptor descriptor, AnalysisOptions options)
    {
        if (string.IsNullOrWhiteSpace(options.HelpLinkBase) || (!descriptor.IsOwn && descriptor.HelpLink is not null))
            return descriptor.HelpLink;
        return options.HelpLinkBase.Trim() + descriptor.Id;
    }
}
