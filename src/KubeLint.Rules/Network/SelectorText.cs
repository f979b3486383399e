using KubeLint.Analysis.ControlPlane;
using KubeLint.Analysis.Resources;
using KubeLint.Yaml.Syntax;

namespace KubeLint.Rules.Network;

/// <summary>The words of a selector, from which one can guess whom it is for.</summary>
internal static class SelectorText
{
    /// <summary>Whether a value that the selector asks for holds a word.</summary>
    public static bool Mentions(LabelSelector? selector, string word) =>
        ValuesOf(selector?.Node as YamlMapping).Any(value => value.Contains(word, StringComparison.OrdinalIgnoreCase));

    private static IEnumerable<string> ValuesOf(YamlMapping? selector)
    {
        var labels = (selector?["matchLabels"] as YamlMapping)?.Entries.Select(static entry => entry.Value) ?? [];
        var values = (selector?["matchExpressions"]).Mappings().SelectMany(static expression => (expression["values"] as YamlSequence)?.Items ?? []);
        return labels.Concat(values).OfType<YamlScalar>().Select(static value => value.Value);
    }
}
