namespace KubeLint.Helm.Tests.Values;

/// <summary>
/// Which subcharts are rendered under which names, and what they lend their parents; measured with helm 3.10.1. That one
/// leaves the defaults of a disabled chart in the parent's values, and an entry of import-values with a parent forgets
/// those before it; both are mended in the newest Helm.
/// </summary>
public sealed class DependencyTests
{
    private const string Subcharts =
        """

        @ charts/sub/Chart.yaml
        {apiVersion: v2, name: sub, version: 1.2.3}
        @ charts/sub/values.yaml
        enabled: true
        x: sub
        data: {d: sub, e: sub}
        exports: {out: {o: sub}}
        @ charts/other/Chart.yaml
        {apiVersion: v2, name: other, version: 1.0.0}
        @ charts/other/values.yaml
        y: other
        """;

    [Fact]
    public void A_chart_that_is_not_stated_is_rendered() => Check(
        """
        @ Chart.yaml
        {apiVersion: v2, name: root, version: 1.0.0, dependencies: [{name: sub, version: 1.x.x}]}
        """ + Subcharts,
        """
        root root/charts/other root/charts/sub
        {"other":{"global":{},"true":"other"},"sub":{"data":{"d":"sub","e":"sub"},"enabled":true,"exports":{"out":{"o":"sub"}},"global":{},"x":"sub"}}
        """);

    [Fact]
    public void A_condition_decides() => Check(
        """
        @ Chart.yaml
        {apiVersion: v2, name: root, version: 1.0.0, dependencies: [{name: sub, version: 1.x.x, condition: "none,sub.enabled"}, {name: other, version: 1.x.x, condition: "other.enabled"}]}
        @ values.yaml
        other: {enabled: false}
        """ + Subcharts,
        """
        root root/charts/sub
        {"other":{"enabled":false},"sub":{"data":{"d":"sub","e":"sub"},"enabled":true,"exports":{"out":{"o":"sub"}},"global":{},"x":"sub"}}
        """);

    [Fact]
    public void The_first_condition_that_is_a_truth_value_decides() => Check(
        """
        @ Chart.yaml
        {apiVersion: v2, name: root, version: 1.0.0, dependencies: [{name: sub, version: 1.x.x, condition: "a.text,a.table,a.no,a.yes"}, {name: other, version: 1.x.x, condition: "a.yes,a.no"}]}
        @ values.yaml
        a: {text: "true", table: {}, "yes": true, "no": false}
        """ + Subcharts,
        """
        root root/charts/other
        {"a":{"no":false,"table":{},"text":"true","yes":true},"other":{"global":{},"true":"other"}}
        """);

    [Fact]
    public void Blanks_in_a_condition_count() => Check(
        """
        @ Chart.yaml
        {apiVersion: v2, name: root, version: 1.0.0, dependencies: [{name: sub, version: 1.x.x, condition: "a.none, a.no"}, {name: other, version: 1.x.x, condition: " a.no "}]}
        @ values.yaml
        a: {"no": false}
        """ + Subcharts,
        """
        root root/charts/sub
        {"a":{"no":false},"sub":{"data":{"d":"sub","e":"sub"},"enabled":true,"exports":{"out":{"o":"sub"}},"global":{},"x":"sub"}}
        """);

    [Fact]
    public void Tags_decide_where_no_condition_does() => Check(
        """
        @ Chart.yaml
        {apiVersion: v2, name: root, version: 1.0.0, dependencies: [{name: sub, version: 1.x.x, tags: [front, back]}, {name: other, version: 1.x.x, tags: [back], condition: other.none}]}
        @ values.yaml
        tags: {front: true, back: false}
        """ + Subcharts,
        """
        root root/charts/sub
        {"sub":{"data":{"d":"sub","e":"sub"},"enabled":true,"exports":{"out":{"o":"sub"}},"global":{},"x":"sub"},"tags":{"back":false,"front":true}}
        """);

    [Fact]
    public void A_condition_overrides_tags() => Check(
        """
        @ Chart.yaml
        {apiVersion: v2, name: root, version: 1.0.0, dependencies: [{name: sub, version: 1.x.x, tags: [back], condition: sub.enabled}, {name: other, version: 1.x.x, tags: [front], condition: other.enabled}]}
        @ values.yaml
        tags: {front: true, back: false}
        other: {enabled: false}
        """ + Subcharts,
        """
        root root/charts/sub
        {"other":{"enabled":false},"sub":{"data":{"d":"sub","e":"sub"},"enabled":true,"exports":{"out":{"o":"sub"}},"global":{},"x":"sub"},"tags":{"back":false,"front":true}}
        """);

    [Fact]
    public void A_chart_may_have_several_aliases() => Check(
        """
        @ Chart.yaml
        apiVersion: v2
        name: root
        version: 1.0.0
        dependencies:
        - {name: sub, version: 1.x.x, alias: one, condition: one.enabled}
        - {name: sub, version: 1.x.x, alias: two, condition: two.enabled}
        - {name: sub, version: 1.x.x, condition: sub.enabled}
        @ values.yaml
        one: {x: root}
        two: {enabled: false}
        sub: {x: plain}
        """ + Subcharts,
        """
        root root/charts/one root/charts/other root/charts/sub
        {"one":{"data":{"d":"sub","e":"sub"},"enabled":true,"exports":{"out":{"o":"sub"}},"global":{},"x":"root"},"other":{"global":{},"true":"other"},"sub":{"data":{"d":"sub","e":"sub"},"enabled":true,"exports":{"out":{"o":"sub"}},"global":{},"x":"plain"},"two":{"enabled":false}}
        """);

    [Fact]
    public void A_dependency_of_another_version_has_no_effect() => Check(
        """
        @ Chart.yaml
        {apiVersion: v2, name: root, version: 1.0.0, dependencies: [{name: sub, version: 2.x.x, alias: one, condition: sub.enabled}]}
        @ values.yaml
        sub: {enabled: false}
        """ + Subcharts,
        """
        root root/charts/other root/charts/sub
        {"other":{"global":{},"true":"other"},"sub":{"data":{"d":"sub","e":"sub"},"enabled":false,"exports":{"out":{"o":"sub"}},"global":{},"x":"sub"}}
        """);

    [Fact]
    public void A_user_disables_a_chart() => Check(
        """
        @ Chart.yaml
        {apiVersion: v2, name: root, version: 1.0.0, dependencies: [{name: sub, version: 1.x.x, condition: sub.enabled}]}
        """ + Subcharts,
        """
        root root/charts/other
        {"other":{"global":{},"true":"other"},"sub":{"enabled":false}}
        """,
        "--set sub.enabled=false");

    [Fact]
    public void Conditions_of_inner_charts_are_paths_below_the_outer_ones() => Check(
        """
        @ Chart.yaml
        {apiVersion: v2, name: root, version: 1.0.0, dependencies: [{name: mid, version: 1.0.0, alias: m}]}
        @ values.yaml
        m: {b: {enabled: false}}
        a: {enabled: false}
        @ charts/mid/Chart.yaml
        {apiVersion: v2, name: mid, version: 1.0.0, dependencies: [{name: a, version: 1.0.0, condition: a.enabled}, {name: b, version: 1.0.0, condition: b.enabled}, {name: c, version: 1.0.0, condition: c.enabled}]}
        @ charts/mid/values.yaml
        c: {enabled: false}
        @ charts/mid/charts/a/Chart.yaml
        {apiVersion: v2, name: a, version: 1.0.0}
        @ charts/mid/charts/b/Chart.yaml
        {apiVersion: v2, name: b, version: 1.0.0}
        @ charts/mid/charts/c/Chart.yaml
        {apiVersion: v2, name: c, version: 1.0.0}
        """,
        """
        root root/charts/m root/charts/m/charts/a
        {"a":{"enabled":false},"m":{"a":{"global":{}},"b":{"enabled":false},"c":{"enabled":false},"global":{}}}
        """);

    [Fact]
    public void Conditions_below_a_chart_without_dependencies_are_not_looked_at() => Check(
        """
        @ values.yaml
        mid: {a: {enabled: false}}
        @ charts/mid/Chart.yaml
        {apiVersion: v2, name: mid, version: 1.0.0, dependencies: [{name: a, version: 1.0.0, condition: a.enabled, alias: q}]}
        @ charts/mid/charts/a/Chart.yaml
        {apiVersion: v2, name: a, version: 1.0.0}
        """,
        """
        root root/charts/mid root/charts/mid/charts/a
        {"mid":{"a":{"enabled":false,"global":{}},"global":{}}}
        """);

    [Fact]
    public void Tables_are_imported() => Check(
        """
        @ Chart.yaml
        apiVersion: v2
        name: root
        version: 1.0.0
        dependencies:
        - name: sub
          version: 1.x.x
          import-values:
          - out
          - none
          - {child: data, parent: my.data}
          - {child: none, parent: my}
        @ values.yaml
        my: {data: {d: root}}
        """ + Subcharts,
        """
        root root/charts/other root/charts/sub
        {"my":{"data":{"d":"root","e":"sub"}},"o":"sub","other":{"global":{},"true":"other"},"sub":{"data":{"d":"sub","e":"sub"},"enabled":true,"exports":{"out":{"o":"sub"}},"global":{},"x":"sub"}}
        """);

    [Fact]
    public void Tables_are_imported_through_several_charts_and_to_the_root() => Check(
        """
        @ Chart.yaml
        {apiVersion: v2, name: root, version: 1.0.0, dependencies: [{name: mid, version: 1.0.0, alias: m, import-values: [{child: up, parent: .}]}]}
        @ values.yaml
        m: {up: {own: root}}
        @ charts/mid/Chart.yaml
        {apiVersion: v2, name: mid, version: 1.0.0, dependencies: [{name: a, version: 1.0.0, import-values: [{child: data, parent: up}]}]}
        @ charts/mid/charts/a/Chart.yaml
        {apiVersion: v2, name: a, version: 1.0.0}
        @ charts/mid/charts/a/values.yaml
        data: {v: a}
        """,
        """
        root root/charts/m root/charts/m/charts/a
        {"m":{"a":{"data":{"v":"a"},"global":{}},"global":{},"up":{"own":"root","v":"a"}},"own":"root","v":"a"}
        """);

    [Fact]
    public void A_user_overrides_what_is_imported() => Check(
        """
        @ Chart.yaml
        {apiVersion: v2, name: root, version: 1.0.0, dependencies: [{name: sub, version: 1.x.x, import-values: [out, {child: data, parent: t}]}]}
        """ + Subcharts,
        """
        root root/charts/other root/charts/sub
        {"o":"user","other":{"global":{},"true":"other"},"sub":{"data":{"d":"sub","e":"user"},"enabled":true,"exports":{"out":{"o":"sub"}},"global":{},"x":"sub"},"t":{"d":"user","e":"sub"}}
        """,
        "--set o=user,t.d=user,sub.data.e=user");

    [Fact]
    public void What_cannot_be_used_is_warned_of()
    {
        var composition = Composition.Of(
            """
            @ Chart.yaml
            apiVersion: v2
            name: root
            version: 1.0.0
            dependencies:
            - name: sub
              version: 1.x.x
              condition: sub.x
              tags: [t]
              import-values: [none]
            @ values.yaml
            tags: {t: text}
            """ + Subcharts);

        Assert.Equal(
            ["Warning Chart.yaml(7,14): returned non-bool value path=sub.x chart=sub", "Warning Chart.yaml(8,10): returned non-bool value tag=t chart=sub", "Warning Chart.yaml(9,19): ImportValues missing table from chart sub: exports.none"],
            composition.Described);
    }

    [Fact]
    public void Metadata_names_the_enabled_dependencies_by_their_aliases()
    {
        var chart = Composition.Of(
            """
            @ Chart.yaml
            apiVersion: v2
            name: root
            version: 1.0.0
            dependencies:
            - {name: sub, version: 1.x.x, alias: one}
            - {name: sub, version: 1.x.x, condition: no}
            - {name: other, version: 1.x.x, condition: other.enabled}
            - {name: absent, version: 1.x.x}
            @ values.yaml
            other: {enabled: false}
            """ + Subcharts).Result.Chart;

        Assert.Equal(["one", "sub", "absent"], chart.Metadata.Dependencies.Select(static dependency => dependency.Name.Value));
        Assert.Equal(["root/charts/one", "root/charts/sub"], chart.Subcharts.Select(static subchart => subchart.FullPath));
        Assert.Equal("one", chart.Subcharts[0].Metadata.Name.Value);
    }

    private static void Check(string files, string expected, params string[] options) => Assert.Equal(expected.ReplaceLineEndings("\n"), Composition.Of(files, options).Text);
}
