namespace KubeLint.Helm.Functions;

/// <summary>Functions on regular expressions.</summary>
internal static class RegexFunctions
{
    public static IEnumerable<BuiltInFunction> All => [];
}
