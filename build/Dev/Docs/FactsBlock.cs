using System.Collections.Immutable;
using System.Text;
using KubeLint.Analysis.Diagnostics;

namespace KubeLint.Dev.Docs;

/// <summary>The table of a rule's facts on its page.</summary>
internal static class FactsBlock
{
    public const string Name = "facts";

    public static string Render(DiagnosticDescriptor descriptor)
    {
        var table = new StringBuilder("| | |\n| --- | --- |\n");
        Row("Id", descriptor.Id);
        Row("Name", descriptor.Name);
        Row("Category", descriptor.Category.ToString());
        Row("Default severity", Severity(descriptor));
        Row("Controls", Join(descriptor.Controls, Control));
        Row("Checks of other tools", Join(descriptor.Peers, Peer));
        Row("Help link", descriptor.HelpLink is { } link ? $"<{link}>" : "");
        Row("References", Join([.. descriptor.References.Skip(1)], static reference => $"<{reference}>"));
        return table.ToString();

        void Row(string name, string value)
        {
            if (value.Length > 0)
                table.Append("| ").Append(name).Append(" | ").Append(value).Append(" |\n");
        }
    }

    public static string Severity(DiagnosticDescriptor descriptor) => descriptor.DefaultSeverity switch
    {
        DiagnosticSeverity.Error => "error",
        DiagnosticSeverity.Warning => "warning",
        DiagnosticSeverity.Suggestion => "suggestion",
        _ => "none",
    };

    private static string Join(ImmutableArray<string> items, Func<string, string> render) => string.Join(", ", items.Select(render));

    private static string Control(string control)
    {
        var (scheme, number) = Split(control);
        return scheme switch
        {
            "PSS" => $"Pod Security Standards {number}",
            "NSA" => $"NSA/CISA {number}",
            _ => $"{scheme} {number}",
        };
    }

    private static string Peer(string peer)
    {
        var (tool, check) = Split(peer);
        return $"{tool} `{check}`";
    }

    private static (string Before, string After) Split(string text)
    {
        var colon = text.IndexOf(':', StringComparison.Ordinal);
        return colon < 0 ? (text, "") : (text[..colon], text[(colon + 1)..]);
    }
}
