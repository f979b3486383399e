namespace KubeLint.Rules.Tests.Catalog;

/// <summary>Every exception to the rules of the catalogue, each with its reason.</summary>
internal static class CatalogExceptions
{
    private const string PlaceholdersInTitle = "a title is a constant, the catalogue's has placeholders";

    /// <summary>Rules whose name, severity or title differs from the catalogue's.</summary>
    public static readonly IReadOnlyDictionary<string, string> Deviations = new Dictionary<string, string>
    {
        ["KL1012"] = PlaceholdersInTitle,
        ["KL2087"] = PlaceholdersInTitle,
        ["KL3042"] = PlaceholdersInTitle,
        ["KL3043"] = PlaceholdersInTitle,
        ["KL5010"] = PlaceholdersInTitle,
        ["KL5012"] = PlaceholdersInTitle,
        ["KL5020"] = PlaceholdersInTitle,
        ["KL5021"] = PlaceholdersInTitle,
        ["KL5057"] = PlaceholdersInTitle,
    };

    /// <summary>Rules of the catalogue that do not exist yet.</summary>
    public static readonly IReadOnlyDictionary<string, string> Unwritten = new Dictionary<string, string>();

    /// <summary>Diagnostics of the engine that no single manifest can provoke: no asset and no executable sample is asked for.</summary>
    public static readonly IReadOnlyDictionary<string, string> WithoutAssets = new Dictionary<string, string>
    {
        ["KL0001"] = "a file that is no YAML holds no marks that could be trusted; the parser's tests cover it",
        ["KL0002"] = "reported by the reading of a file; the engine's tests cover it",
        ["KL0003"] = "needs a file that cannot be read",
        ["KL0004"] = "needs bytes that are no text",
        ["KL0005"] = "reported by the reading of a file; the engine's tests cover it",
        ["KL0006"] = "needs a file beyond a limit",
        ["KL0007"] = "needs a chart, which the engine's tests cover",
        ["KL0008"] = "needs a chart and another renderer, which the engine's tests cover",
        ["KL0009"] = "needs a template, which is no YAML",
        ["KL0010"] = "is about a file that was listed by name, which the engine's tests cover",
        ["KL0030"] = "needs configuration",
        ["KL0031"] = "needs configuration",
        ["KL0032"] = "is about suppressions, which the engine's tests cover",
        ["KL0033"] = "is about suppressions, which the engine's tests cover",
        ["KL0034"] = "is about suppressions, which the engine's tests cover",
        ["KL0035"] = "is about suppressions, which the engine's tests cover",
        ["KL0042"] = "needs a rule that throws",
        ["KL0044"] = "needs a rule assembly",
        ["KL8006"] = "needs configuration",
    };

    /// <summary>Assets with a mark that has no text.</summary>
    public static readonly IReadOnlyDictionary<string, string> EmptyMarks = new Dictionary<string, string>
    {
        ["KL0001/fail-tab-indentation.yaml"] = "the parser stops between two characters",
        ["KL0001/fail-wrong-indentation.yaml"] = "the parser stops between two characters",
        ["KL0004/fail-control-character.yaml"] = "a character that cannot be written in a comment",
        ["KL0004/fail-latin-1.yaml"] = "a byte that is no character",
        ["KL0012/fail-list-with-null.yaml"] = "the place of an item that is not there is empty",
        ["KL0043/fail-config-maps.yaml"] = "the parser stops between two characters",
    };
}
