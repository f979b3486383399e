{{ define "h" }}<{{ . }}>{{ end }}
{{ define "render" }}
{{- $value := typeIs "string" .value | ternary .value (.value | toYaml) }}
{{- if contains "{{" (toJson .value) }}
{{- tpl $value .context }}
{{- else }}
{{- $value }}
{{- end }}
{{- end }}
{{ define "usesTpl" }}{{ tpl .text .context }}{{ end }}
