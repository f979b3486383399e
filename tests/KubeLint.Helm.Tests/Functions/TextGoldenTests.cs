using KubeLint.Helm.Tests.Goldens;
using KubeLint.Helm.Tests.Rendering;
using KubeLint.Helm.Values;

namespace KubeLint.Helm.Tests.Functions;

/// <summary>What helm 3.10.1 answers, expression by expression; the files were made by running it.</summary>
public sealed class TextGoldenTests
{
    [Theory]
    [MemberData(nameof(Goldens), "printf.jsonl")]
    [MemberData(nameof(Goldens), "strings.jsonl")]
    [MemberData(nameof(Goldens), "regex.jsonl")]
    public void Answers_as_Helm_does(string expression, string expected) => Assert.Equal(expected, Executed.Plain(expression));

    [Theory]
    [MemberData(nameof(Errors), "strings.jsonl")]
    [MemberData(nameof(Errors), "regex.jsonl")]
    public void Fails_as_Helm_does(string expression, string expected) => Assert.EndsWith(": " + expected, Executed.Failure(expression).Message, StringComparison.Ordinal);

    public static TheoryData<string, string> Goldens(string file)
    {
        var data = new TheoryData<string, string>();
        foreach (var golden in GoldenRows.Read(file))
        {
            // A text that is no UTF-8 stands there as its bytes.
            if (golden.TryGetProperty("out", out var text))
                data.Add(golden.GetProperty("expr").GetString()!, text.GetString()!);
            else if (golden.TryGetProperty("bytes", out var bytes))
                data.Add(golden.GetProperty("expr").GetString()!, GoBytes.ToText(bytes.GetBytesFromBase64()));
        }
        return data;
    }

    public static TheoryData<string, string> Errors(string file)
    {
        var data = new TheoryData<string, string>();
        foreach (var golden in GoldenRows.Read(file))
        {
            if (golden.TryGetProperty("error", out var error))
                data.Add(golden.GetProperty("expr").GetString()!, error.GetString()!);
        }
        return data;
    }
}
