{{ define "show" -}}
apiVersion: v1
kind: ConfigMap
metadata:
  name: {{ .Template.Name | replace "/" "-" | trimSuffix ".yaml" | lower }}
chart: {{ .Chart.Name }} {{ .Chart.Version }} {{ .Chart.IsRoot }} {{ .Chart.Type }}
template: {{ .Template.Name }} {{ .Template.BasePath }}
dependencies: {{ range .Chart.Dependencies }}{{ .Name }}={{ .Enabled }}/{{ .Alias }} {{ end }}
subcharts: {{ keys .Subcharts | sortAlpha | join " " }}
values:
  {{- toYaml .Values | nindent 2 }}
{{- end }}
