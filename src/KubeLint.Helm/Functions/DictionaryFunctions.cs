namespace KubeLint.Helm.Functions;

/// <summary>Functions on maps.</summary>
internal static class DictionaryFunctions
{
    public static IEnumerable<BuiltInFunction> All => [];
}
