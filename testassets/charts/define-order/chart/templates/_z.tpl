{{- define "fileOrder" -}}
z-file
{{- end -}}
{{- define "emptied" -}}
  {{/* nothing */}}
{{ end }}
