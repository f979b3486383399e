namespace KubeLint.Engine.Policy;

/// <summary>
/// What the configuration files that apply to one manifest say about one rule, null where they say nothing. The
/// nearest file has won already.
/// </summary>
/// <param name="Specific"><c>dotnet_diagnostic.KL5001.severity</c>.</param>
/// <param name="Category"><c>dotnet_analyzer_diagnostic.category-Rbac.severity</c>.</param>
/// <param name="All"><c>dotnet_analyzer_diagnostic.severity</c>.</param>
internal readonly record struct ConfiguredLevels(ConfiguredLevel? Specific = null, ConfiguredLevel? Category = null, ConfiguredLevel? All = null);
