namespace KubeLint.Helm.Functions;

/// <summary>Functions on semantic versions.</summary>
internal static class VersionFunctions
{
    public static IEnumerable<BuiltInFunction> All => [];
}
