using System.Collections.Immutable;
using System.Text;
using KubeLint.Analysis.Diagnostics;
using KubeLint.Rules;

namespace KubeLint.Engine.Reporting;

/// <summary>A rule with the page that explains it.</summary>
/// <param name="Descriptor">The rule.</param>
/// <param name="Markdown">The page; for a rule without one, what its declaration says.</param>
public sealed record RuleExplanation(DiagnosticDescriptor Descriptor, string Markdown)
{
    /// <summary>The explanation of a rule.</summary>
    public static RuleExplanation Of(DiagnosticDescriptor descriptor) =>
        new(descriptor, RulePageText.WithoutComments(RulePages.Read(descriptor.Id)) ?? Describe(descriptor));

    private static string Describe(DiagnosticDescriptor descriptor)
    {
        var page = new StringBuilder($"# {descriptor.Id}: {descriptor.Title}\n\n");
        page.Append("Name: ").Append(descriptor.Name).Append("\n\nDefault severity: ").Append(descriptor.DefaultSeverity.ToString().ToLowerInvariant()).Append('\n');
        AppendList(page, "Controls", descriptor.Controls);
        AppendList(page, "References", [.. descriptor.References.Prepend(descriptor.HelpLink).OfType<string>().Distinct(StringComparer.Ordinal)]);
        return page.ToString().TrimEnd();
    }

    private static void AppendList(StringBuilder page, string title, ImmutableArray<string> items)
    {
        if (items.IsEmpty)
            return;
        page.Append("\n## ").Append(title).Append("\n\n");
        foreach (var item in items)
            page.Append("- ").Append(item).Append('\n');
    }
}
