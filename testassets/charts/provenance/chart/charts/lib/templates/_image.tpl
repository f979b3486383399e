{{- define "lib.image" -}}
{{- $tag := .image.tag | default .fallback -}}
{{- printf "%s/%s:%s" .image.registry .image.repository $tag -}}
{{- end -}}
{{- define "lib.labels" }}
app: {{ .name }}
{{- with .extra }}
{{ toYaml . }}
{{- end }}
{{- end -}}
{{- define "lib.fields" -}}
size: {{ .size }}
name: {{ .name | quote }}
{{- end -}}
