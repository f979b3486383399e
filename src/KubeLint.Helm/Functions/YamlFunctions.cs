namespace KubeLint.Helm.Functions;

/// <summary>Functions that read and write YAML.</summary>
internal static class YamlFunctions
{
    public static IEnumerable<BuiltInFunction> All => [];
}
