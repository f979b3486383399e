using System.Collections.Frozen;

namespace KubeLint.Helm.Functions;

/// <summary>All functions that Helm gives to templates.</summary>
internal static class FunctionTable
{
    private static readonly FrozenDictionary<string, BuiltInFunction> s_functions = All.ToFrozenDictionary(static function => function.Name, StringComparer.Ordinal);

    /// <summary>The names, which the parser needs.</summary>
    public static FrozenSet<string> Names { get; } = s_functions.Keys.ToFrozenSet(StringComparer.Ordinal);

    private static IEnumerable<BuiltInFunction> All =>
    [
        .. TemplateFunctions.All,
        .. ComparisonFunctions.All,
        .. FormatFunctions.All,
        .. StringFunctions.All,
        .. RegexFunctions.All,
        .. ListFunctions.All,
        .. DictionaryFunctions.All,
        .. LogicFunctions.All,
        .. ReflectionFunctions.All,
        .. NumberFunctions.All,
        .. DateFunctions.All,
        .. DurationFunctions.All,
        .. VersionFunctions.All,
        .. UrlFunctions.All,
        .. PathFunctions.All,
        .. YamlFunctions.All,
        .. JsonFunctions.All,
        .. TomlFunctions.All,
        .. EncodingFunctions.All,
        .. CryptoFunctions.All,
        .. RandomFunctions.All,
    ];

    /// <summary>A function by its name, or null.</summary>
    public static BuiltInFunction? Find(string name) => s_functions.GetValueOrDefault(name);
}
