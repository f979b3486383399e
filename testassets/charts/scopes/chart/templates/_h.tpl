{{ define "dollar" }}[{{ $ }} {{ . }} {{ with "inner" }}{{ $ }}/{{ . }}{{ end }}]{{ end }}
{{ define "nodata" }}[{{ . }}]{{ end }}
{{ define "scope" }}{{ range .people }}{{ .name }}:{{ range $i, $t := .tags }}{{ $i }}{{ $t }}{{ $.people | len }}{{ else }}none{{ end }};{{ end }}{{ end }}
{{ define "with space" }}named with a space{{ end }}
