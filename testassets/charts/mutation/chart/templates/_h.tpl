{{ define "mutates" }}{{ $_ := set . "fromInclude" "seen" }}included{{ end }}
