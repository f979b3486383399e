using System.Globalization;
using System.Text.Json;
using KubeLint.Helm.Values;

namespace KubeLint.Helm.Schemas;

/// <summary>Keywords of objects.</summary>
internal static class ObjectKeywords
{
    public static void Apply(SchemaValidator validator, SchemaNode schema, SchemaInstance instance, SchemaResult result)
    {
        if (instance.Value is not MapValue map)
            return;
        CheckCount(schema, map, instance, result);
        if (schema["required"] is { IsArray: true } required)
            CheckRequired(required, map, instance, result);
        ApplyDependencies(validator, schema, map, instance, result);
        ApplyNames(validator, schema, map, instance, result);
        ApplyMembers(validator, schema, map, instance, result);
        if (validator.Document.Find(schema, "unevaluatedProperties", SchemaDraft.Draft2019) is { IsSchema: true } rest)
            ApplyUnevaluated(validator, rest, map, instance, result);
    }

    private static void CheckCount(SchemaNode schema, MapValue map, SchemaInstance instance, SchemaResult result)
    {
        if (schema["minProperties"] is { Kind: JsonValueKind.Number } least && map.Count < least.Number)
            result.Fail(instance, string.Create(CultureInfo.InvariantCulture, $"minProperties: got {map.Count}, want {least.Number}"), least);
        if (schema["maxProperties"] is { Kind: JsonValueKind.Number } most && map.Count > most.Number)
            result.Fail(instance, string.Create(CultureInfo.InvariantCulture, $"maxProperties: got {map.Count}, want {most.Number}"), most);
    }

    private static void CheckRequired(SchemaNode required, MapValue map, SchemaInstance instance, SchemaResult result)
    {
        var missing = required.Texts.Where(name => !map.ContainsKey(name)).ToArray();
        if (missing.Length > 0)
            result.Fail(instance, $"missing {(missing.Length == 1 ? "property" : "properties")} {Quote(missing)}", required);
    }

    private static void ApplyDependencies(SchemaValidator validator, SchemaNode schema, MapValue map, SchemaInstance instance, SchemaResult result)
    {
        foreach (var dependencies in (ReadOnlySpan<SchemaNode?>)[
            validator.Document.Find(schema, "dependencies", SchemaDraft.Draft4, SchemaDraft.Draft7),
            validator.Document.Find(schema, "dependentRequired", SchemaDraft.Draft2019),
            validator.Document.Find(schema, "dependentSchemas", SchemaDraft.Draft2019)])
        {
            foreach (var (name, dependency) in dependencies?.Members ?? new Dictionary<string, SchemaNode>())
            {
                if (!map.ContainsKey(name))
                    continue;
                var missing = dependency.Texts.Where(needed => !map.ContainsKey(needed)).ToArray();
                if (missing.Length > 0)
                    result.Fail(instance, $"properties {Quote(missing)} required, if '{name}' exists", dependency, map.Find(name)!.Value.KeyOrigin);
                else if (dependency.IsSchema)
                    validator.Apply(dependency, instance, result);
            }
        }
    }

    private static void ApplyNames(SchemaValidator validator, SchemaNode schema, MapValue map, SchemaInstance instance, SchemaResult result)
    {
        if (validator.Document.Find(schema, "propertyNames", SchemaDraft.Draft6) is not { IsSchema: true } names)
            return;
        foreach (var (name, entry) in map.Sorted)
        {
            var tried = result.Try();
            validator.Apply(names, instance with { Value = new TextValue(name, entry.KeyOrigin) }, tried);
            if (!tried.IsValid)
                result.Fail(instance, $"invalid propertyName '{name}': {tried.Errors[0].Message}", names, entry.KeyOrigin);
        }
    }

    private static void ApplyMembers(SchemaValidator validator, SchemaNode schema, MapValue map, SchemaInstance instance, SchemaResult result)
    {
        var properties = schema["properties"];
        var patterns = schema["patternProperties"];
        var additional = schema["additionalProperties"] is { IsSchema: true } rest ? rest : null;
        if (properties is null && patterns is null && additional is null)
            return;
        var refused = new List<string>();
        foreach (var (name, entry) in map.Sorted)
        {
            var member = instance.Member(name, entry.Value);
            var isKnown = Match(validator, properties, patterns, name, member, result);
            if (!isKnown && additional is not null)
            {
                isKnown = true;
                if (additional.Kind == JsonValueKind.False)
                    refused.Add(name);
                else
                    validator.ApplyWithin(additional, member, result);
            }
            if (isKnown)
                result.MarkMember(name);
        }
        if (refused.Count > 0)
            result.Fail(instance, $"additional properties {Quote(refused)} not allowed", additional!, map.Find(refused[0])!.Value.KeyOrigin);
    }

    /// <summary>Applies the schemas that a name has; false where it has none.</summary>
    private static bool Match(SchemaValidator validator, SchemaNode? properties, SchemaNode? patterns, string name, SchemaInstance member, SchemaResult result)
    {
        var isKnown = false;
        if (properties?[name] is { } property)
        {
            isKnown = true;
            validator.ApplyWithin(property, member, result);
        }
        foreach (var (pattern, schema) in patterns?.Members ?? new Dictionary<string, SchemaNode>())
        {
            validator.Charge(1);
            if (!validator.Patterns.IsMatch(pattern, name))
                continue;
            isKnown = true;
            validator.ApplyWithin(schema, member, result);
        }
        return isKnown;
    }

    private static void ApplyUnevaluated(SchemaValidator validator, SchemaNode schema, MapValue map, SchemaInstance instance, SchemaResult result)
    {
        var refused = new List<string>();
        foreach (var (name, entry) in map.Sorted)
        {
            if (result.IsMarked(name))
                continue;
            result.MarkMember(name);
            if (schema.Kind == JsonValueKind.False)
                refused.Add(name);
            else
                validator.ApplyWithin(schema, instance.Member(name, entry.Value), result);
        }
        if (refused.Count > 0)
            result.Fail(instance, $"unevaluated properties {Quote(refused)} not allowed", schema, map.Find(refused[0])!.Value.KeyOrigin);
    }

    private static string Quote(IEnumerable<string> names) => string.Join(", ", names.Select(static name => $"'{name}'"));
}
