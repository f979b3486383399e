namespace KubeLint.Helm.Functions;

/// <summary>Functions that read and write JSON.</summary>
internal static class JsonFunctions
{
    public static IEnumerable<BuiltInFunction> All => [];
}
