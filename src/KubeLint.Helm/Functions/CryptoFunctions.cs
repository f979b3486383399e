namespace KubeLint.Helm.Functions;

/// <summary>Keys, certificates and passwords.</summary>
internal static class CryptoFunctions
{
    public static IEnumerable<BuiltInFunction> All => [];
}
