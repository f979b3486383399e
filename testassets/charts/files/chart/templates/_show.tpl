{{ define "names" }}{{ range $name, $bytes := . }}{{ $name }}={{ len $bytes }} {{ end }}{{ end }}
