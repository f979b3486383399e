namespace KubeLint.Helm.Functions;

/// <summary>Encodings and checksums.</summary>
internal static class EncodingFunctions
{
    public static IEnumerable<BuiltInFunction> All => [];
}
