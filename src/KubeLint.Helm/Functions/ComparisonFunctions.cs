namespace KubeLint.Helm.Functions;

/// <summary>text/template's own functions on any values: <c>and</c>, <c>or</c>, <c>not</c>, <c>eq</c>, <c>ne</c>, <c>lt</c>, <c>le</c>, <c>gt</c>, <c>ge</c>, <c>index</c>, <c>len</c>, <c>call</c>.</summary>
internal static class ComparisonFunctions
{
    public static IEnumerable<BuiltInFunction> All => [];
}
