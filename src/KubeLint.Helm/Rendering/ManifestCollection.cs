using KubeLint.Helm.Charts;
using KubeLint.Helm.Values;
using KubeLint.Yaml.Syntax;
using KubeLint.Yaml.Text;

namespace KubeLint.Helm.Rendering;

/// <summary>Collects what templates rendered and puts it into Helm's order.</summary>
internal sealed class ManifestCollection(ICollection<RenderProblem> problems)
{
    private const string NotesSuffix = "NOTES.txt";

    private readonly List<(RenderedDocument Document, string Kind)> _manifests = [];
    private readonly List<(RenderedDocument Document, string Kind)> _hooks = [];

    /// <summary>Adds the custom resource definitions of a chart and of those below it.</summary>
    public static IEnumerable<RenderedDocument> ReadCrds(Chart chart)
    {
        foreach (var file in chart.Crds)
        {
            var text = FilesValue.ReadText(file);
            var source = TemplateScope.ReadSource(file);
            yield return CreateDocument(chart.GetFullName(file), RenderedDocumentKind.Crd, text, new SourceFile(source.Path, text.Text), source);
        }
        foreach (var document in chart.Subcharts.SelectMany(ReadCrds))
            yield return document;
    }

    /// <summary>Adds what a template rendered. Files are added by their names, which is the order in which Helm looks at them.</summary>
    public void Add(string name, SourceFile source, TextValue text)
    {
        if (name.EndsWith(NotesSuffix, StringComparison.Ordinal))
            return;
        foreach (var part in ManifestSplitter.Split(text))
        {
            // The whole is parsed, since Helm refuses what is no YAML; whoever wants the nodes has them then.
            var stream = YamlParser.Parse(new SourceFile(source.Path, part.Text));
            var head = ManifestHead.Read(stream);
            if (head.Hook is not null && !Hooks.AreKnown(head.Hook))
                continue;
            var kind = head.Hook is null ? RenderedDocumentKind.Manifest : RenderedDocumentKind.Hook;
            var document = CreateDocument(name, kind, part, stream.Source, source) with { Stream = stream };
            if (head.Error is not null)
                Report(document, head);
            (head.Hook is null ? _manifests : _hooks).Add((document, head.Kind));
        }
    }

    /// <summary>The manifests, then the hooks, each by their kinds.</summary>
    public IEnumerable<RenderedDocument> Sort() =>
        _manifests.OrderBy(static entry => entry.Kind, KindOrder.Comparer).Concat(_hooks.OrderBy(static entry => entry.Kind, KindOrder.Comparer)).Select(static entry => entry.Document);

    private void Report(RenderedDocument document, ManifestHead head)
    {
        var mapped = document.Map.Resolve(head.ErrorSpan);
        problems.Add(new RenderProblem(RenderProblemKind.Manifest, $"YAML parse error on {document.SourceName}: {head.Error}", mapped.Place, mapped.Chain));
    }

    private static RenderedDocument CreateDocument(string name, RenderedDocumentKind kind, TextValue text, SourceFile file, SourceFile source) =>
        new(name, kind, file, new SourceMap(text, new SourcePlace(source, default)));
}
