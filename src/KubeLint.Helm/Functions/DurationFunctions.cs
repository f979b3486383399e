namespace KubeLint.Helm.Functions;

/// <summary>Functions on durations.</summary>
internal static class DurationFunctions
{
    public static IEnumerable<BuiltInFunction> All => [];
}
