{{- define "who" -}}
sub
{{- end -}}
{{- define "subAndRoot" -}}
sub
{{- end -}}
{{- define "subOnly" -}}
sub
{{- end -}}
{{- define "subAndDeep" -}}
sub
{{- end -}}
{{- define "calls" -}}
sub calls {{ include "who" . }}
{{- end -}}
