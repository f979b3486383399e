{{ define "show" -}}
apiVersion: v1
kind: ConfigMap
metadata:
  name: {{ .Template.Name | replace "/" "-" | trimSuffix ".yaml" }}
values:
  {{- toYaml .Values | nindent 2 }}
imports: {{ range .Chart.Dependencies }}{{ .Name }},{{ len .ImportValues }} {{ end }}
{{- end }}
