using System.Collections.Immutable;
using KubeLint.Analysis.ControlPlane;
using KubeLint.Analysis.Settings;
using KubeLint.Yaml.Syntax;
using KubeLint.Yaml.Text;

namespace KubeLint.Analysis.Rules.Flags;

/// <summary>An item of a flag's value.</summary>
/// <param name="Text">The item; <c>key=value</c> for a map.</param>
/// <param name="Span">Where it stands.</param>
/// <param name="IsUnknown">Whether it cannot be read here.</param>
public sealed record FlagItem(string Text, TextSpan Span, bool IsUnknown = false)
{
    /// <summary>The items of one occurrence of a flag: cut at commas, except for flags that take one value each time.</summary>
    public static ImmutableArray<FlagItem> Read(Component component, FlagFact fact)
    {
        switch (fact.ValueNode)
        {
            case YamlSequence list:
                return [.. list.Items.Select(item => item is YamlScalar scalar ? FromScalar(scalar, "") : new FlagItem("", item.Span, IsUnknown: true))];
            case YamlMapping map:
                return [.. map.Entries.Select(entry => entry.Value is YamlScalar scalar ? FromScalar(scalar, entry.Key.Value + "=") : new FlagItem("", entry.Key.Span, IsUnknown: true))];
        }
        if (fact.Value is not Setting<string>.Known known)
            return [new FlagItem("", fact.Span, IsUnknown: true)];
        return FlagDefinitions.Find(component, fact.Name) is { Type: "array" }
            ? [new FlagItem(known.Value, known.Span)]
            : Split(fact, known);
    }

    private static FlagItem FromScalar(YamlScalar scalar, string prefix) => new(prefix + scalar.Value, scalar.Span, Placeholder.IsUnknown(scalar));

    private static ImmutableArray<FlagItem> Split(FlagFact fact, Setting<string>.Known known)
    {
        var items = ImmutableArray.CreateBuilder<FlagItem>();
        var start = 0;
        foreach (var part in known.Value.Split(','))
        {
            var text = part.Trim();
            var offset = start + part.IndexOf(text, StringComparison.Ordinal);
            items.Add(new FlagItem(text, SpanOf(fact, known, offset, text.Length)));
            start += part.Length + 1;
        }
        return items.ToImmutable();
    }

    private static TextSpan SpanOf(FlagFact fact, Setting<string>.Known known, int start, int length)
    {
        if (start == 0 && length == known.Value.Length)
            return known.Span;
        // As long as the value itself: written as it reads, so offsets carry over.
        if (known.Span.Length == known.Value.Length)
            return new TextSpan(known.Span.Start + start, length);
        return fact.ValueNode is YamlScalar scalar && scalar.Value.EndsWith(known.Value, StringComparison.Ordinal)
            ? scalar.SpanOf(scalar.Value.Length - known.Value.Length + start, length)
            : known.Span;
    }
}
