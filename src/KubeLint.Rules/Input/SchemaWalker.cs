using KubeLint.Analysis.Schemas;
using KubeLint.Analysis.Settings;
using KubeLint.Yaml.Syntax;
using KubeLint.Yaml.Text;

namespace KubeLint.Rules.Input;

/// <summary>
/// Compares an object with its schema in one walk. Silent about what it cannot judge: nulls, placeholders, values
/// with a tag of another tool, directives of patches.
/// </summary>
internal sealed class SchemaWalker
{
    private const string CoreTagPrefix = "tag:yaml.org,2002:";

    private readonly Action<SchemaFinding> _found;

    // An anchored node is met at each of its aliases and a merged entry in each mapping: both count once.
    private HashSet<(YamlNode, FieldType)>? _anchored;
    private HashSet<TextSpan>? _reported;

    private SchemaWalker(Action<SchemaFinding> found) => _found = found;

    public static void Walk(YamlMapping root, ObjectSchema schema, Action<SchemaFinding> found) =>
        new SchemaWalker(found).VisitObject(root, schema);

    private void Visit(YamlNode node, FieldType type)
    {
        if (IsOfAnotherTool(node) || (node.Anchor is not null && !(_anchored ??= []).Add((node, type))))
            return;
        switch (node, type.Kind)
        {
            case (_, FieldKind.Any):
            case (YamlMapping, FieldKind.AnyObject):
                break;
            case (YamlMapping mapping, FieldKind.Object):
                VisitObject(mapping, type.Schema!);
                break;
            case (YamlMapping mapping, FieldKind.Map):
                foreach (var entry in mapping.Entries)
                {
                    if (!IsDirective(entry.Key))
                        Visit(entry.Value, type.Element!);
                }
                break;
            case (YamlSequence sequence, FieldKind.List):
                foreach (var item in sequence.Items)
                    Visit(item, type.Element!);
                break;
            default:
                if (!type.IsLenient && !Accepts(node, type.Kind))
                    Report(new SchemaFinding.WrongType(node, type));
                break;
        }
    }

    private void VisitObject(YamlMapping mapping, ObjectSchema schema)
    {
        foreach (var entry in mapping.Entries)
        {
            if (schema.TryFind(entry.Key.Value, out var type))
                Visit(entry.Value, type);
            else if (!schema.IsOpen && !IsDirective(entry.Key))
                Report(new SchemaFinding.UnknownField(entry.Key, schema));
        }
    }

    private void Report(SchemaFinding finding)
    {
        if ((_reported ??= []).Add(finding.Node.Span))
            _found(finding);
    }

    private static bool Accepts(YamlNode node, FieldKind kind)
    {
        if (node is not YamlScalar scalar)
            return false;
        return scalar.Kind switch
        {
            ScalarKind.Null => true,
            ScalarKind.String => kind is FieldKind.Text or FieldKind.IntegerOrText or FieldKind.Quantity,
            ScalarKind.Boolean => kind == FieldKind.Boolean,
            ScalarKind.Integer => kind is FieldKind.Integer or FieldKind.IntegerOrText or FieldKind.Number or FieldKind.Quantity,
            // 80.0 is written as 80 on the way to the API server.
            ScalarKind.Float => kind is FieldKind.Integer or FieldKind.IntegerOrText or FieldKind.Number or FieldKind.Quantity,
            _ => true,
        } || Placeholder.IsUnknown(scalar);
    }

    private static bool IsOfAnotherTool(YamlNode node) =>
        node.Tag is { Length: > 1 } tag && !tag.StartsWith(CoreTagPrefix, StringComparison.Ordinal);

    /// <summary>
    /// Keys such as <c>$patch</c> belong to patches, <c>x-</c> to extensions, <c>sops</c> to the encryption of the file,
    /// and a placeholder may become anything.
    /// </summary>
    private static bool IsDirective(YamlScalar key) =>
        key.Value.StartsWith('$') || key.Value == "sops" || key.Value.StartsWith("x-", StringComparison.Ordinal) || Placeholder.IsUnknown(key);
}
