using KubeLint.Yaml.Syntax;
using KubeLint.Yaml.Text;

namespace KubeLint.Helm.Charts;

/// <summary>One entry of a dependency's <c>import-values</c>.</summary>
/// <param name="Child">Path of the table within the dependency's values; <c>exports.NAME</c> for an entry that is only a name.</param>
/// <param name="Parent">Path in the parent's values that it is copied to; <c>.</c> is their root.</param>
/// <param name="Source">The file that holds the entry.</param>
/// <param name="Node">The entry as written.</param>
public sealed record ImportedValues(string Child, string Parent, SourceFile Source, YamlNode Node);
