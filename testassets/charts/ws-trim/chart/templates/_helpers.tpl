
Text of a helper file outside of any definition is parsed and never printed. {{- /* nor is this */ -}}

{{- define "none" }}
  a {{ "x" }} b
{{ end }}
{{- define "left" }}
  a {{- "x" }} b
{{ end -}}
{{ define "right" }}
  a {{ "x" -}} b
{{ end -}}
{{- define "both" -}}
  a {{- "x" -}} b
{{- end -}}
{{ define "lines" }}
a

	{{- "x" -}}

	 b
{{ end }}
{{- define "keepsInner" -}}   {{ "  y  " }}   {{- end -}}
{{- define "onlyBlank" -}}


{{- end -}}
{{- define "adjacent" -}}{{ "a" }}{{ "b" -}} {{- "c" -}}{{- "d" }} {{ "e" }}{{- end -}}
{{- define "numbers" -}}{{-3}}|{{- -3 -}}|{{- 3 -}}|{{3 -}} |{{ -3 }}{{- end -}}
{{- define "comments" }}
1 {{/* plain */}} 2
3 {{- /* left */}} 4
5 {{/* right */ -}} 6
7 {{- /* both */ -}} 8
9 {{/* over
   lines, with {{ "an action" }} and a "quote
*/}} 10
11 {{- /**/ -}} 12
{{- /* kubelint */ -}}
{{ end -}}
{{- define "otherSpaces" -}}
a   {{- "a no-break space is kept" -}}   b
c {{- "a vertical tab is kept" -}} d  {{- "an em space too" }}
{{- end -}}
{{- define "multiline" -}}
{{
  print
    "a"
    "b"
}}|{{- print
  `raw
  text` -}}
{{- end -}}
{{- define "control" -}}
start
{{ if true }}
 yes
{{ end }}
{{- if true }}
 yes
{{- end }}
{{ if true -}}
 yes
{{ end -}}
{{- range list 1 2 -}}
 [{{ . }}]
{{- end }}
{{ range list 1 2 }}
 [{{ . }}]
{{ end }}
{{- with "w" -}} {{ . }} {{- end }}
{{- $x := "set" -}}
{{ $x }}
{{- $x = "again" }}
{{ $x -}}
{{ template "both" . -}}
end
{{- end -}}
{{- define "delimiters" -}}
{{ "{{" }} {{ `}}` }} {{ "a }} b" }} {{ '}' }} } }} {
{{- end -}}
{{- define "dash" -}}
a-{{ "b" }}-c --{{ "d" }}-- {{ "-" -}} - {{- "-" }}
{{- end }}
trailing text of the helper file
