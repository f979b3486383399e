using System.Text;
using KubeLint.Helm.Values;
using KubeLint.Yaml.Text;

namespace KubeLint.Helm.Templates;

/// <summary>A template's text and name, and the places in it as Go counts them.</summary>
internal sealed class TemplateSource
{
    private readonly Lazy<int[]> _lineStarts;

    /// <param name="name">The name that messages show, such as <c>chart/templates/service.yaml</c>.</param>
    /// <param name="file">The text.</param>
    /// <param name="expanded">The text with its origins where <c>tpl</c> expands one; null for a file.</param>
    public TemplateSource(string name, SourceFile file, TextValue? expanded = null)
    {
        Name = name;
        File = file;
        Expanded = expanded;
        _lineStarts = new Lazy<int[]>(() => FindLineStarts(file.Text));
    }

    public string Name { get; }

    public SourceFile File { get; }

    public string Text => File.Text;

    /// <summary>The text with its origins where <c>tpl</c> expands one; null for a file.</summary>
    public TextValue? Expanded { get; }

    /// <summary>Line and column of an offset as Go's messages show them.</summary>
    public GoPosition GetGoPosition(int offset)
    {
        var index = Array.BinarySearch(_lineStarts.Value, offset);
        var line = index >= 0 ? index : ~index - 1;
        var start = _lineStarts.Value[line];
        return new GoPosition(line + 1, Encoding.UTF8.GetByteCount(Text.AsSpan(start, offset - start)));
    }

    // For Go a lone carriage return ends no line.
    private static int[] FindLineStarts(string text)
    {
        var starts = new List<int> { 0 };
        for (var i = text.IndexOf('\n'); i >= 0; i = text.IndexOf('\n', i + 1))
            starts.Add(i + 1);
        return [.. starts];
    }
}
