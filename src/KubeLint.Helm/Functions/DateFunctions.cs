namespace KubeLint.Helm.Functions;

/// <summary>Functions on dates.</summary>
internal static class DateFunctions
{
    public static IEnumerable<BuiltInFunction> All => [];
}
