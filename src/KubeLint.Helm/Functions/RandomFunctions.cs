namespace KubeLint.Helm.Functions;

/// <summary>Functions whose result is random in Helm, and fixed here.</summary>
internal static class RandomFunctions
{
    public static IEnumerable<BuiltInFunction> All => [];
}
