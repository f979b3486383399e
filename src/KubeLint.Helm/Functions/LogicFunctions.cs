namespace KubeLint.Helm.Functions;

/// <summary>Functions that choose among values.</summary>
internal static class LogicFunctions
{
    public static IEnumerable<BuiltInFunction> All => [];
}
