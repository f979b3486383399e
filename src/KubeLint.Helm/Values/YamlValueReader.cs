using System.Collections.Immutable;
using System.Globalization;
using KubeLint.Helm.Charts;
using KubeLint.Yaml.Syntax;
using KubeLint.Yaml.Text;

namespace KubeLint.Helm.Values;

/// <summary>
/// Makes values of YAML as Helm does, which goes by way of JSON: every number is a <c>float64</c>, every key a text.
/// What JSON cannot hold is an error; its value is left as text.
/// </summary>
internal sealed class YamlValueReader(ValueOrigins origins)
{
    private const string Conversion = "error converting YAML to JSON: ";

    private readonly List<YamlValueError> _errors = [];

    /// <summary>What was wrong so far.</summary>
    public IReadOnlyList<YamlValueError> Errors => _errors;

    /// <summary>Reads a node.</summary>
    /// <param name="node">The node; null is nil.</param>
    /// <param name="path">Its path in root notation.</param>
    public Value Read(YamlNode? node, string path) => node switch
    {
        YamlMapping mapping => ReadMap(mapping, path),
        YamlSequence sequence => ReadList(sequence, path),
        YamlScalar scalar => ReadScalar(scalar, path),
        _ => NilValue.Instance,
    };

    private MapValue ReadMap(YamlMapping mapping, string path)
    {
        var map = new MapValue(origin: origins.Of(mapping, path));
        foreach (var entry in mapping.Entries)
        {
            if (ReadKey(entry.Key, entry.Value) is not { } key)
                continue;
            var inner = origins.Join(path, key);
            map.Set(key, new MapEntry(Read(entry.Value, inner), origins.Of(entry.Key, inner)));
        }
        return map;
    }

    private ListValue ReadList(YamlSequence sequence, string path)
    {
        var items = ImmutableArray.CreateBuilder<Value>(sequence.Items.Length);
        foreach (var item in sequence.Items)
            items.Add(Read(item, origins.Join(path, items.Count)));
        return new ListValue(items.MoveToImmutable(), origin: origins.Of(sequence, path));
    }

    private Value ReadScalar(YamlScalar scalar, string path)
    {
        var plain = Untag(scalar);
        switch (plain.Kind)
        {
            case ScalarKind.Null:
                return new NilValue(origins.Of(scalar, path));
            case ScalarKind.Boolean:
                return new BooleanValue(plain.AsBoolean() is true, origins.Of(scalar, path));
            case ScalarKind.Integer or ScalarKind.Float when YamlNumber.Read(plain) is { } number:
                if (!double.IsFinite(number))
                    Report(scalar, $"json: unsupported value: {GoFormat.Float(number, exponentLimit: 6)}");
                return new FloatValue(number, origins.Of(scalar, path));
            default:
                return ReadText(scalar, path);
        }
    }

    private TextValue ReadText(YamlScalar scalar, string path)
    {
        if (scalar.Tag != "tag:yaml.org,2002:binary")
            return origins.Text(scalar, path);
        return new TextValue(ReadBinary(scalar), origins.Of(scalar, path));
    }

    /// <summary>The key as text, or null where it can be none.</summary>
    private string? ReadKey(YamlScalar key, YamlNode? value)
    {
        var plain = Untag(key);
        switch (plain.Kind)
        {
            case ScalarKind.Null:
                Report(key, "Unsupported map key of type: %!s(<nil>), key: <nil>" + DescribeValue(value));
                return null;
            case ScalarKind.Integer when plain.AsInteger() is null:
                Report(key, $"Unsupported map key of type: uint64, key: {plain.Value}{DescribeValue(value)}");
                return null;
            case ScalarKind.Float:
                return YamlNumber.Read(plain) switch
                {
                    null => key.Value,
                    double.NaN => ".nan",
                    double.PositiveInfinity => ".inf",
                    double.NegativeInfinity => "-.inf",
                    _ => ScalarText.OfKey(plain),
                };
            case ScalarKind.String:
                return key.Tag == "tag:yaml.org,2002:binary" ? ReadBinary(key) : key.Value;
            default:
                return ScalarText.OfKey(plain);
        }
    }

    /// <summary>The end of Go's message about a key, which also shows the key's value; a collection is left out.</summary>
    private string DescribeValue(YamlNode? value) => value switch
    {
        YamlScalar scalar when Untag(scalar) is { Kind: not ScalarKind.Null } plain => ", value: " + (plain.Kind == ScalarKind.String ? GoFormat.Quote(scalar.Value) : plain.Value),
        null or YamlScalar => ", value: <nil>",
        _ => "",
    };

    /// <summary>A scalar with a tag as if it had none, where its text is of the tag's type.</summary>
    private YamlScalar Untag(YamlScalar scalar)
    {
        if (scalar.Tag is null || scalar.Kind == ScalarKind.String)
            return scalar;
        var plain = scalar.Slice(0, scalar.Value.Length, scalar.Value);
        if (plain.Kind != scalar.Kind && (plain.Kind, scalar.Kind) is not (ScalarKind.Integer, ScalarKind.Float))
            Report(scalar, $"yaml: cannot decode {NameTag(plain.Kind)} `{plain.Value}` as a {NameTag(scalar.Kind)}");
        return plain;
    }

    private static string NameTag(ScalarKind kind) => kind switch
    {
        ScalarKind.Null => "!!null",
        ScalarKind.Boolean => "!!bool",
        ScalarKind.Integer => "!!int",
        ScalarKind.Float => "!!float",
        _ => "!!str",
    };

    private string ReadBinary(YamlScalar scalar)
    {
        var bytes = new byte[scalar.Value.Length];
        if (Convert.TryFromBase64String(scalar.Value, bytes, out var count))
            return System.Text.Encoding.UTF8.GetString(bytes, 0, count);
        Report(scalar, "yaml: !!binary value contains invalid base64 data");
        return scalar.Value;
    }

    private void Report(YamlScalar scalar, string message) => _errors.Add(new(Conversion + message, scalar.Span));
}

/// <summary>A value that Helm refuses to read.</summary>
/// <param name="Message">Helm's words.</param>
/// <param name="Span">Where.</param>
internal sealed record YamlValueError(string Message, TextSpan Span);

/// <summary>Numbers of YAML 1.1.</summary>
internal static class YamlNumber
{
    /// <summary>The number that a scalar resolves to, or null where it is too large to be one, which makes it a text.</summary>
    public static double? Read(YamlScalar scalar)
    {
        if (scalar.AsInteger() is { } integer)
            return integer;
        var text = scalar.Value.Replace("_", "", StringComparison.Ordinal);
        var digits = text.TrimStart('+', '-');
        if (digits.Length > 1 && digits[0] == '.' && char.IsAsciiLetter(digits[1]))
            return digits[1] is 'n' or 'N' ? double.NaN : text[0] == '-' ? double.NegativeInfinity : double.PositiveInfinity;
        if (digits is ['0', 'x' or 'X', ..])
            return ulong.TryParse(digits.AsSpan(2), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var hex) ? hex : null;
        return double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && double.IsFinite(number) ? number : null;
    }
}
