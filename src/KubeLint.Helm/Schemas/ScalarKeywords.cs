using System.Globalization;
using System.Text.Json;
using KubeLint.Helm.Values;

namespace KubeLint.Helm.Schemas;

/// <summary>Keywords of any value, of numbers and of texts.</summary>
internal static class ScalarKeywords
{
    public static void Apply(SchemaValidator validator, SchemaNode schema, SchemaInstance instance, SchemaResult result)
    {
        if (schema["type"] is { } type)
            CheckType(type, instance, result);
        if (schema["enum"] is { IsArray: true } choices)
            CheckEnum(validator, choices, instance, result);
        if (validator.Document.Find(schema, "const", SchemaDraft.Draft6) is { } constant && SchemaValue.ToCanonical(constant) != SchemaValue.ToCanonical(instance.Value))
            result.Fail(instance, $"value must be {SchemaValue.Display(constant)}", constant);
        if (SchemaValue.ToNumber(instance.Value) is { } number)
            CheckNumber(validator.Document, schema, number, instance, result);
        if (instance.Value is TextValue text)
            CheckText(validator, schema, text.Text, instance, result);
    }

    private static void CheckType(SchemaNode type, SchemaInstance instance, SchemaResult result)
    {
        var types = type.Kind == JsonValueKind.String ? [type.Text] : type.Texts.ToArray();
        var actual = SchemaValue.NameType(instance.Value);
        foreach (var wanted in types)
        {
            if (wanted == actual || (wanted == "integer" && SchemaValue.ToNumber(instance.Value) is { } number && double.IsInteger(number)))
                return;
        }
        if (types.Length > 0)
            result.Fail(instance, $"got {actual}, want {string.Join(" or ", types)}", type);
    }

    private static void CheckEnum(SchemaValidator validator, SchemaNode choices, SchemaInstance instance, SchemaResult result)
    {
        const int Most = 20;
        validator.Charge(choices.Items.Length);
        var actual = SchemaValue.ToCanonical(instance.Value);
        if (choices.Items.Any(choice => SchemaValue.ToCanonical(choice) == actual))
            return;
        var listed = string.Join(", ", choices.Items.Take(Most).Select(SchemaValue.Display)) + (choices.Items.Length > Most ? ", ..." : "");
        result.Fail(instance, choices.Items.Length == 1 ? $"value must be {listed}" : $"value must be one of {listed}", choices);
    }

    private static void CheckNumber(SchemaDocument document, SchemaNode schema, double number, SchemaInstance instance, SchemaResult result)
    {
        // In draft 4, exclusive limits are a truth value beside the limit.
        var isOld = document.Draft == SchemaDraft.Draft4;
        CheckLimit("minimum", isOld && schema["exclusiveMinimum"]?.Kind == JsonValueKind.True ? static (value, limit) => value > limit : static (value, limit) => value >= limit);
        CheckLimit("maximum", isOld && schema["exclusiveMaximum"]?.Kind == JsonValueKind.True ? static (value, limit) => value < limit : static (value, limit) => value <= limit);
        if (!isOld)
        {
            CheckLimit("exclusiveMinimum", static (value, limit) => value > limit);
            CheckLimit("exclusiveMaximum", static (value, limit) => value < limit);
        }
        CheckLimit("multipleOf", IsMultiple);

        void CheckLimit(string keyword, Func<double, double, bool> isWithin)
        {
            if (schema[keyword] is { Kind: JsonValueKind.Number } limit && !isWithin(number, limit.Number))
                result.Fail(instance, $"{keyword}: got {SchemaValue.Display(number)}, want {SchemaValue.Display(limit.Number)}", limit);
        }
    }

    /// <summary>Whether a number is a multiple, in decimals as far as they reach: 0.3 is one of 0.1.</summary>
    private static bool IsMultiple(double value, double divisor)
    {
        if (divisor == 0)
            return true;
        const double Reach = 1e15;
        return Math.Abs(value) < Reach && Math.Abs(divisor) is < Reach and > 1 / Reach
            ? (decimal)value % (decimal)divisor == 0
            : double.IsInteger(value / divisor);
    }

    private static void CheckText(SchemaValidator validator, SchemaNode schema, string text, SchemaInstance instance, SchemaResult result)
    {
        CheckLength("minLength", static (length, limit) => length >= limit);
        CheckLength("maxLength", static (length, limit) => length <= limit);
        if (schema["pattern"] is { Kind: JsonValueKind.String } pattern)
        {
            validator.Charge(1 + (text.Length / 64));
            if (!validator.Patterns.IsMatch(pattern.Text, text))
                result.Fail(instance, $"'{Shorten(text)}' does not match pattern '{pattern.Text}'", pattern);
        }
        if (validator.Document.AssertsFormat && schema["format"] is { Kind: JsonValueKind.String } format && !SchemaFormats.IsValid(format.Text, text))
            result.Fail(instance, $"'{Shorten(text)}' is not valid {format.Text}", format);

        void CheckLength(string keyword, Func<int, double, bool> isWithin)
        {
            if (schema[keyword] is not { Kind: JsonValueKind.Number } limit)
                return;
            var length = text.EnumerateRunes().Count();
            if (!isWithin(length, limit.Number))
                result.Fail(instance, string.Create(CultureInfo.InvariantCulture, $"{keyword}: got {length}, want {limit.Number}"), limit);
        }
    }

    private static string Shorten(string text)
    {
        const int Most = 100;
        return text.Length > Most ? text[..Most] + "..." : text;
    }
}
