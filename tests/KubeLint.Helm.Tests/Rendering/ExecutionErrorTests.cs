namespace KubeLint.Helm.Tests.Rendering;

/// <summary>Messages of templates that fail, as helm prints them; where none is noted, helm 3.10.1 prints the same.</summary>
public sealed class ExecutionErrorTests
{
    private const string At = "template: c/templates/a.yaml:";
    private const string Executing = " executing \"c/templates/a.yaml\" at ";

    [Theory]
    [InlineData("{{ .Values.text.a.b }}", "1:10:", "<.Values.text.a.b>: can't evaluate field a in type interface {}")]
    [InlineData("{{ .Values.nope.a }}", "1:10:", "<.Values.nope.a>: nil pointer evaluating interface {}.a")]
    [InlineData("{{ with .Values.text }}{{ .x }}{{ end }}", "1:26:", "<.x>: can't evaluate field x in type string")]
    [InlineData("{{ range .Values.list }}{{ .x }}{{ end }}", "1:27:", "<.x>: can't evaluate field x in type interface {}")]
    [InlineData("{{ $x := .Values.text }}{{ $x.y }}", "1:29:", "<$x.y>: can't evaluate field y in type string")]
    [InlineData("{{ range $i, $v := .Values.list }}{{ $v.y }}{{ end }}", "1:39:", "<$v.y>: can't evaluate field y in type interface {}")]
    [InlineData("{{ range $i, $v := .Values.list }}{{ $i.y }}{{ end }}", "1:39:", "<$i.y>: can't evaluate field y in type int")]
    [InlineData("é {{ .Values.text.x }}", "1:13:", "<.Values.text.x>: can't evaluate field x in type interface {}")]
    [InlineData("{{ (.Values.text).x }}", "1:11:", "<.Values.text>: can't evaluate field x in type string")]
    [InlineData("{{ if .Values.text.x }}{{ end }}", "1:13:", "<.Values.text.x>: can't evaluate field x in type interface {}")]
    [InlineData("{{ with $x := .Values.text.x }}{{ end }}", "1:21:", "<.Values.text.x>: can't evaluate field x in type interface {}")]
    public void Fields_that_are_not_there(string template, string place, string message) => AssertFails(template, place, message);

    [Theory]
    [InlineData("{{ .Values.m 1 }}", "1:10:", "<.Values.m>: m is not a method but has arguments")]
    [InlineData("{{ 1 | .Values.m }}", "1:14:", "<.Values.m>: m is not a method but has arguments")]
    [InlineData("{{ (1) 2 }}", "1:3:", "<(1) 2>: can't give argument to non-function 1")]
    [InlineData("{{ $x := 1 }}{{ $x 2 }}", "1:16:", "<$x>: can't give argument to non-function $x")]
    [InlineData("{{ include \"x\" }}", "1:3:", "<include>: wrong number of args for include: want 2 got 1")]
    [InlineData("{{ eq }}", "1:3:", "<eq>: wrong number of args for eq: want at least 1 got 0")]
    [InlineData("{{ nil }}", "1:3:", "<nil>: nil is not a command")]
    [InlineData("{{ 9223372036854775808 }}", "1:3:", "<9223372036854775808>: 9223372036854775808 overflows int")]
    [InlineData("{{ set nil `a` 1 }}", "1:3:", "<set nil `a` 1>: error calling set: assignment to entry in nil map")]
    [InlineData("{{ set (index (dict `a` nil) `a`) `x` 1 }}", "1:3:", "<set (index (dict `a` nil) `a`) `x` 1>: error calling set: assignment to entry in nil map")]
    public void Calls_that_cannot_be(string template, string place, string message) => AssertFails(template, place, message);

    [Theory]
    [InlineData("{{ tpl .Values.number . }}", "1:14:", "<.Values.number>: wrong type for value; expected string; got float64")]
    [InlineData("{{ tpl .Values.nope . }}", "1:14:", "<.Values.nope>: wrong type for value; expected string; got interface {}")]
    [InlineData("{{ tpl (.Values.nope) . }}", "1:15:", "<.Values.nope>: invalid value; expected string")]
    [InlineData("{{ .Values.nope | fail }}", "1:18:", "<fail>: invalid value; expected string")]
    [InlineData("{{ .Values.number | fail }}", "1:20:", "<fail>: wrong type for value; expected string; got float64")]
    [InlineData("{{ . | tpl 2 }}", "1:11:", "<2>: expected string; found 2")]
    [InlineData("{{ fail nil }}", "1:8:", "<nil>: cannot assign nil to string")]
    [InlineData("{{ set \"a\" \"b\" 1 }}", "1:7:", "<\"a\">: can't handle \"a\" for arg of type map[string]interface {}")]
    public void Arguments_of_another_type(string template, string place, string message) => AssertFails(template, place, message);

    [Theory]
    [InlineData("{{ index .Values.list 9 }}", "index", "<index .Values.list 9>", "index out of range: 9")]
    [InlineData("{{ index .Values.list 4 }}", "index", "<index .Values.list 4>", "reflect: slice index out of range")]
    [InlineData("{{ index \"abc\" 3 }}", "index", "<index \"abc\" 3>", "reflect: string index out of range")]
    [InlineData("{{ index .Values.m nil }}", "index", "<index .Values.m nil>", "value is nil; should be of type string")]
    [InlineData("{{ index .Values.list nil }}", "index", "<index .Values.list nil>", "cannot index slice/array with nil")]
    [InlineData("{{ index .Values.list 1.5 }}", "index", "<index .Values.list 1.5>", "cannot index slice/array with type float64")]
    [InlineData("{{ index 1 2 }}", "index", "<index 1 2>", "can't index item of type int")]
    [InlineData("{{ len .Values.nope }}", "len", "<len .Values.nope>", "len of nil pointer")]
    [InlineData("{{ len nil }}", "len", "<len nil>", "reflect: call of reflect.Value.Type on zero Value")]
    [InlineData("{{ len 1.5 }}", "len", "<len 1.5>", "len of type float64")]
    [InlineData("{{ eq 1 }}", "eq", "<eq 1>", "missing argument for comparison")]
    [InlineData("{{ eq .Values.number 3 }}", "eq", "<eq .Values.number 3>", "incompatible types for comparison")]
    [InlineData("{{ lt nil 1 }}", "lt", "<lt nil 1>", "invalid type for comparison")]
    [InlineData("{{ lt true false }}", "lt", "<lt true false>", "invalid type for comparison")]
    [InlineData("{{ call nil }}", "call", "<call nil>", "call of nil")]
    [InlineData("{{ include \"x\" . }}", "include", "<include \"x\" .>", "template: no template \"x\" associated with template \"gotpl\"")]
    // From Go 1.18 on: 3.10.1 still says "uncomparable type", and names the first operand.
    [InlineData("{{ eq .Values.m .Values.m }}", "eq", "<eq .Values.m .Values.m>", "non-comparable type map[10:%!s(int=3) 9:%!s(int=4) a:%!s(int=2) b:%!s(int=1)]: map[string]interface {}")]
    // From Go 1.23 on the name is said.
    [InlineData("{{ call .Values.text 1 }}", "call", "<call .Values.text 1>", "non-function .Values.text of type string")]
    public void Functions_that_fail(string template, string function, string node, string message) =>
        AssertFails(template, "1:3:", $"{node}: error calling {function}: {message}");

    [Theory]
    [InlineData("{{ range 1.5 }}{{ end }}", "1:9:", "<1.5>: range can't iterate over 1.5")]
    [InlineData("{{ range .Values.text }}{{ end }}", "1:16:", "<.Values.text>: range can't iterate over str")]
    [InlineData("{{ range $i, $v := 3 }}{{ end }}", "1:19:", "<3>: can't use 3 to iterate over more than one variable")]
    [InlineData("{{ template \"nope\" (fail \"x\") }}", "1:12:", "<{{template \"nope\" (fail \"x\")}}>: template \"nope\" not defined")]
    public void Control_structures_that_fail(string template, string place, string message) => AssertFails(template, place, message);

    [Fact]
    public void An_include_adds_its_own_place_to_the_message_and_a_template_action_does_not()
    {
        Assert.Equal(
            At + "4:19:" + Executing + "<include \"b\" .>: error calling include: " + At + "3:28: executing \"b\" at <include \"a\" .>: error calling include: "
            + At + "2:5: executing \"a\" at <.x.y>: nil pointer evaluating interface {}.y",
            Executed.Failure("{{ define \"a\" }}\n{{ .x.y }}\n{{ end }}{{ define \"b\" }}{{ include \"a\" . }}{{ end }}\nx: {{ if true }}{{ include \"b\" . | quote }}{{ end }}").Message);
        Assert.Equal(
            At + "4:6:" + Executing + "<include \"b\" .>: error calling include: " + At + "2:5: executing \"a\" at <.x.y>: nil pointer evaluating interface {}.y",
            Executed.Failure("{{ define \"a\" }}\n{{ .x.y }}\n{{ end }}{{ define \"b\" }}{{ template \"a\" . }}{{ end }}\nx: {{ include \"b\" . | quote }}").Message);
    }

    [Theory]
    [InlineData("{{ define \"f\" }}{{ fail \"no\" }}{{ end }}\n a: {{ include \"f\" . }}", "execution error at (c/templates/a.yaml:2:7): no")]
    [InlineData("{{ tpl \"{{ fail \\\"inner\\\" }}\" . }}", "execution error at (c/templates/a.yaml:1:3): inner")]
    [InlineData("{{ required \"need it\" .Values.nope }}", "execution error at (c/templates/a.yaml:1:3): need it")]
    [InlineData("{{ \"\" | required \"need it\" }}", "execution error at (c/templates/a.yaml:1:8): need it")]
    public void What_a_chart_says_itself_stands_at_the_outermost_place(string template, string message) => Assert.Equal(message, Executed.Failure(template).Message);

    // Helm 4: 3.10.1 words errors of parsing differently and names the file.
    [Theory]
    [InlineData("{{ tpl \"{{ .Foo\" . }}", "<tpl \"{{ .Foo\" .>: error calling tpl: cannot parse template \"{{ .Foo\": template: gotpl:1: unclosed action")]
    [InlineData("{{ tpl \"{{ .a.b }}\" . }}", "<tpl \"{{ .a.b }}\" .>: error calling tpl: error during tpl function execution for \"{{ .a.b }}\": template: gotpl:1:5: executing \"gotpl\" at <.a.b>: nil pointer evaluating interface {}.b")]
    public void A_text_that_tpl_cannot_expand(string template, string message) => AssertFails(template, "1:3:", message);

    [Fact]
    public void The_site_is_the_innermost_node_and_its_frames_lead_outwards()
    {
        const string Template = "{{ define \"a\" }}{{ .x.y }}{{ end }}{{ define \"b\" }}{{ template \"a\" . }}{{ end }}{{ if .Values.on }}{{ include \"b\" . }}{{ end }}";
        var site = Executed.Failure(Template).Site;
        Assert.Equal(".x.y", site.Source.File.GetText(site.Span));
        Assert.Equal("a", site.Frame!.Name);
        Assert.Equal(2, site.Frame.Depth);
        var middle = site.Frame.CallSite;
        Assert.Equal("{{ template \"a\" . }}", middle.Source.File.GetText(middle.Span));
        var outer = middle.Frame!.CallSite;
        Assert.Equal("{{ include \"b\" . }}", outer.Source.File.GetText(outer.Span));
        Assert.Null(outer.Frame);
        Assert.Equal("on", Assert.Single(outer.Condition!.Reads).Path);
    }

    private static void AssertFails(string template, string place, string message) => Assert.Equal(At + place + Executing + message, Executed.Failure(template).Message);
}
