using System.Collections.Immutable;
using System.Text;

namespace KubeLint.Helm.Rendering;

/// <summary>What came of rendering a chart.</summary>
/// <param name="Documents">The manifests in Helm's order: custom resource definitions, manifests, hooks.</param>
/// <param name="Problems">What went wrong; templates that did not fail are rendered all the same.</param>
public sealed record RenderedRelease(ImmutableArray<RenderedDocument> Documents, ImmutableArray<RenderProblem> Problems)
{
    /// <summary>Whether Helm would fail; a warning does not make it.</summary>
    public bool HasErrors => Problems.Any(static problem => problem.Kind != RenderProblemKind.Warning);

    /// <summary>What <c>helm template</c> prints.</summary>
    public string ToText()
    {
        var text = new StringBuilder();
        foreach (var document in Documents.Where(static document => document.Kind != RenderedDocumentKind.Hook))
            Write(text, document);
        // Blank lines at the ends of the manifests go, those of the hooks stay.
        var manifests = text.ToString().Trim() + "\n";
        text.Clear();
        foreach (var document in Documents.Where(static document => document.Kind == RenderedDocumentKind.Hook))
            Write(text, document);
        return manifests + text;
    }

    private static void Write(StringBuilder text, RenderedDocument document) =>
        text.Append("---\n# Source: ").Append(document.SourceName).Append('\n').Append(document.File.Text).Append('\n');
}
