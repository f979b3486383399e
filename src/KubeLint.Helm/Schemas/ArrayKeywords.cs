using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using KubeLint.Helm.Values;

namespace KubeLint.Helm.Schemas;

/// <summary>Keywords of arrays.</summary>
internal static class ArrayKeywords
{
    public static void Apply(SchemaValidator validator, SchemaNode schema, SchemaInstance instance, SchemaResult result)
    {
        if (instance.Value is not ListValue { Items: var items })
            return;
        CheckCount(schema, items, instance, result);
        if (schema["uniqueItems"] is { Kind: JsonValueKind.True } unique)
            CheckUnique(validator, unique, items, instance, result);
        ApplyItems(validator, schema, items, instance, result);
        if (validator.Document.Find(schema, "contains", SchemaDraft.Draft6) is { IsSchema: true } contains)
            ApplyContains(validator, schema, contains, items, instance, result);
        if (validator.Document.Find(schema, "unevaluatedItems", SchemaDraft.Draft2019) is { IsSchema: true } rest)
            ApplyUnevaluated(validator, rest, items, instance, result);
    }

    private static void CheckCount(SchemaNode schema, ImmutableArray<Value> items, SchemaInstance instance, SchemaResult result)
    {
        if (schema["minItems"] is { Kind: JsonValueKind.Number } least && items.Length < least.Number)
            result.Fail(instance, string.Create(CultureInfo.InvariantCulture, $"minItems: got {items.Length}, want {least.Number}"), least);
        if (schema["maxItems"] is { Kind: JsonValueKind.Number } most && items.Length > most.Number)
            result.Fail(instance, string.Create(CultureInfo.InvariantCulture, $"maxItems: got {items.Length}, want {most.Number}"), most);
    }

    private static void CheckUnique(SchemaValidator validator, SchemaNode unique, ImmutableArray<Value> items, SchemaInstance instance, SchemaResult result)
    {
        validator.Charge(items.Length);
        var seen = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var i = 0; i < items.Length; i++)
        {
            var item = SchemaValue.ToCanonical(items[i]);
            if (!seen.TryAdd(item, i))
            {
                result.Fail(instance, FormattableString.Invariant($"items at {seen[item]} and {i} are equal"), unique, items[i].Origin);
                return;
            }
        }
    }

    private static void ApplyItems(SchemaValidator validator, SchemaNode schema, ImmutableArray<Value> items, SchemaInstance instance, SchemaResult result)
    {
        var first = validator.Document.Find(schema, "prefixItems", SchemaDraft.Draft2020) ?? (schema["items"] is { IsArray: true } list ? list : null);
        var rest = schema["items"] is { IsSchema: true } all ? all
            : first is not null && validator.Document.Draft < SchemaDraft.Draft2020 && schema["additionalItems"] is { IsSchema: true } additional ? additional
            : null;
        var count = first?.Items.Length ?? 0;
        for (var i = 0; i < items.Length; i++)
        {
            var applied = i < count ? first!.Items[i] : rest;
            if (applied is null)
                return;
            result.MarkItem(i);
            if (i >= count && count > 0 && applied.Kind == JsonValueKind.False)
            {
                result.Fail(instance, FormattableString.Invariant($"last {items.Length - i} additionalItem(s) not allowed"), applied, items[i].Origin);
                return;
            }
            validator.ApplyWithin(applied, instance.Item(i, items[i]), result);
        }
    }

    private static void ApplyContains(SchemaValidator validator, SchemaNode schema, SchemaNode contains, ImmutableArray<Value> items, SchemaInstance instance, SchemaResult result)
    {
        var matched = 0;
        for (var i = 0; i < items.Length; i++)
        {
            if (!validator.Accepts(contains, instance.Item(i, items[i]), result.Try()))
                continue;
            matched++;
            if (validator.Document.Draft >= SchemaDraft.Draft2020)
                result.MarkItem(i);
        }
        var least = validator.Document.Find(schema, "minContains", SchemaDraft.Draft2019)?.Number ?? 1;
        if (matched < least)
            result.Fail(instance, least == 1 ? "no items match contains schema" : FormattableString.Invariant($"min {least} items required to match contains schema, but {matched} matched"), contains);
        if (validator.Document.Find(schema, "maxContains", SchemaDraft.Draft2019) is { Kind: JsonValueKind.Number } most && matched > most.Number)
            result.Fail(instance, FormattableString.Invariant($"max {most.Number} items required to match contains schema, but {matched} matched"), most);
    }

    private static void ApplyUnevaluated(SchemaValidator validator, SchemaNode schema, ImmutableArray<Value> items, SchemaInstance instance, SchemaResult result)
    {
        for (var i = 0; i < items.Length; i++)
        {
            if (result.IsMarked(i))
                continue;
            result.MarkItem(i);
            if (schema.Kind == JsonValueKind.False)
                result.Fail(instance.Item(i, items[i]), "unevaluated items not allowed", schema);
            else
                validator.ApplyWithin(schema, instance.Item(i, items[i]), result);
        }
    }
}
