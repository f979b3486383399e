using System.Text.Json;
using KubeLint.Helm.Values;

namespace KubeLint.Helm.Tests.Functions;

/// <summary>What helm 3.10.1 answers, expression by expression; the files were made by running it.</summary>
public sealed class TextGoldenTests
{
    [Theory]
    [MemberData(nameof(Goldens), "printf.jsonl")]
    [MemberData(nameof(Goldens), "strings.jsonl")]
    [MemberData(nameof(Goldens), "regex.jsonl")]
    public void Answers_as_Helm_does(string expression, string expected) => Assert.Equal(expected, Expression.Evaluate(expression));

    public static TheoryData<string, string> Goldens(string file)
    {
        var data = new TheoryData<string, string>();
        foreach (var line in File.ReadLines(Path.Combine(AppContext.BaseDirectory, "Goldens", file)))
        {
            using var golden = JsonDocument.Parse(line);
            var root = golden.RootElement;
            // A text that is no UTF-8 stands there as its bytes.
            var expected = root.TryGetProperty("bytes", out var bytes) ? GoBytes.ToText(bytes.GetBytesFromBase64())
                : root.TryGetProperty("out", out var text) ? text.GetString()!
                : root.GetProperty("error").GetString()!;
            data.Add(root.GetProperty("expr").GetString()!, expected);
        }
        return data;
    }
}
