using System.Globalization;
using System.Text;

namespace KubeLint.Engine.Tests.Inputs;

/// <summary>Valid files of the kinds that are too large or too many to be written by hand.</summary>
internal static class GeneratedCorpus
{
    public static IEnumerable<(string Name, string Text)> Files =>
    [
        .. Enumerable.Range(0, 40).Select(i => ($"crd-{i}.yaml", CustomResourceDefinition(i))),
        .. Enumerable.Range(0, 20).Select(i => ($"configmap-{i}.yaml", ConfigMap(i))),
        .. Enumerable.Range(0, 30).Select(i => ($"deployment-{i}.json", Deployment(i, isMinified: i % 2 == 0))),
        .. Enumerable.Range(0, 40).Select(i => ($"stream-{i}.yaml", Stream(i))),
        .. Enumerable.Range(0, 20).Select(i => ($"anchors-{i}.yaml", Anchors(i))),
    ];

    private static string CustomResourceDefinition(int seed)
    {
        var text = new StringBuilder($"""
            apiVersion: apiextensions.k8s.io/v1
            kind: CustomResourceDefinition
            metadata:
              annotations: {"{"}controller-gen.kubebuilder.io/version: v0.1{seed}.0{"}"}
              creationTimestamp: null
              name: things{seed}.example.com
            spec:
              group: example.com
              versions:
              - name: v1
                schema:
                  openAPIV3Schema:
                    properties:

            """.ReplaceLineEndings("\n"));
        AddProperties(text, 12, 5, seed);
        return text.Append("        served: true\n        storage: true\n".Replace("        ", "    ", StringComparison.Ordinal)).ToString();
    }

    private static void AddProperties(StringBuilder text, int indent, int depth, int seed)
    {
        var pad = new string(' ', indent);
        for (var i = 0; i < 3; i++)
        {
            text.Append(CultureInfo.InvariantCulture, $"{pad}field{i}:\n{pad}  description: |-\n{pad}    Field {i}: says \"what\" it is, e.g. `a: [b]`.\n\n{pad}      - and {{{{ more }}}} # of it\n");
            text.Append(((seed + i) % 3) switch
            {
                0 => $"{pad}  pattern: ^[a-z0-9]([-a-z0-9]*[a-z0-9])?(\\.[a-z0-9]+)*$\n{pad}  default: \"\"\n",
                1 => $"{pad}  enum: [A, 'B', \"C\", null]\n{pad}  x-kubernetes-validations:\n{pad}  - message: must be\n{pad}      longer\n{pad}    rule: '!has(self.a) || self.a.all(x, x != \"\")'\n",
                _ => $"{pad}  anyOf:\n{pad}  - type: integer\n{pad}  - type: string\n{pad}  x-kubernetes-int-or-string: true\n",
            });
            if (depth > 0 && i == seed % 3)
            {
                text.Append(CultureInfo.InvariantCulture, $"{pad}  properties:\n");
                AddProperties(text, indent + 4, depth - 1, seed + 1);
            }
            text.Append(CultureInfo.InvariantCulture, $"{pad}  type: object\n");
        }
    }

    private static string ConfigMap(int seed)
    {
        var text = new StringBuilder($"apiVersion: v1\nkind: ConfigMap\nmetadata:\n  name: dashboards-{seed}\ndata:\n");
        for (var i = 0; i < 4; i++)
        {
            text.Append(CultureInfo.InvariantCulture, $"  board{i}.{(i % 2 == 0 ? "json" : "sh")}: {(i == 3 ? "|+" : i == 2 ? "|-" : "|")}\n");
            text.Append(i % 2 == 0 ? "\n    first\n" : "    first\n");
            for (var line = 0; line < 500 * (seed % 4 + 1); line++)
                text.Append(line % 17 == 0 ? "" : "    ").Append(line % 17 == 0 ? "" : Line(line + seed)).Append('\n');
        }
        return text.ToString();
    }

    private static string Line(int number) => (number % 9) switch
    {
        0 => "{",
        1 => "\t\"expr\": \"sum(rate(x{a=~\\\"b|c\\\"}[5m])) by (d)\",",
        2 => "  \"legendFormat\": \"{{ instance }}\",",
        3 => "# not a comment of the YAML",
        4 => "--- a/file",
        5 => "key: 'value' # x",
        6 => "%directive",
        7 => "- *alias &anchor !tag",
        _ => "}   ",
    };

    private static string Deployment(int seed, bool isMinified)
    {
        var containers = Enumerable.Range(0, seed % 5 + 1).Select(i => $$$"""
            {"name": "c{{{i}}}", "image": "registry.example/c{{{i}}}:1.{{{seed}}}", "args": ["--a=b,c", "-d", "{\"e\":[1,2]}", "tab\there", "\u00e9\ud83d\ude00"], "env": [], "resources": {"limits": {"cpu": "100m", "memory": 1048576}}, "tty": false, "stdin": null}
            """);
        var text = $$$"""
            {
              "apiVersion": "apps/v1",
              "kind": "Deployment",
              "metadata": {"name": "d{{{seed}}}", "annotations": {"a/b": "c: d", "x": ""}},
              "spec": {"replicas": {{{seed}}}, "template": {"spec": {"containers": [
                {{{string.Join(",\n    ", containers)}}}
              ]} } }
            }
            """.ReplaceLineEndings("\n");
        return isMinified ? string.Concat(text.Split('\n').Select(line => line.Trim())).Replace("\": ", "\":", StringComparison.Ordinal) : text.Replace("  ", "\t", StringComparison.Ordinal);
    }

    private static string Stream(int seed)
    {
        string[] separators = ["---\n", "--- # Source: chart/templates/a.yaml\n", "...\n---\n", "---   \n# comment\n", "---\n---\n", "---\n\n\n"];
        var text = new StringBuilder(seed % 2 == 0 ? "" : separators[seed % separators.Length]);
        for (var i = 0; i < 5; i++)
            text.Append(CultureInfo.InvariantCulture, $"apiVersion: v1\nkind: Secret\nmetadata: {{name: s{i}}}\nstringData:\n  a: {(i % 2 == 0 ? "b" : ">-\n    b\n    c")}\n").Append(separators[(seed + i) % separators.Length]);
        var stream = text.ToString();
        return (seed % 4) switch { 0 => stream, 1 => stream.ReplaceLineEndings("\r\n"), 2 => stream + "# the end", _ => stream.TrimEnd('\n', '-') };
    }

    private static string Anchors(int seed)
    {
        var text = new StringBuilder("base: &base\n  a: 1\n  b: &list [x, y]\nitems:\n");
        for (var i = 0; i <= seed; i++)
            text.Append(CultureInfo.InvariantCulture, $"- &i{i}\n  <<: {(i == 0 ? "*base" : $"[*base, *i{i - 1}]")}\n  c{i}: *list\n  a: {i}\n- *i{i}\n");
        return text.ToString();
    }
}
