namespace KubeLint.Helm.Functions;

/// <summary>text/template's own functions that print: <c>print</c>, <c>printf</c>, <c>println</c>, <c>html</c>, <c>js</c>, <c>urlquery</c>.</summary>
internal static class FormatFunctions
{
    public static IEnumerable<BuiltInFunction> All => [];
}
