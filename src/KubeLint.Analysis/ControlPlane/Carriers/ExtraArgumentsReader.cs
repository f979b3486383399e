using System.Collections.Immutable;
using KubeLint.Analysis.Settings;
using KubeLint.Yaml.Syntax;

namespace KubeLint.Analysis.ControlPlane.Carriers;

/// <summary>Reads a section of extra arguments in any of its shapes, also one that its API version does not take.</summary>
internal static class ExtraArgumentsReader
{
    /// <summary>The flags, in the order in which they are written.</summary>
    /// <param name="section">The section's value.</param>
    /// <param name="hidesFlags">Whether a part is a placeholder that may stand for any flag.</param>
    /// <param name="takesText">Whether a single text stands for a list of one.</param>
    public static ImmutableArray<FlagFact> ReadFlags(YamlNode section, out bool hidesFlags, bool takesText = false)
    {
        IEnumerable<FlagFact?> flags = section switch
        {
            YamlMapping map => map.Entries.Select(ReadEntry),
            YamlSequence list => list.Items.SelectMany(ReadItem),
            YamlScalar { IsNull: true } => [],
            YamlScalar { Value.Length: > 0 } single when takesText => [ReadText(single)],
            _ => [null],
        };
        ImmutableArray<FlagFact?> read = [.. flags];
        hidesFlags = read.Contains(null);
        return [.. read.OfType<FlagFact>()];
    }

    /// <summary>The shape that a section is written in; an empty one has the expected shape.</summary>
    public static ArgumentShape FindShape(YamlNode section, ArgumentShape? expected) => section switch
    {
        YamlMapping { Entries.IsEmpty: true } or YamlSequence { Items.IsEmpty: true } or YamlScalar { IsNull: true } => expected ?? ArgumentShape.Map,
        YamlMapping => ArgumentShape.Map,
        YamlSequence list when list.Items.All(item => item is YamlMapping map && map.Find("name") is not null) => ArgumentShape.NamedList,
        YamlScalar scalar when Placeholder.IsUnknown(scalar) => expected ?? ArgumentShape.Map,
        _ => ArgumentShape.Other,
    };

    private static FlagFact? ReadEntry(YamlEntry entry) => Create(entry.Key, entry.Value);

    private static IEnumerable<FlagFact?> ReadItem(YamlNode item) => item switch
    {
        YamlMapping map when map["name"] is YamlScalar name => [Create(name, map["value"])],
        YamlMapping map => map.Entries.Select(ReadEntry),
        YamlScalar scalar => [ReadText(scalar)],
        _ => [],
    };

    private static FlagFact? Create(YamlScalar name, YamlNode? value) => Placeholder.IsUnknown(name)
        ? null
        : new(Normalize(name.Value), value is null ? new Setting<string>.Known("", name.Span) : FieldReader.ReadText(value), name.Span, FlagStyle.MapEntry)
        {
            WrittenName = name.Value,
            ValueNode = value,
        };

    /// <summary>An item <c>flag=value</c>; <c>flag+=value</c> and <c>flag-=value</c> add to what the tool sets.</summary>
    private static FlagFact? ReadText(YamlScalar item)
    {
        var equals = item.Value.IndexOf('=', StringComparison.Ordinal);
        var written = equals < 0 ? item.Value : item.Value[..equals];
        if (Placeholder.IsUnknown(written))
            return null;
        var isAppended = equals > 0 && written[^1] is '+' or '-';
        var span = equals < 0 ? item.Span : item.SpanOf(equals + 1, item.Value.Length - equals - 1);
        var text = equals < 0 ? "true" : item.Value[(equals + 1)..];
        var name = isAppended ? written[..^1] : written;
        return new(Normalize(name), Placeholder.IsUnknown(text) ? new Setting<string>.Unknown("a placeholder", span) : new Setting<string>.Known(text, span), item.Span, FlagStyle.ListItem)
        {
            WrittenName = name,
            ValueNode = item,
            IsAppended = isAppended,
        };
    }

    private static string Normalize(string name) => name.TrimStart('-').Replace('_', '-');
}
