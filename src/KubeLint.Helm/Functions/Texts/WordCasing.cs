using KubeLint.Helm.Values;

namespace KubeLint.Helm.Functions.Texts;

/// <summary>Joins words in the ways of program sources.</summary>
internal static class WordCasing
{
    public static TextValue ToConnected(TextValue value, char connector) => throw new FunctionException($"{value} {connector}");

    public static TextValue ToPascal(TextValue value) => throw new FunctionException($"{value}");
}
