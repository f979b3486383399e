using System.Text.Json;

namespace KubeLint.Helm.Tests.Goldens;

/// <summary>Rows of a file of goldens: an object of JSON on each line.</summary>
internal static class GoldenRows
{
    /// <summary>The values that the expressions of most files were executed with.</summary>
    public const string Values = """
        b: true
        zero: 0
        i: 1
        big: 1000000
        f: 1.5
        s: "str"
        es: ""
        l: [a, b]
        m: {k1: v1, k2: {x: 1}}
        em: {}
        el: []
        nul: ~

        """;

    /// <summary>The rows of a file beside this one.</summary>
    public static IEnumerable<JsonElement> Read(string file) => ReadFile(Path.Combine(AppContext.BaseDirectory, "Goldens", file));

    public static IEnumerable<JsonElement> ReadFile(string path)
    {
        foreach (var line in File.ReadLines(path).Where(static line => line.Length > 0))
        {
            using var row = JsonDocument.Parse(line);
            yield return row.RootElement.Clone();
        }
    }
}
