namespace KubeLint.Helm.Tests.Values;

/// <summary>Layers of values, as helm 3.10.1 lays them over one another; where the newest Helm does otherwise, a test says so.</summary>
public sealed class CoalescenceTests
{
    [Fact]
    public void Tables_are_merged_and_lists_replaced() => Check(
        """
        @ values.yaml
        a: {x: 1, y: {z: 2, w: 3}}
        l: [1, 2]
        s: text
        @ -f one.yaml
        a: {y: {z: 4}}
        l: [3]
        @ -f two.yaml
        a: {y: {v: 5}}
        n: 1
        """,
        """
        root
        {"a":{"true":{"v":5,"w":3,"z":4},"x":1},"false":1,"l":[3],"s":"text"}
        """);

    [Fact]
    public void A_null_removes_a_default_and_stays_where_there_is_none() => Check(
        """
        @ values.yaml
        a: {x: 1, y: 2}
        b: 1
        t: {u: 1}
        @ -f one.yaml
        a: {x: null, q: null}
        b: null
        c: null
        t: null
        """,
        """
        root
        {"a":{"q":null,"true":2},"c":null}
        """);

    [Fact]
    public void A_null_of_a_file_removes_what_a_file_before_it_gives() => Check(
        """
        @ values.yaml
        a: {x: 1}
        @ -f one.yaml
        a: {x: 2, y: 3}
        @ -f two.yaml
        a: null
        """,
        """
        root
        {}
        """);

    [Fact]
    public void A_table_wins_over_a_scalar_default_and_a_scalar_over_a_table() => Check(
        """
        @ values.yaml
        a: 1
        b: {c: 1}
        d: {e: {f: 1}, g: 1}
        @ -f one.yaml
        a: {x: 1}
        b: 2
        d: {e: 3, g: {h: 1}}
        """,
        """
        root
        {"a":{"x":1},"b":2,"d":{"e":3,"g":{"h":1}}}
        """);

    [Fact]
    public void A_subchart_has_its_defaults_below_the_parents_below_the_users() => Check(
        """
        @ values.yaml
        sub: {b: parent, c: parent, t: {b: parent}}
        @ charts/sub/Chart.yaml
        {apiVersion: v2, name: sub, version: 1.0.0}
        @ charts/sub/values.yaml
        a: sub
        b: sub
        c: sub
        t: {a: sub, b: sub, c: sub}
        @ -f one.yaml
        sub: {c: user, t: {c: user}}
        """,
        """
        root root/charts/sub
        {"sub":{"a":"sub","b":"parent","c":"user","global":{},"t":{"a":"sub","b":"parent","c":"user"}}}
        """);

    [Fact]
    public void Nulls_for_a_subchart_remove_its_defaults() => Check(
        """
        @ values.yaml
        sub: {a: null, t: {x: null}}
        @ charts/sub/Chart.yaml
        {apiVersion: v2, name: sub, version: 1.0.0}
        @ charts/sub/values.yaml
        {a: 1, b: 2, c: 3, t: {x: 1, y: 2}, u: {v: 1}}
        @ -f one.yaml
        sub: {b: null, u: null, t: {y: null}}
        """,
        """
        root root/charts/sub
        {"sub":{"c":3,"global":{},"t":{}}}
        """);

    [Fact]
    public void Globals_go_down_to_all_charts() => Check(
        """
        @ values.yaml
        global: {a: root, t: {x: root}}
        @ charts/sub/Chart.yaml
        {apiVersion: v2, name: sub, version: 1.0.0}
        @ charts/sub/values.yaml
        global: {a: sub, b: sub, t: {x: sub, y: sub}}
        @ charts/sub/charts/deep/Chart.yaml
        {apiVersion: v2, name: deep, version: 1.0.0}
        @ charts/sub/charts/deep/values.yaml
        global: {a: deep, c: deep, t: {z: deep}}
        @ -f one.yaml
        global: {a: user}
        sub: {global: {a: ignored, d: user}}
        """,
        """
        root root/charts/sub root/charts/sub/charts/deep
        {"global":{"a":"user","t":{"x":"root"}},"sub":{"deep":{"global":{"a":"user","b":"sub","c":"deep","d":"user","t":{"true":"sub","x":"root","z":"deep"}}},"global":{"a":"user","b":"sub","d":"user","t":{"true":"sub","x":"root"}}}}
        """);

    [Fact]
    public void A_global_that_is_no_table_goes_nowhere() => Check(
        """
        @ values.yaml
        global: text
        @ charts/sub/Chart.yaml
        {apiVersion: v2, name: sub, version: 1.0.0}
        @ charts/sub/values.yaml
        global: {a: 1}
        """,
        """
        root root/charts/sub
        {"global":"text","sub":{"global":{"a":1}}}
        """);

    [Fact]
    public void A_global_table_and_scalar_of_one_name_keep_the_childs_table() => Check(
        """
        @ values.yaml
        global: {a: {x: 1}, b: 1}
        sub: {global: {a: 1, b: {y: 1}}}
        @ charts/sub/Chart.yaml
        {apiVersion: v2, name: sub, version: 1.0.0}
        """,
        """
        root root/charts/sub
        {"global":{"a":{"x":1},"b":1},"sub":{"global":{"a":1,"b":{"true":1}}}}
        """);

    [Fact]
    public void Subcharts_are_three_deep() => Check(
        """
        @ values.yaml
        a: {b: {c: {x: root}}}
        @ charts/a/Chart.yaml
        {apiVersion: v2, name: a, version: 1.0.0}
        @ charts/a/values.yaml
        b: {c: {x: a, y: a}}
        @ charts/a/charts/b/Chart.yaml
        {apiVersion: v2, name: b, version: 1.0.0}
        @ charts/a/charts/b/values.yaml
        c: {x: b, y: b, z: b}
        @ charts/a/charts/b/charts/c/Chart.yaml
        {apiVersion: v2, name: c, version: 1.0.0}
        @ charts/a/charts/b/charts/c/values.yaml
        {x: c, y: c, z: c, w: c}
        """,
        """
        root root/charts/a root/charts/a/charts/b root/charts/a/charts/b/charts/c
        {"a":{"b":{"c":{"global":{},"true":"a","w":"c","x":"root","z":"b"},"global":{}},"global":{}}}
        """);

    [Fact]
    public void A_library_chart_has_values_of_its_own() => Check(
        """
        @ Chart.yaml
        apiVersion: v2
        name: root
        version: 1.0.0
        dependencies: [{name: lib, version: 1.0.0}]
        @ values.yaml
        lib: {b: 2}
        @ charts/lib/Chart.yaml
        {apiVersion: v2, name: lib, version: 1.0.0, type: library}
        @ charts/lib/values.yaml
        {a: 1, b: 1}
        """,
        """
        root
        {"lib":{"a":1,"b":2,"global":{}}}
        """);

    [Fact]
    public void A_chart_without_values_gets_those_of_the_user() => Check(
        """
        @ -f one.yaml
        a: {b: null, c: [null, {d: null}]}
        e: null
        """,
        """
        root
        {"a":{"b":null,"c":[null,{"d":null}]},"e":null}
        """);

    /// <summary>helm 3.10.1 keeps the nulls of defaults; the newest removes them, also where nothing overrides the table.</summary>
    [Fact]
    public void Nulls_of_defaults_are_removed() => Check(
        """
        @ values.yaml
        a: null
        t: {x: null, u: {v: null, w: 1}}
        q: {x: null, z: 1}
        sub: {b: null}
        @ charts/sub/Chart.yaml
        {apiVersion: v2, name: sub, version: 1.0.0}
        @ charts/sub/values.yaml
        {a: null, b: 1, t: {x: null}}
        @ -f one.yaml
        q: {v: null}
        """,
        """
        root root/charts/sub
        {"q":{"v":null,"z":1},"sub":{"b":1,"global":{},"t":{}},"t":{"u":{"w":1}}}
        """);

    /// <summary>The newest Helm lays the documents of a values file over one another; 3.10.1 reads the first one.</summary>
    [Fact]
    public void Documents_of_a_values_file_are_merged() => Check(
        """
        @ values.yaml
        a: {x: 1}
        ---
        # nothing
        ---
        a: {z: 2}
        b: 1
        @ -f one.yaml
        b: 2
        ---
        b: 3
        """,
        """
        root
        {"a":{"x":1,"z":2},"b":3}
        """);

    private static void Check(string files, string expected, params string[] options) => Assert.Equal(expected.ReplaceLineEndings("\n"), Composition.Of(files, options).Text);
}
