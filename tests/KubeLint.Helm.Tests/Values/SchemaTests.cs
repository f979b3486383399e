namespace KubeLint.Helm.Tests.Values;

/// <summary>Schemas of values.</summary>
public sealed class SchemaTests
{
    private const string Draft7 = "\"$schema\": \"http://json-schema.org/draft-07/schema#\", ";

    [Theory]
    [InlineData("\"type\": \"object\"", "a: 1")]
    [InlineData("\"properties\": {\"a\": {\"type\": \"integer\"}}", "a: 1.0")]
    [InlineData("\"properties\": {\"a\": {\"type\": [\"string\", \"null\"]}}", "a: null")]
    [InlineData("\"properties\": {\"a\": {\"enum\": [1, \"x\", {\"b\": [1.0]}]}}", "a: {b: [1]}")]
    [InlineData("\"properties\": {\"a\": {\"const\": \"x\"}}", "a: x")]
    [InlineData("\"required\": [\"a\"], \"patternProperties\": {\"^a\": {\"minimum\": 1}}, \"additionalProperties\": false", "a: 1\nab: 2")]
    [InlineData("\"properties\": {\"a\": {\"pattern\": \"^\\\\d+(?!x)$\"}}", "a: \"12\"")]
    [InlineData("\"properties\": {\"a\": {\"multipleOf\": 0.1}}", "a: 0.3")]
    [InlineData("\"properties\": {\"a\": {\"format\": \"ipv4\"}}", "a: no")]
    [InlineData("\"$defs\": {\"b\": {\"type\": \"array\", \"items\": {\"$ref\": \"#/$defs/b\"}}}, \"properties\": {\"a\": {\"$ref\": \"#/$defs/b\"}}", "a: [[], [[]]]")]
    [InlineData("\"$defs\": {\"b\": {\"$anchor\": \"it\", \"type\": \"string\"}}, \"properties\": {\"a\": {\"$ref\": \"#it\"}}", "a: x")]
    [InlineData("\"definitions\": {\"b\": {\"$id\": \"other.json\", \"type\": \"string\"}}, \"properties\": {\"a\": {\"$ref\": \"other.json\"}}", "a: x")]
    [InlineData("\"if\": {\"required\": [\"a\"]}, \"then\": {\"required\": [\"b\"]}, \"else\": false", "a: 1\nb: 1")]
    [InlineData("\"dependentRequired\": {\"a\": [\"b\"]}", "b: 1")]
    [InlineData("\"properties\": {\"a\": true}, \"unevaluatedProperties\": false, \"anyOf\": [{\"properties\": {\"b\": {\"type\": \"number\"}}}, {\"properties\": {\"c\": true}}]", "a: 1\nb: 1\nc: 1")]
    [InlineData("\"properties\": {\"a\": {\"prefixItems\": [true], \"contains\": {\"type\": \"string\"}, \"unevaluatedItems\": false}}", "a: [1, x]")]
    [InlineData("\"properties\": {\"a\": {\"$ref\": \"urn:x:y\"}}", "a: 1")]
    [InlineData("\"properties\": {\"global\": {\"type\": \"object\"}}", "global: {}")]
    public void What_fits_is_no_problem(string schema, string values) => Assert.Empty(Check(schema, values));

    [Theory]
    [InlineData("\"properties\": {\"a\": {\"type\": \"string\"}}", "a: 1", "values.yaml(1,4) at 'a': got number, want string")]
    [InlineData("\"properties\": {\"a\": {\"type\": [\"string\", \"null\"]}}", "a: [1]", "values.yaml(1,4) at 'a': got array, want string or null")]
    [InlineData("\"properties\": {\"a\": {\"items\": {\"type\": \"integer\"}}}", "a: [1, 1.5]", "values.yaml(1,8) at 'a[1]': got number, want integer")]
    [InlineData("\"properties\": {\"a\": {\"enum\": [1, \"x\"]}}", "a: y", "values.yaml(1,4) at 'a': value must be one of 1, 'x'")]
    [InlineData("\"properties\": {\"a\": {\"const\": {\"x\": 1}}}", "a: 1", "values.yaml(1,4) at 'a': value must be {\"x\":1}")]
    [InlineData("\"properties\": {\"a\": {\"required\": [\"b\", \"c\", \"d\"]}}", "a: {c: 1}", "values.yaml(1,4) at 'a': missing properties 'b', 'd'")]
    [InlineData("\"properties\": {\"a\": {\"additionalProperties\": false}}", "a: {c: 1}", "values.yaml(1,5) at 'a': additional properties 'c' not allowed")]
    [InlineData("\"additionalProperties\": {\"type\": \"string\"}", "b: x\na: 1", "values.yaml(2,4) at 'a': got number, want string")]
    [InlineData("\"properties\": {\"a\": {\"minimum\": 2, \"exclusiveMaximum\": 1}}", "a: 1", "values.yaml(1,4) at 'a': minimum: got 1, want 2|values.yaml(1,4) at 'a': exclusiveMaximum: got 1, want 1")]
    [InlineData(Draft7 + "\"properties\": {\"a\": {\"format\": \"ipv4\"}}", "a: x", "values.yaml(1,4) at 'a': 'x' is not valid ipv4")]
    [InlineData("\"properties\": {\"a\": {\"minLength\": 2, \"pattern\": \"^b\"}}", "a: \"\\U0001F600\"", "values.yaml(1,4) at 'a': minLength: got 1, want 2|values.yaml(1,4) at 'a': '\U0001F600' does not match pattern '^b'")]
    [InlineData("\"properties\": {\"a\": {\"uniqueItems\": true, \"maxItems\": 1}}", "a: [{b: 1, c: 2}, {c: 2.0, b: 1}]", "values.yaml(1,4) at 'a': maxItems: got 2, want 1|values.yaml(1,19) at 'a': items at 0 and 1 are equal")]
    [InlineData("\"properties\": {\"a\": {\"anyOf\": [{\"type\": \"string\"}, {\"properties\": {\"b\": {\"type\": \"null\"}}, \"type\": \"object\"}]}}", "a: {b: 1}", "values.yaml(1,4) at 'a': 'anyOf' failed (got object, want string; at 'a.b': got number, want null)")]
    [InlineData("\"properties\": {\"a\": {\"oneOf\": [{\"type\": \"number\"}, {\"type\": \"integer\"}]}}", "a: 1", "values.yaml(1,4) at 'a': 'oneOf' failed, subschemas 0, 1 matched")]
    [InlineData("\"properties\": {\"a\": {\"not\": {\"type\": \"number\"}, \"allOf\": [{\"type\": \"null\"}]}}", "a: 1", "values.yaml(1,4) at 'a': got number, want null|values.yaml(1,4) at 'a': 'not' failed")]
    [InlineData("\"propertyNames\": {\"maxLength\": 1}", "ab: 1", "values.yaml(1,1) invalid propertyName 'ab': maxLength: got 2, want 1")]
    [InlineData(Draft7 + "\"dependencies\": {\"a\": [\"b\"]}", "a: 1", "values.yaml(1,1) properties 'b' required, if 'a' exists")]
    [InlineData(Draft7 + "\"definitions\": {\"s\": {\"type\": \"string\"}}, \"properties\": {\"a\": {\"$ref\": \"#/definitions/s\", \"const\": 1}}", "a: 1", "values.yaml(1,4) at 'a': got number, want string")]
    [InlineData("\"properties\": {\"a\": true}, \"unevaluatedProperties\": false", "a: 1\nb: 1", "values.yaml(2,1) unevaluated properties 'b' not allowed")]
    [InlineData("\"$schema\": \"http://json-schema.org/draft-04/schema#\", \"properties\": {\"a\": {\"minimum\": 1, \"exclusiveMinimum\": true, \"const\": 3}}", "a: 1", "values.yaml(1,4) at 'a': minimum: got 1, want 1")]
    [InlineData("\"required\": [\"a\"]", "b: 1", "values.yaml(1,1) missing property 'a'")]
    public void What_does_not_fit_is_a_problem_at_the_value(string schema, string values, string problems) =>
        Assert.Equal(problems, string.Join('|', Check(schema, values).Select(static problem => problem.Replace("Schema ", "", StringComparison.Ordinal).Replace(": values don't meet the schema of chart root:", "", StringComparison.Ordinal))));

    [Theory]
    [InlineData("\"properties\": {\"a\": {\"$ref\": \"https://example.com/x.json\"}}", "Schema values.schema.json(1,31): values.schema.json: \"https://example.com/x.json\" is outside of the chart and not read; what it says is not checked")]
    [InlineData("\"properties\": {\"a\": {\"$ref\": \"file:///etc/passwd\"}}", "Schema values.schema.json(1,31): values.schema.json: \"file:///etc/passwd\" is outside of the chart and not read; what it says is not checked")]
    [InlineData("\"properties\": {\"a\": {\"$ref\": \"#/none\"}}", "Schema values.schema.json(1,31): values.schema.json: $ref \"#/none\" names nothing")]
    [InlineData("\"$schema\": \"https://example.com\"", "Schema values.schema.json(1,13): values.schema.json: unknown $schema \"https://example.com\"; the schema is read as of draft 2020-12")]
    [InlineData("\"a\": \"é\", \"b\": ", "Schema values.schema.json(1,17): values.schema.json cannot be read: '}' is an invalid start of a value")]
    [InlineData("\"$ref\": \"#\"", "Limit values.schema.json(1,1): values.schema.json: the schema refers to itself without end")]
    public void What_is_wrong_with_a_schema_is_a_problem_of_the_schema(string schema, string problem) => Assert.Equal([problem], Check(schema, "a: 1"));

    [Fact]
    public void A_schema_that_branches_without_end_ends()
    {
        var problem = Assert.Single(Check("\"$defs\": {\"x\": {\"anyOf\": [{\"$ref\": \"#/$defs/y\"}, {\"$ref\": \"#/$defs/y\"}]}, \"y\": {\"properties\": {\"a\": {\"$ref\": \"#/$defs/x\"}}, \"type\": \"null\"}}, \"$ref\": \"#/$defs/x\"", string.Concat(Enumerable.Repeat("{a: ", 60)) + "1" + new string('}', 60)));

        Assert.StartsWith("Limit values.schema.json(1,1): ", problem, StringComparison.Ordinal);
    }

    [Fact]
    public void A_pattern_that_could_backtrack_without_end_ends() =>
        Assert.Single(Check("\"properties\": {\"a\": {\"pattern\": \"^(a+)+$\"}}", $"a: {new string('a', 100_000)}b"));

    [Fact]
    public void Subcharts_are_checked_with_all_that_is_given_to_them()
    {
        var composition = Composition.Of(
            """
            @ Chart.yaml
            {apiVersion: v2, name: root, version: 1.0.0, dependencies: [{name: sub, version: 1.0.0, alias: a}, {name: sub, version: 1.0.0, alias: b, condition: b.enabled}]}
            @ values.yaml
            a: {port: text}
            b: {enabled: false, port: text}
            global: {host: 1}
            @ charts/sub/Chart.yaml
            {apiVersion: v2, name: sub, version: 1.0.0}
            @ charts/sub/values.yaml
            size: small
            @ charts/sub/values.schema.json
            {"properties": {"port": {"type": "integer"}, "size": {"enum": ["big"]}, "global": {"properties": {"host": {"type": "string"}}}}}
            """,
            "--set a.name=x");

        Assert.Equal(
            [
                "Schema values.yaml(3,16): values don't meet the schema of chart a: at 'a.global.host': got number, want string",
                "Schema values.yaml(1,11): values don't meet the schema of chart a: at 'a.port': got string, want integer",
                "Schema charts/sub/values.yaml(1,7): values don't meet the schema of chart a: at 'a.size': value must be 'big'",
            ],
            composition.Described.Order(StringComparer.Ordinal).OrderBy(static problem => problem.Split("at '")[1], StringComparer.Ordinal));
        var place = Assert.Single(composition.Problems[0].Chain);
        Assert.EndsWith("charts/sub/values.schema.json", place.File.Path, StringComparison.Ordinal);
    }

    private static string[] Check(string schema, string values) => Composition.Of($"@ values.yaml\n{values}\n@ values.schema.json\n{{{schema}}}").Described;
}
