{{- define "who" -}}
deep
{{- end -}}
{{- define "subAndDeep" -}}
deep
{{- end -}}
{{- define "deepOnly" -}}
deep
{{- end -}}
{{- define "subAndRoot" -}}
deep
{{- end -}}
