namespace KubeLint.Helm.Tests.Rendering;

/// <summary>Variables, the dot and control structures; outputs are Helm's.</summary>
public sealed class ScopeTests
{
    [Theory]
    [InlineData("{{ $x := 1 }}{{ if true }}{{ $x = 2 }}{{ $x := 3 }}{{ $x }}{{ end }}{{ $x }}", "32")]
    [InlineData("{{ $x := 1 }}{{ range .Values.list }}{{ $x = . }}{{ end }}{{ $x }}", "<no value>")]
    [InlineData("{{ with $y := .Values.text }}{{ . }}{{ $y }}{{ $.Values.text }}{{ end }}", "strstrstr")]
    [InlineData("{{ range $i, $v := .Values.list }}{{ $i }}{{ $v }},{{ end }}", "0x,1y,2z,3<no value>,")]
    [InlineData("{{ range $k, $v := .Values.m }}{{ $k }}={{ $v }},{{ end }}", "10=3,9=4,a=2,b=1,")]
    [InlineData("{{ range $v := .Values.m }}{{ $v }}{{ end }}", "3421")]
    [InlineData("{{ $i := 9 }}{{ $v := 9 }}{{ range $i, $v = .Values.list }}{{ end }}{{ $i }}{{ $v }}", "3<no value>")]
    [InlineData("{{ range .Values.nothing }}x{{ else }}{{ .Values.text }}{{ end }}", "str")]
    [InlineData("{{ range .Values.list }}{{ if eq . \"y\" }}{{ break }}{{ end }}{{ . }}{{ end }}", "x")]
    [InlineData("{{ range .Values.list }}{{ with . }}{{ if eq . \"y\" }}{{ continue }}{{ end }}{{ . }}{{ end }};{{ end }}", "x;z;;")]
    [InlineData("{{ range .Values.list }}{{ range $.Values.m }}{{ if eq . 4 }}{{ break }}{{ end }}{{ . }}{{ end }}{{ end }}", "3333")]
    [InlineData("{{ range 3 }}{{ . }}{{ end }}{{ range 0 }}x{{ else }}none{{ end }}{{ range $i := 2 }}{{ $i }}{{ end }}", "012none01")]
    [InlineData("{{ if false }}a{{ else if $z := .Values.text }}{{ $z }}{{ else }}c{{ end }}", "str")]
    [InlineData("{{ if $z := .Values.nothing }}a{{ else if eq $z nil }}nil{{ end }}", "nil")]
    [InlineData("{{ with .Values.nothing }}a{{ else with .Values.text }}{{ . }}{{ else }}c{{ end }}", "str")]
    [InlineData("{{ define \"t\" }}{{ . }}{{ $ }}{{ end }}{{ template \"t\" .Values.text }}{{ template \"t\" }}{{ include \"t\" 1 }}", "strstr<no value><no value>11")]
    [InlineData("{{ block \"b\" .Values.text }}[{{ . }}]{{ end }}{{ template \"b\" 2 }}", "[str][2]")]
    [InlineData("{{ $x := 1 }}{{ tpl \"{{ .Values.text }}{{ $.Values.text }}\" . }}", "strstr")]
    [InlineData("{{ tpl \"{{ define \\\"in\\\" }}I{{ . }}{{ end }}{{ include \\\"in\\\" 1 }}\" . }}", "I1")]
    [InlineData("{{ tpl \"[{{ .Values.nope }}]<no value>\" . }}{{ define \"n\" }}{{ . }}{{ end }}{{ include \"n\" nil | len }}", "[]10")]
    [InlineData("{{ and .Values.nothing (fail \"not reached\") }}{{ or .Values.text (fail \"not reached\") }}{{ 0 | or .Values.nothing }}", "<no value>str0")]
    [InlineData("{{ (.Values.nope).x.y }}{{ ((.Values.m).nope).y }}", "<no value><no value>")]
    [InlineData("{{ 'a' }} {{ 0x10 }} {{ 1e3 }} {{ 010 }} {{ 1.0 }}", "97 16 1000 8 1")]
    public void Templates_print_what_Helm_prints(string template, string expected) => Assert.Equal(expected, Executed.Plain(template));
}
