using KubeLint.Helm.Functions;
using KubeLint.Helm.Origins;
using KubeLint.Helm.Times;
using KubeLint.Helm.Values;
using Tomlyn;
using Tomlyn.Model;
using Tomlyn.Parsing;
using Tomlyn.Syntax;

namespace KubeLint.Helm.Serialization;

/// <summary>Reads TOML into values; what a template reads of them has the origin of the whole text.</summary>
internal static class TomlTextReader
{
    private static readonly TomlSerializerOptions s_options = new() { MaxDepth = 100 };

    /// <exception cref="FunctionException">The text is no TOML.</exception>
    public static MapValue Read(TextValue text)
    {
        try
        {
            // The parser of syntax finds keys and tables that are there twice, which the one of values takes.
            var document = SyntaxParser.Parse(text.Text, s_options, "", validate: true);
            if (document.Diagnostics.FirstOrDefault(static found => found.Kind == DiagnosticMessageKind.Error) is { } problem)
                throw new FunctionException(FormattableString.Invariant($"toml: line {problem.Span.Start.Line + 1}: {problem.Message}"));
            var table = TomlSerializer.Deserialize<TomlTable>(text.Text, s_options) ?? [];
            return ToMap(table, Origin.Derive(text.Segments.Select(static segment => segment.Origin)));
        }
        catch (TomlException exception)
        {
            throw new FunctionException(FormattableString.Invariant($"toml: line {exception.Line ?? 1}: {exception.Message}"));
        }
    }

    private static MapValue ToMap(TomlTable table, Origin? origin)
    {
        var map = new MapValue(origin: origin);
        foreach (var (key, value) in table)
            map.Set(key, new MapEntry(ToValue(value, origin), origin));
        return map;
    }

    private static Value ToValue(object? value, Origin? origin) => value switch
    {
        string text => new TextValue(text, origin),
        long number => new IntegerValue(number, ValueKind.Int64, origin),
        double number => new FloatValue(number, origin),
        bool boolean => new BooleanValue(boolean, origin),
        TomlDateTime time => new TimeValue(ToTime(time)),
        TomlTable table => ToMap(table, origin),
        TomlTableArray tables => new ListValue([.. tables.Select(table => ToMap(table, origin))], "map[string]interface {}", origin),
        TomlArray array => new ListValue([.. array.Select(item => ToValue(item, origin))], origin: origin),
        _ => NilValue.Instance,
    };

    private static GoTime ToTime(TomlDateTime time)
    {
        var zone = TomlTime.ZoneOf(time);
        var nanoseconds = (int)(time.DateTime.Ticks % TimeSpan.TicksPerSecond) * 100;
        // Tomlyn puts a time without a date on the day of the clock.
        if (time.Kind == TomlDateTimeKind.LocalTime)
            return GoTime.FromCivil(0, 1, 1, (int)time.DateTime.TimeOfDay.TotalSeconds, nanoseconds, zone);
        return new GoTime(time.DateTime.ToUnixTimeSeconds(), nanoseconds, zone);
    }
}
