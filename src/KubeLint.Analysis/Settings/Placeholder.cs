using System.Text.RegularExpressions;
using KubeLint.Yaml.Syntax;

namespace KubeLint.Analysis.Settings;

/// <summary>Recognises values that another tool fills in later.</summary>
public static partial class Placeholder
{
    private const string CoreTagPrefix = "tag:yaml.org,2002:";

    /// <summary>Whether a scalar is a reference or a template that cannot be judged: a non-core tag counts.</summary>
    public static bool IsUnknown(YamlScalar scalar) =>
        (scalar.Tag is { Length: > 0 } tag && tag != "!" && !tag.StartsWith(CoreTagPrefix, StringComparison.Ordinal)) || IsUnknown(scalar.Value);

    /// <summary>
    /// Whether a text holds <c>${VAR}</c>, <c>$(VAR)</c>, <c>{{ x }}</c>, <c>{% x %}</c>, <c>ENC[…]</c>, or is
    /// wholly <c>&lt;…&gt;</c>, <c>op://…</c> or <c>ref+…://</c>.
    /// </summary>
    public static bool IsUnknown(string text) =>
        text.AsSpan().IndexOfAny("$<{[:") >= 0 && Pattern().IsMatch(text);

    [GeneratedRegex(@"\$\{|\$\(|\{\{|\{%|<%|^ENC\[|^<[^<>]+>$|^op://|^ref\+[a-z0-9]+://", RegexOptions.CultureInvariant)]
    private static partial Regex Pattern();
}
