{{- define "who" -}}
root-a
{{- end -}}
{{- define "fileOrder" -}}
a-file
{{- end -}}
{{- define "emptied" -}}
not emptied
{{- end -}}
{{- define "rootOnly" -}}
root
{{- end -}}
{{- define "subAndRoot" -}}
root
{{- end -}}
{{- define "emptyLast" -}}
first
{{- end -}}
