namespace KubeLint.Helm.Tests.Values;

/// <summary>What is said of values that do not fit each other or cannot be read, and where.</summary>
public sealed class CompositionProblemTests
{
    [Fact]
    public void A_scalar_in_the_place_of_a_subcharts_table_is_reported()
    {
        var composition = Composition.Of(
            """
            @ values.yaml
            sub: text
            @ charts/sub/Chart.yaml
            {apiVersion: v2, name: sub, version: 1.0.0}
            @ charts/sub/values.yaml
            a: 1
            """);

        Assert.Equal("root root/charts/sub\n{\"sub\":{\"a\":1,\"global\":{}}}", composition.Text);
        Assert.StartsWith("Values values.yaml(1,6): type mismatch on sub: ", Assert.Single(composition.Described), StringComparison.Ordinal);
    }

    [Fact]
    public void A_stated_dependency_must_have_a_table_too()
    {
        var composition = Composition.Of(
            """
            @ Chart.yaml
            {apiVersion: v2, name: root, version: 1.0.0, dependencies: [{name: sub, version: 1.x.x}]}
            @ values.yaml
            sub: text
            @ charts/sub/Chart.yaml
            {apiVersion: v2, name: sub, version: 1.0.0}
            """);

        Assert.Equal(["Values values.yaml(1,6): type mismatch on sub: %!t(string=text)"], composition.Described);
    }

    // While it selects dependencies, Helm looks for the values of a chart two levels down beside those of the root chart.
    [Fact]
    public void A_dependency_of_a_dependency_fails_by_its_name_in_the_root_values()
    {
        var composition = Composition.Of(
            """
            @ Chart.yaml
            {apiVersion: v2, name: root, version: 1.0.0, dependencies: [{name: sub, version: 1.x.x}]}
            @ values.yaml
            child: text
            @ charts/sub/Chart.yaml
            {apiVersion: v2, name: sub, version: 1.0.0, dependencies: [{name: child, version: 1.x.x}]}
            @ charts/sub/charts/child/Chart.yaml
            {apiVersion: v2, name: child, version: 1.0.0}
            """);

        Assert.Equal(["Values values.yaml(1,8): type mismatch on child: %!t(string=text)"], composition.Described);
    }

    [Fact]
    public void What_Helm_warns_of_is_a_warning_at_the_value()
    {
        var composition = Composition.Of(
            """
            @ values.yaml
            a: 1
            b: {c: {d: 1}, e: 1}
            @ -f one.yaml
            a: {x: 1}
            b:
              c: 2
              e: {f: 1}
            """);

        Assert.Equal(
            ["Warning one.yaml(1,4): warning: skipped value for root.a: Not a table.", "Warning one.yaml(3,6): warning: cannot overwrite table with non table for root.b.c", "Warning one.yaml(4,6): warning: destination for root.b.e is a table. Ignoring non-table value"],
            composition.Described.Select(static problem => problem.Split(" (")[0]));
    }

    [Fact]
    public void What_cannot_be_read_is_reported_and_the_rest_is_used()
    {
        var composition = Composition.Of(
            """
            @ values.yaml
            a: 1
            b: .inf
            @ charts/sub/Chart.yaml
            {apiVersion: v2, name: sub, version: 1.0.0}
            @ charts/sub/values.yaml
            [1]
            @ -f one.yaml
            c: 1
            ---
            d: "x
            @ -f two.yaml
            e: 1
            """);

        Assert.Equal(3, composition.Problems.Count);
        Assert.Contains("Values values.yaml(2,4): cannot load values.yaml: error converting YAML to JSON: json: unsupported value: +Inf", composition.Described);
        Assert.Contains("Values charts/sub/values.yaml(1,1): cannot load values.yaml: error unmarshaling JSON: while decoding JSON: json: cannot unmarshal array into Go value of type map[string]interface {}", composition.Described);
        Assert.Contains("Values one.yaml(3,4): failed to parse one.yaml: this quote is not closed", composition.Described);
        Assert.EndsWith("\"c\":1,\"e\":1,\"sub\":{\"global\":{}}}", composition.Text, StringComparison.Ordinal);
    }
}
