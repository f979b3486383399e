namespace KubeLint.Helm.Functions;

/// <summary>Functions on texts.</summary>
internal static class StringFunctions
{
    public static IEnumerable<BuiltInFunction> All => [];
}
