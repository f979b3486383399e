namespace KubeLint.Yaml.Syntax;

/// <summary>A key with its value.</summary>
/// <param name="Key">The key; its span is where the key is written, also for a merged entry.</param>
/// <param name="Value">The value; a key without one has a null scalar of length zero.</param>
/// <param name="IsMerged">Whether the entry came through a merge key (<c>&lt;&lt;</c>).</param>
public sealed record YamlEntry(YamlScalar Key, YamlNode Value, bool IsMerged);
