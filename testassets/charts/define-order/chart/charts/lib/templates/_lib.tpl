{{- define "who" -}}
lib
{{- end -}}
{{- define "libOnly" -}}
lib of {{ .Chart.Name }}
{{- end -}}
{{- define "lib.labels" -}}
app: {{ .Release.Name }}
chart: {{ .Chart.Name }}-{{ .Chart.Version | replace "+" "_" }}
{{- end -}}
