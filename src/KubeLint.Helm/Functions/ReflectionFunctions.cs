namespace KubeLint.Helm.Functions;

/// <summary>Functions that tell types and kinds, copy and compare.</summary>
internal static class ReflectionFunctions
{
    public static IEnumerable<BuiltInFunction> All => [];
}
