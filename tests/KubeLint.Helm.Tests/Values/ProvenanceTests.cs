using KubeLint.Helm.Tests.Rendering;

namespace KubeLint.Helm.Tests.Values;

/// <summary>How a leaf of the values gets through templates to the output, and is still known there.</summary>
public sealed class ProvenanceTests
{
    private const string Values =
        """
        name: webapp
        registry: example.com
        repository: team/nginx
        tag: 1.25
        count: 3
        enabled: true
        m:
          alpha: one
          beta: two
        over: {beta: three}
        deep: {a: {b: four}}
        list: [five, six]
        items:
        - name: seven
        expanded: "pre-{{ .Values.name }}-post"
        tree:
          greeting: "hi {{ .Values.m.alpha }}"
        path: usr/local/lib
        doc: |
          inner: eight
          other: 9
        none: null
        """;

    private const string Definitions =
        """
        {{ define "yaml" }}
        image: "{{ .Values.registry }}/{{ .Values.repository }}:{{ .Values.tag }}"
        replicas: {{ .Values.count }}
        {{ .Values.name }}: literal
        labels:
          {{- toYaml .Values.m | nindent 2 }}
        {{ end }}
        {{ define "name" }}{{ .Values.name | trunc 63 | trimSuffix "-" }}{{ end }}
        """;

    [Theory]
    [InlineData("{{ merge (dict \"alpha\" \"lit\") .Values.m | toYaml | nindent 2 }}", "two", "m.beta", "values.yaml(9,9)two")]
    [InlineData("{{ deepCopy .Values.m | toYaml | nindent 2 }}", "one", "m.alpha", "values.yaml(8,10)one")]
    [InlineData("{{ mergeOverwrite (deepCopy .Values.m) .Values.over | toYaml | nindent 2 }}", "three", "over.beta", "values.yaml(10,14)three")]
    [InlineData("{{ mergeOverwrite (deepCopy .Values.m) .Values.over | toYaml | nindent 2 }}", "beta", "over.beta", "values.yaml(10,8)beta")]
    [InlineData("{{ include \"yaml\" . | fromYaml | toYaml | nindent 2 }}", "3", "count", "values.yaml(5,8)3")]
    [InlineData("{{ include \"yaml\" . | fromYaml | toYaml | nindent 2 }}", "team/nginx", "repository", "values.yaml(3,13)team/nginx")]
    [InlineData("{{ include \"yaml\" . | fromYaml | toYaml | nindent 2 }}", "1.25", "tag", "values.yaml(4,6)1.25")]
    [InlineData("{{ include \"yaml\" . | fromYaml | toYaml | nindent 2 }}", "webapp", "name", "values.yaml(1,7)webapp")]
    [InlineData("{{ include \"yaml\" . | fromYaml | toYaml | nindent 2 }}", "literal", "", "_h.tpl(4,21)literal")]
    [InlineData("{{ include \"yaml\" . | fromYaml | toYaml | nindent 2 }}", "two", "m.beta", "values.yaml(9,9)two")]
    [InlineData("{{ include \"yaml\" . | fromYaml | toYaml | nindent 2 }}", "alpha", "m.alpha", "values.yaml(8,3)alpha")]
    [InlineData("{{ (include \"yaml\" . | fromYaml).replicas }}", "3", "count", "values.yaml(5,8)3")]
    [InlineData("{{ tpl (toYaml .Values.tree) . | nindent 2 }}", "one", "m.alpha", "values.yaml(8,10)one")]
    [InlineData("{{ tpl (toYaml .Values.tree) . | nindent 2 }}", "hi ", "tree.greeting", "values.yaml(17,13)\"hi {{ .Values.m.alpha }}\"")]
    [InlineData("{{ tpl .Values.expanded . }}", "webapp", "name", "values.yaml(1,7)webapp")]
    [InlineData("{{ tpl .Values.expanded . }}", "-post", "expanded", "values.yaml(15,34)-post")]
    [InlineData("{{ range $k, $v := .Values.m }}{{ $k }}={{ $v }} {{ end }}", "alpha", "m.alpha", "values.yaml(8,3)alpha")]
    [InlineData("{{ range $k, $v := .Values.m }}{{ $k }}={{ $v }} {{ end }}", "two", "m.beta", "values.yaml(9,9)two")]
    [InlineData("{{ keys .Values.m | sortAlpha | join \",\" }}", "beta", "m.beta", "values.yaml(9,3)beta")]
    [InlineData("{{ default \"x\" .Values.name }}", "webapp", "name", "values.yaml(1,7)webapp")]
    [InlineData("{{ .Values.none | default .Values.name }}", "webapp", "name", "values.yaml(1,7)webapp")]
    [InlineData("{{ coalesce .Values.none .Values.tag }}", "1.25", "tag", "values.yaml(4,6)1.25")]
    [InlineData("{{ ternary .Values.name .Values.tag .Values.enabled }}", "webapp", "name", "values.yaml(1,7)webapp")]
    [InlineData("{{ required \"needed\" .Values.name }}", "webapp", "name", "values.yaml(1,7)webapp")]
    [InlineData("{{ printf \"%s/%s:%v\" .Values.registry .Values.repository .Values.tag }}", "example.com", "registry", "values.yaml(2,11)example.com")]
    [InlineData("{{ printf \"%s/%s:%v\" .Values.registry .Values.repository .Values.tag }}", "nginx", "repository", "values.yaml(3,18)nginx")]
    [InlineData("{{ printf \"%s/%s:%v\" .Values.registry .Values.repository .Values.tag }}", "1.25", "tag", "values.yaml(4,6)1.25")]
    [InlineData("{{ printf \"%s/%s:%v\" .Values.registry .Values.repository .Values.tag }}", "example.com/team", "", "a.yaml(2,6){{ printf \"%s/%s:%v\" .Values.registry .Values.repository .Values.tag }}")]
    [InlineData("{{ printf \"%d\" (int .Values.count) }}", "3", "count", "values.yaml(5,8)3")]
    [InlineData("{{ int .Values.count }}", "3", "count", "values.yaml(5,8)3")]
    [InlineData("{{ .Values.count | toString | quote }}", "\"3\"", "count", "values.yaml(5,8)3")]
    [InlineData("{{ index .Values.list 1 }}", "six", "list[1]", "values.yaml(12,14)six")]
    [InlineData("{{ .Values.list | join \",\" }}", "six", "list[1]", "values.yaml(12,14)six")]
    [InlineData("{{ first .Values.list | upper }}", "FIVE", "list[0]", "values.yaml(12,8)five")]
    [InlineData("{{ .Values.name | trunc 3 }}", "web", "name", "values.yaml(1,7)webapp")]
    [InlineData("{{ include \"name\" . }}", "webapp", "name", "values.yaml(1,7)webapp")]
    [InlineData("{{ with .Values.m }}{{ .alpha }}{{ end }}", "one", "m.alpha", "values.yaml(8,10)one")]
    [InlineData("{{ $_ := set .Values.m \"n\" .Values.name }}{{ .Values.m.n }}", "webapp", "name", "values.yaml(1,7)webapp")]
    [InlineData("{{ omit .Values.m \"alpha\" | toYaml | nindent 2 }}", "two", "m.beta", "values.yaml(9,9)two")]
    [InlineData("{{ pick .Values.m \"beta\" | toYaml | nindent 2 }}", "beta", "m.beta", "values.yaml(9,3)beta")]
    [InlineData("{{ splitList \"/\" .Values.path | last }}", "lib", "path", "values.yaml(18,17)lib")]
    [InlineData("{{ (split \"/\" .Values.path)._1 }}", "local", "path", "values.yaml(18,11)local")]
    [InlineData("{{ base .Values.path }}", "lib", "", "a.yaml(2,6){{ base .Values.path }}")]
    [InlineData("{{ .Values.name | replace \"web\" \"new\" }}", "app", "name", "values.yaml(1,10)app")]
    [InlineData("{{ regexReplaceAll \"^web\" .Values.name \"new\" }}", "app", "name", "values.yaml(1,10)app")]
    [InlineData("{{ toJson .Values.m }}", "\"two\"", "m.beta", "values.yaml(9,9)two")]
    [InlineData("{{ toJson .Values.m | fromJson | toYaml | nindent 2 }}", "two", "m.beta", "values.yaml(9,9)two")]
    [InlineData("{{ .Values.m | toYaml | fromYaml | toYaml | nindent 2 }}", "two", "m.beta", "values.yaml(9,9)two")]
    [InlineData("{{ .Values.doc | fromYaml | toYaml | nindent 2 }}", "eight", "doc", "values.yaml(20,10)eight")]
    [InlineData("{{ (.Values.doc | fromYaml).other }}", "9", "doc", "values.yaml(21,10)9")]
    [InlineData("{{ .Values.doc | fromYaml | toYaml | nindent 2 }}", "other", "doc", "values.yaml(21,3)other")]
    [InlineData("{{ dict \"k\" .Values.name | toYaml | nindent 2 }}", "webapp", "name", "values.yaml(1,7)webapp")]
    [InlineData("{{ list .Values.name .Values.tag | toYaml | nindent 2 }}", "1.25", "tag", "values.yaml(4,6)1.25")]
    [InlineData("{{ .Values.name | b64enc }}", "d2ViYXBw", "", "a.yaml(2,6){{ .Values.name | b64enc }}")]
    [InlineData("{{ .Values.enabled }}", "true", "enabled", "values.yaml(6,10)true")]
    [InlineData("{{ not .Values.enabled }}", "false", "", "a.yaml(2,6){{ not .Values.enabled }}")]
    [InlineData("{{ if .Values.enabled }}literal{{ end }}", "literal", "", "a.yaml(2,30)literal")]
    [InlineData("{{ range .Values.items }}{{ .name }}{{ end }}", "seven", "items[0].name", "values.yaml(14,9)seven")]
    [InlineData("{{ range $i, $e := .Values.list }}{{ $i }}{{ $e }}{{ end }}", "six", "list[1]", "values.yaml(12,14)six")]
    [InlineData("{{ dig \"a\" \"b\" \"x\" .Values.deep }}", "four", "deep.a.b", "values.yaml(11,15)four")]
    [InlineData("{{ get .Values.m \"alpha\" }}", "one", "m.alpha", "values.yaml(8,10)one")]
    [InlineData("{{ pluck \"alpha\" .Values.m | first }}", "one", "m.alpha", "values.yaml(8,10)one")]
    [InlineData("{{ concat .Values.list (list \"z\") | toYaml | nindent 2 }}", "six", "list[1]", "values.yaml(12,14)six")]
    [InlineData("{{ append .Values.list \"z\" | uniq | toYaml | nindent 2 }}", "five", "list[0]", "values.yaml(12,8)five")]
    [InlineData("{{ .Values.m | toYaml | trim | nindent 2 }}", "two", "m.beta", "values.yaml(9,9)two")]
    [InlineData("{{ add .Values.count 4 }}", "7", "", "a.yaml(2,6){{ add .Values.count 4 }}")]
    [InlineData("{{ .Values.name }}-{{ .Values.tag }}", "webapp-1.25", "", "a.yaml(2,6){{ .Values.name }}-{{ .Values.tag }}")]
    [InlineData("{{ cat .Values.name .Values.tag }}", "1.25", "tag", "values.yaml(4,6)1.25")]
    [InlineData("{{ print .Values.name \"-\" .Values.count }}", "3", "count", "values.yaml(5,8)3")]
    [InlineData("{{ list \"a\" .Values.name | compact | join \"-\" }}", "webapp", "name", "values.yaml(1,7)webapp")]
    [InlineData("{{ values .Values.m | sortAlpha | join \",\" }}", "two", "m.beta", "values.yaml(9,9)two")]
    [InlineData("{{ $x := .Values.name }}{{ $x = printf \"%s-x\" $x }}{{ $x }}", "webapp", "name", "values.yaml(1,7)webapp")]
    [InlineData("{{ .Values.tag | quote }}", "\"1.25\"", "tag", "values.yaml(4,6)1.25")]
    [InlineData("{{ .Values.name | squote }}", "'webapp'", "name", "values.yaml(1,7)webapp")]
    [InlineData("{{ .Values.name | lower | title }}", "Webapp", "name", "values.yaml(1,7)webapp")]
    [InlineData("{{ .Values | toYaml | nindent 2 }}", "example.com", "registry", "values.yaml(2,11)example.com")]
    [InlineData("{{ (lookup \"v1\" \"Secret\" \"ns\" \"n\").data | default .Values.name }}", "webapp", "name", "values.yaml(1,7)webapp")]
    [InlineData("{{ hasKey .Values.m \"alpha\" | ternary .Values.name \"no\" }}", "webapp", "name", "values.yaml(1,7)webapp")]
    [InlineData("{{ toYaml .Values.list | nindent 2 }}", "six", "list[1]", "values.yaml(12,14)six")]
    public void A_leaf_is_known_in_the_output(string expression, string text, string path, string place)
    {
        var chart = RenderedChart.Of(("values.yaml", Values), ("templates/_h.tpl", Definitions), ("templates/a.yaml", $"x: y\nout: {expression}\n"));

        Assert.Empty(chart.Problems);
        var mapped = chart.Resolve(text);
        Assert.Equal($"{path} {place}", $"{mapped.ValuesPath} {RenderedChart.Show(mapped.Place)}");
    }
}
