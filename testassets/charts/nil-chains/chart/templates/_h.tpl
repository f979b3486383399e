{{ define "shows" }}{{ .missing }} {{ .here.nul }} <no value>{{ end }}
