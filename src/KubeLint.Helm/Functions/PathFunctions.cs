namespace KubeLint.Helm.Functions;

/// <summary>Functions on paths.</summary>
internal static class PathFunctions
{
    public static IEnumerable<BuiltInFunction> All => [];
}
