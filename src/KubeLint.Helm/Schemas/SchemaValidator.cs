using System.Text.Json;

namespace KubeLint.Helm.Schemas;

/// <summary>Checks values against a schema; messages are those of the library that the newest Helm uses.</summary>
internal sealed class SchemaValidator(SchemaDocument document)
{
    private const int MaxDepth = 400;
    private const int MaxSteps = 500_000;

    private int _depth;
    private int _steps;

    public SchemaDocument Document => document;

    public SchemaPatterns Patterns { get; } = new();

    /// <summary>Checks a value against the whole schema.</summary>
    /// <exception cref="SchemaLimitException">The schema takes too much work.</exception>
    public SchemaResult Validate(SchemaInstance instance)
    {
        var result = new SchemaResult(document.UsesUnevaluated);
        Apply(document.Root, instance, result);
        return result;
    }

    /// <summary>Applies a schema to a value.</summary>
    public void Apply(SchemaNode schema, SchemaInstance instance, SchemaResult result)
    {
        Charge(1);
        if (++_depth > MaxDepth)
            throw new SchemaLimitException("the schema refers to itself without end");
        if (schema.Kind == JsonValueKind.False)
            result.Fail(instance, "false schema", schema);
        else if (schema.IsObject)
            ApplyObject(schema, instance, result);
        _depth--;
    }

    /// <summary>Applies a schema to a member or element of the value that <paramref name="result"/> is about.</summary>
    public void ApplyWithin(SchemaNode schema, SchemaInstance instance, SchemaResult result) => Apply(schema, instance, result.Within());

    /// <summary>Counts work.</summary>
    public void Charge(int steps)
    {
        _steps += steps;
        if (_steps > MaxSteps)
            throw new SchemaLimitException(FormattableString.Invariant($"checking values against the schema takes more than {MaxSteps} steps"));
    }

    /// <summary>Whether a schema accepts a value.</summary>
    public bool Accepts(SchemaNode schema, SchemaInstance instance, SchemaResult result) => Try(schema, instance, result, out _);

    private bool Try(SchemaNode schema, SchemaInstance instance, SchemaResult result, out SchemaResult tried)
    {
        tried = result.Try();
        Apply(schema, instance, tried);
        if (tried.IsValid)
            result.Adopt(tried);
        return tried.IsValid;
    }

    private void ApplyObject(SchemaNode schema, SchemaInstance instance, SchemaResult result)
    {
        // A schema sees what those within it have looked at, not those beside it.
        var own = result.Within();
        ApplyKeywords(schema, instance, own);
        if (own != result)
            result.Adopt(own);
    }

    private void ApplyKeywords(SchemaNode schema, SchemaInstance instance, SchemaResult result)
    {
        ApplyReference(schema, document.Find(schema, "$ref", SchemaDraft.Draft4), instance, result);
        if (document.Draft < SchemaDraft.Draft2019 && schema["$ref"] is not null)
            return;
        // Within one document these two name what a plain reference names.
        ApplyReference(schema, document.Find(schema, "$dynamicRef", SchemaDraft.Draft2020), instance, result);
        ApplyReference(schema, document.Find(schema, "$recursiveRef", SchemaDraft.Draft2019, SchemaDraft.Draft2019), instance, result);
        ScalarKeywords.Apply(this, schema, instance, result);
        ApplyCombinations(schema, instance, result);
        ApplyCondition(schema, instance, result);
        ObjectKeywords.Apply(this, schema, instance, result);
        ArrayKeywords.Apply(this, schema, instance, result);
    }

    private void ApplyReference(SchemaNode schema, SchemaNode? reference, SchemaInstance instance, SchemaResult result)
    {
        if (reference is not null && document.Resolve(reference, schema) is { } target)
            Apply(target, instance, result);
    }

    private void ApplyCombinations(SchemaNode schema, SchemaInstance instance, SchemaResult result)
    {
        foreach (var part in schema["allOf"]?.Items ?? [])
            Apply(part, instance, result);
        if (schema["anyOf"] is { IsArray: true } any)
            ApplyAny(any, instance, result);
        if (schema["oneOf"] is { IsArray: true } one)
            ApplyOne(one, instance, result);
        if (schema["not"] is { IsSchema: true } not && Accepts(not, instance, result.Try()))
            result.Fail(instance, "'not' failed", not);
    }

    private void ApplyAny(SchemaNode any, SchemaInstance instance, SchemaResult result)
    {
        var errors = new List<SchemaError>();
        var isAccepted = false;
        foreach (var part in any.Items)
        {
            if (isAccepted && !document.UsesUnevaluated)
                return;
            isAccepted |= Try(part, instance, result, out var tried);
            errors.AddRange(tried.Errors);
        }
        if (!isAccepted)
            result.Fail(instance, "'anyOf' failed" + Describe(instance, errors), any);
    }

    private void ApplyOne(SchemaNode one, SchemaInstance instance, SchemaResult result)
    {
        var errors = new List<SchemaError>();
        SchemaResult? first = null;
        var firstIndex = 0;
        for (var i = 0; i < one.Items.Length; i++)
        {
            var tried = result.Try();
            Apply(one.Items[i], instance, tried);
            errors.AddRange(tried.Errors);
            if (!tried.IsValid)
                continue;
            if (first is not null)
            {
                result.Fail(instance, FormattableString.Invariant($"'oneOf' failed, subschemas {firstIndex}, {i} matched"), one);
                return;
            }
            (first, firstIndex) = (tried, i);
        }
        if (first is null)
            result.Fail(instance, "'oneOf' failed, none matched" + Describe(instance, errors), one);
        else
            result.Adopt(first);
    }

    private void ApplyCondition(SchemaNode schema, SchemaInstance instance, SchemaResult result)
    {
        if (document.Find(schema, "if", SchemaDraft.Draft7) is not { IsSchema: true } condition)
            return;
        var branch = Accepts(condition, instance, result) ? schema["then"] : schema["else"];
        if (branch is not null)
            Apply(branch, instance, result);
    }

    /// <summary>Why alternatives failed, shortly; deeper values are named.</summary>
    private static string Describe(SchemaInstance instance, List<SchemaError> errors)
    {
        const int Most = 4;
        var reasons = errors.Select(error => error.Instance.Path == instance.Path ? error.Message : $"at '{error.Instance.Path}': {error.Message}").Distinct().Take(Most + 1).ToArray();
        if (reasons.Length == 0)
            return "";
        return $" ({string.Join("; ", reasons.Take(Most))}{(reasons.Length > Most ? "; ..." : "")})";
    }
}
