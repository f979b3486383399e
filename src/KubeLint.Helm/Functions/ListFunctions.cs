namespace KubeLint.Helm.Functions;

/// <summary>Functions on lists.</summary>
internal static class ListFunctions
{
    public static IEnumerable<BuiltInFunction> All => [];
}
