using KubeLint.Helm.Charts;

namespace KubeLint.Helm.Tests.Charts;

public sealed class ChartMetadataTests
{
    [Fact]
    public void Every_field_knows_where_it_stands()
    {
        var metadata = Load("""
            apiVersion: v2
            name: root
            version: 1.10
            kubeVersion: ">=1.25"
            appVersion: 0x10
            description: "a\tb\u0007"
            type: application
            home: h
            icon: i
            condition: c
            tags: on
            deprecated: yes
            keywords: [k, 1e6]
            sources: [s, ~]
            maintainers: [{name: m, email: e, url: u}]
            annotations: {on: 010, 1.5: .5, a: ~, b: yes}
            dependencies:
              - name: d
                version: 1
                repository: file://../d
                condition: d.enabled
                tags: [t]
                alias: e
                import-values: [x, {child: a.b, parent: .}, 1]
            """, out var problems)!.Metadata;
        Assert.Equal(["MissingDependency Chart.yaml(18,11): found in Chart.yaml, but missing in charts/ directory: d"], problems);
        Assert.Equal(("1.1", "16", "a b", "true"), (metadata.Version.Value, metadata.AppVersion.Value, metadata.Description.Value, metadata.Tags.Value));
        Assert.True(metadata.Deprecated.Value);
        Assert.Equal(["k", "1e+06"], metadata.Keywords.Select(static field => field.Value));
        Assert.Equal(["s", ""], metadata.Sources.Select(static field => field.Value));
        Assert.Equal(["true=8", "1.5=0.5", "a=", "b=true"], metadata.Annotations.Select(static pair => $"{pair.Key}={pair.Value.Value}"));
        Assert.Equal(("m", "e", "u"), (metadata.Maintainers[0].Name.Value, metadata.Maintainers[0].Email.Value, metadata.Maintainers[0].Url.Value));
        Assert.Equal("1.10", metadata.Version.Source!.GetText(metadata.Version.Span));
        var dependency = metadata.Dependencies[0];
        Assert.Equal(("d", "1", "file://../d", "d.enabled", "e"), (dependency.Name.Value, dependency.Version.Value, dependency.Repository.Value, dependency.Condition.Value, dependency.EffectiveName));
        Assert.Equal(["exports.x>.", "a.b>."], dependency.ImportValues.Select(static import => $"{import.Child}>{import.Parent}"));
        Assert.Equal(19, dependency.Source.GetPosition(dependency.Version.Span.Start).Line);
        Assert.False(Load("name: a\nversion: 1\n", out _)!.Metadata.Home.IsWritten);
    }

    [Theory]
    [InlineData("[a]", "Type Chart.yaml(1,1): cannot load Chart.yaml: error unmarshaling JSON: while decoding JSON: json: cannot unmarshal array into Go value of type chart.Metadata")]
    [InlineData("hello", "Type Chart.yaml(1,1): cannot load Chart.yaml: error unmarshaling JSON: while decoding JSON: json: cannot unmarshal string into Go value of type chart.Metadata")]
    [InlineData("", "InvalidMetadata Chart.yaml(1,1): validation: chart.metadata.name is required", "InvalidMetadata Chart.yaml(1,1): validation: chart.metadata.version is required")]
    [InlineData("name: [a]\nversion: 1", "Type Chart.yaml(1,7): cannot load Chart.yaml: error unmarshaling JSON: while decoding JSON: json: cannot unmarshal array into Go struct field Metadata.name of type string")]
    [InlineData("name: a\nversion: 1\nmaintainers: {a: b}", "Type Chart.yaml(3,14): cannot load Chart.yaml: error unmarshaling JSON: while decoding JSON: json: cannot unmarshal object into Go struct field Metadata.maintainers of type []*chart.Maintainer")]
    [InlineData("name: a\nversion: 1\ndependencies: [{name: [x]}]", "Type Chart.yaml(3,23): cannot load Chart.yaml: error unmarshaling JSON: while decoding JSON: json: cannot unmarshal array into Go struct field Dependency.dependencies.name of type string", "MissingDependency Chart.yaml(3,23): found in Chart.yaml, but missing in charts/ directory: ")]
    [InlineData("name: a\nversion: 1\ndependencies: [x]", "Type Chart.yaml(3,16): cannot load Chart.yaml: error unmarshaling JSON: while decoding JSON: json: cannot unmarshal string into Go struct field Metadata.dependencies of type chart.Dependency")]
    [InlineData("name: a\nversion: 1\nannotations: {a: [x]}", "Type Chart.yaml(3,18): cannot load Chart.yaml: error unmarshaling JSON: while decoding JSON: json: cannot unmarshal array into Go struct field Metadata.annotations of type string")]
    [InlineData("name: a\nversion: 1\ndeprecated: \"true\"", "Type Chart.yaml(3,13): cannot load Chart.yaml: error unmarshaling JSON: while decoding JSON: json: cannot unmarshal string into Go struct field Metadata.deprecated of type bool")]
    [InlineData("name: a\nversion: 1\nsources: x", "Type Chart.yaml(3,10): cannot load Chart.yaml: error unmarshaling JSON: while decoding JSON: json: cannot unmarshal string into Go struct field Metadata.sources of type []string")]
    [InlineData("name: a\nversion: x", "InvalidMetadata Chart.yaml(2,10): validation: chart.metadata.version \"x\" is invalid")]
    [InlineData("name: a/b\nversion: 1", "InvalidMetadata Chart.yaml(1,7): validation: chart.metadata.name \"a/b\" is invalid")]
    [InlineData("name: ..\nversion: 1", "InvalidMetadata Chart.yaml(1,7): validation: chart.metadata.name \"..\" is not allowed")]
    [InlineData("name: a\nversion: 1\ntype: lib", "InvalidMetadata Chart.yaml(3,7): validation: chart.metadata.type must be application or library")]
    [InlineData("name: a\nversion: 1\nmaintainers: [~]", "InvalidMetadata Chart.yaml(3,15): validation: maintainers must not contain empty or null nodes")]
    [InlineData("name: a\nversion: 1\ndependencies: [~]", "InvalidMetadata Chart.yaml(3,16): validation: dependencies must not contain empty or null nodes")]
    [InlineData("NAME: a\nVersion: 1")]
    [InlineData("name: a\nversion: 0\nversion: 1\n---\n- [other")]
    public void What_Helm_refuses_is_reported_in_its_words(string text, params string[] expected)
    {
        var chart = Load(text, out var problems);
        Assert.Equal(expected, problems);
        Assert.NotNull(chart);
    }

    [Fact]
    public void Aliases_are_checked()
    {
        Load("name: a\nversion: 1\ndependencies: [{name: x, alias: a.b}, {name: z}, {name: w, alias: z}]", out var problems);
        Assert.Equal(
            ["InvalidMetadata Chart.yaml(3,33): validation: dependency \"x\" has disallowed characters in the alias", "InvalidMetadata Chart.yaml(3,50): validation: more than one dependency with name or alias \"z\""],
            problems.Where(static problem => problem.StartsWith("InvalidMetadata", StringComparison.Ordinal)));
    }

    [Fact]
    public void A_syntax_error_leaves_the_rest_of_the_chart()
    {
        using var folder = new ChartFolder("name: a\n b: x\n");
        folder.Write("templates/a.yaml", "x");
        var (chart, problems) = folder.Load();
        Assert.Equal(ChartProblemKind.Syntax, Assert.Single(problems).Kind);
        Assert.StartsWith("cannot load Chart.yaml: error converting YAML to JSON: yaml: ", problems[0].Message, StringComparison.Ordinal);
        Assert.Equal(("folder", 1), (chart!.Name, chart.Templates.Length));
    }

    [Fact]
    public void An_old_chart_states_its_dependencies_in_a_file_of_their_own()
    {
        using var folder = new ChartFolder("name: a\nversion: 1\n");
        folder.Write("requirements.yaml", "dependencies:\n- name: there\n  version: ^2\n- name: gone\n  version: '>'\n");
        folder.Write("requirements.lock", "digest: sha256:x\ngenerated: 2020-01-01T00:00:00Z\ndependencies:\n- name: there\n  version: 1.0.0\n");
        folder.Write("charts/there/Chart.yaml", "name: there\nversion: 1.0.0\n");
        var (chart, problems) = folder.Load();
        Assert.Equal(
        [
            "MissingDependency requirements.yaml(4,9): found in Chart.yaml, but missing in charts/ directory: gone",
            "DependencyVersion requirements.yaml(3,12): dependency \"there\" is in charts/ directory with version 1.0.0, which does not satisfy \"^2\"",
            "DependencyVersion requirements.yaml(5,12): dependency \"gone\" has an invalid version/constraint format: improper constraint: \">\"",
        ], ChartFolder.Describe(problems));
        Assert.Equal(["requirements.lock", "requirements.yaml"], chart!.Files.Select(static file => file.Name));
        Assert.Equal(("sha256:x", "2020-01-01T00:00:00Z", "there"), (chart.Lock!.Digest.Value, chart.Lock.Generated.Value, chart.Lock.Dependencies[0].Name.Value));
        folder.Write("Chart.yaml", "apiVersion: v2\nname: a\nversion: 1\n");
        var newer = folder.Load();
        Assert.Empty(newer.Chart!.Files);
        Assert.Equal(2, newer.Problems.Count(static problem => problem.Kind == ChartProblemKind.LegacyFile));
    }

    private static Chart? Load(string text, out string[] problems)
    {
        using var folder = new ChartFolder(text);
        var (chart, found) = folder.Load();
        problems = ChartFolder.Describe(found);
        return chart;
    }
}
