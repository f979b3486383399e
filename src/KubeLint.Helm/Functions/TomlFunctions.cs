namespace KubeLint.Helm.Functions;

/// <summary>Functions that read and write TOML.</summary>
internal static class TomlFunctions
{
    public static IEnumerable<BuiltInFunction> All => [];
}
