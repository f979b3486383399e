namespace KubeLint.Helm.Functions;

/// <summary>Functions on numbers.</summary>
internal static class NumberFunctions
{
    public static IEnumerable<BuiltInFunction> All => [];
}
