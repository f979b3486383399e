using KubeLint.Analysis.Schemas;
using KubeLint.Yaml.Syntax;

namespace KubeLint.Rules.Input;

/// <summary>A place where an object departs from its schema.</summary>
internal abstract record SchemaFinding(YamlNode Node)
{
    /// <summary>A value of the wrong type.</summary>
    public sealed record WrongType(YamlNode Node, FieldType Expected) : SchemaFinding(Node);

    /// <summary>A key that its type does not have.</summary>
    public sealed record UnknownField(YamlScalar Key, ObjectSchema Schema) : SchemaFinding(Key);
}
