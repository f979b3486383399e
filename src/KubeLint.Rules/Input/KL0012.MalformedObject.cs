using System.Collections.Immutable;
using KubeLint.Analysis.Diagnostics;
using KubeLint.Analysis.Resources;
using KubeLint.Analysis.Rules;
using KubeLint.Analysis.Schemas;
using KubeLint.Yaml.Syntax;

namespace KubeLint.Rules.Input;

/// <summary>Reports KL0013 too: one walk over an object serves both.</summary>
internal sealed class MalformedObject : Rule
{
    private static readonly DiagnosticDescriptor s_malformed = DiagnosticDescriptor.Create(
        "KL0012", "MalformedObject", DiagnosticSeverity.Error,
        "Object does not have the shape its kind requires",
        "{0}: '{1}' must be {2}, found {3}{4}",
        references: ["/docs/concepts/overview/working-with-objects/"]);

    private static readonly DiagnosticDescriptor s_unknownField = DiagnosticDescriptor.Create(
        "KL0013", "UnknownField", DiagnosticSeverity.Warning,
        "Unknown field is ignored by the API server",
        "{0}: '{1}' is not a field of {2} and {3}; {4}",
        references: ["/docs/reference/using-api/api-concepts#field-validation"],
        peers: ["kube-linter:schema-validation"]);

    public override ImmutableArray<DiagnosticDescriptor> Descriptors => [s_malformed, s_unknownField];

    public override void Initialize(AnalysisContext context)
    {
        context.RegisterDocumentAction(static (document, context) =>
        {
            if (document.Root is YamlMapping root)
                ObjectHeader.Check(root, (node, field, expected) => ReportWrongType(context, "Object", node, field, expected));
        });
        context.RegisterResourceAction([], static (resource, context) =>
        {
            if (SchemaCatalog.Bundled.TryFind(resource.ApiVersion, resource.Kind.Kind, out var schema))
                SchemaWalker.Walk(resource.Node, schema, finding => Report(context, resource, finding));
            else if (ObjectHeader.FindWrongApiVersion(resource) is { } apiVersion)
                ReportWrongType(context, resource.Display, apiVersion, "apiVersion", "text such as apps/v1");
            else if (ObjectHeader.LacksApiVersion(resource))
                context.Report(resource.KindNode.Span, s_malformed, [resource.Display, "apiVersion", "text such as apps/v1", "nothing", ""]);
        });
    }

    private static void Report(RuleContext context, Resource resource, SchemaFinding finding)
    {
        switch (finding)
        {
            case SchemaFinding.WrongType wrong:
                var path = NodePath.Of(resource.Node, wrong.Node.Span);
                ReportWrongType(context, resource.Display, wrong.Node, path, SchemaWording.Describe(wrong.Expected), SchemaWording.Hint(wrong));
                break;
            case SchemaFinding.UnknownField unknown:
                context.Report(unknown.Key.Span, s_unknownField, [resource.Display, unknown.Key.Value, unknown.Schema.Name, SchemaWording.Consequence(resource.Kind), SchemaWording.Suggest(unknown)]);
                break;
        }
    }

    private static void ReportWrongType(RuleContext context, string subject, YamlNode node, string field, string expected, string hint = "") =>
        context.Report(node.Span, s_malformed, [subject, field, expected, SchemaWording.Describe(node), hint]);
}
