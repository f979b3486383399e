namespace KubeLint.Helm.Functions;

/// <summary>Functions on URLs.</summary>
internal static class UrlFunctions
{
    public static IEnumerable<BuiltInFunction> All => [];
}
