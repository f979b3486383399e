using KubeLint.Analysis.Resources;
using KubeLint.Analysis.Schemas;
using KubeLint.Analysis.Suggestions;
using KubeLint.Yaml.Syntax;

namespace KubeLint.Rules.Input;

/// <summary>Words for the messages about shapes. None of them repeats a value: it may be secret.</summary>
internal static class SchemaWording
{
    /// <summary>Types between which fields are often misplaced, the ones that are met most first.</summary>
    private static readonly string[] s_neighbours = ["SecurityContext", "PodSecurityContext", "PodSpec", "Container", "ResourceRequirements", "VolumeMount"];

    public static string Describe(FieldType type) => type.Kind switch
    {
        FieldKind.Text => "text",
        FieldKind.Boolean => "true or false",
        FieldKind.Integer or FieldKind.Number => "a number",
        FieldKind.IntegerOrText => "a number or a name",
        FieldKind.Quantity => "a quantity",
        FieldKind.List => "a list",
        _ => "a mapping",
    };

    public static string Describe(YamlNode node) => node switch
    {
        YamlMapping => "a mapping",
        YamlSequence => "a list",
        YamlScalar scalar => scalar.Kind switch
        {
            ScalarKind.Null => "nothing",
            ScalarKind.Boolean => "a truth value",
            ScalarKind.Integer or ScalarKind.Float => "a number",
            _ => "text",
        },
        _ => "something else",
    };

    /// <summary>How the value can be mended, begun with a semicolon; empty where only the author knows.</summary>
    public static string Hint(SchemaFinding.WrongType finding) => (finding.Expected.Kind, finding.Node) switch
    {
        (FieldKind.Text, YamlScalar) => "; put it in quotes",
        (FieldKind.Boolean, YamlScalar { Kind: ScalarKind.String } scalar) when scalar.Value is "true" or "false" => "; remove the quotes",
        (FieldKind.Integer or FieldKind.Number, YamlScalar { Kind: ScalarKind.String } scalar) when long.TryParse(scalar.Value, out _) => "; remove the quotes",
        (FieldKind.List, YamlMapping or YamlScalar) => "; begin each item with '- '",
        (FieldKind.Object or FieldKind.Map or FieldKind.AnyObject, YamlSequence) => "; remove the '- '",
        _ => "",
    };

    /// <summary>What an unknown field of an object leads to.</summary>
    public static string Consequence(ResourceKind kind) =>
        kind is { Group: "apiserver.config.k8s.io", Kind: "EncryptionConfiguration" or "AdmissionConfiguration" or "AuthenticationConfiguration" or "AuthorizationConfiguration" }
            ? "the API server does not start with it"
            : "has no effect";

    public static string Suggest(SchemaFinding.UnknownField finding)
    {
        if (SpellingSuggestion.Find(finding.Key.Value, finding.Schema.FieldNames) is { } near)
            return $"did you mean '{near}'?";
        if (Array.IndexOf(s_neighbours, finding.Schema.Name) >= 0)
        {
            // What stands in a pod specification is meant for the pod.
            string[] neighbours = finding.Schema.Name == "PodSpec" ? ["PodSecurityContext", .. s_neighbours] : s_neighbours;
            foreach (var name in neighbours)
            {
                if (SchemaCatalog.Bundled.GetType(name).TryFind(finding.Key.Value, out _))
                    return $"it is one of {name}";
            }
            foreach (var name in neighbours)
            {
                if (SpellingSuggestion.Find(finding.Key.Value, SchemaCatalog.Bundled.GetType(name).FieldNames) is { } spelled)
                    return $"did you mean '{spelled}' of {name}?";
            }
        }
        return "remove it";
    }
}
