using System.Collections.Frozen;
using KubeLint.Analysis.Data;

namespace KubeLint.Analysis.ControlPlane;

/// <summary>The flags that tools set themselves, from the bundled table.</summary>
internal static class ProvidedFlags
{
    private static readonly Lazy<FrozenDictionary<(string Tool, string Component), FrozenSet<string>>> s_table = new(Load);

    public static FrozenSet<string> Of(string tool, Component component) =>
        s_table.Value.TryGetValue((tool, component.BinaryName()), out var flags) ? flags : FrozenSet<string>.Empty;

    private static FrozenDictionary<(string, string), FrozenSet<string>> Load()
    {
        using var json = FactTable.Open("provided-flags.json");
        return json.RootElement.EnumerateObject()
            .Where(tool => tool.Name != "_")
            .SelectMany(tool => tool.Value.EnumerateObject(), (tool, component) => (tool, component))
            .ToFrozenDictionary(
                pair => (pair.tool.Name, pair.component.Name),
                pair => pair.component.Value.EnumerateObject().Select(flag => flag.Name).ToFrozenSet(StringComparer.Ordinal));
    }
}
