using KubeLint.Analysis.ControlPlane;
using KubeLint.Analysis.Rules.Flags;
using KubeLint.Analysis.Settings;

namespace KubeLint.Rules.ApiServer;

/// <summary>What the API server demands of a proxy that says on whose behalf it calls.</summary>
internal static class FrontProxy
{
    public const string CaFlag = "requestheader-client-ca-file";

    public const string NamesFlag = "requestheader-allowed-names";

    /// <summary>Whether no name is demanded of the proxy's certificate; false where that is not known.</summary>
    public static bool AcceptsAnyName(ComponentFacts facts) => facts.IsUnset(NamesFlag);

    /// <summary>The path of the CA that signs proxies' certificates, or null.</summary>
    public static Setting<string>.Known? KnownCa(ComponentFacts facts) =>
        facts.Last(CaFlag)?.Value as Setting<string>.Known is { Value.Length: > 0 } known ? known : null;
}
