using KubeLint.Yaml.Syntax;
using KubeLint.Yaml.Text;

namespace KubeLint.Yaml.Tests.Syntax;

/// <summary>Short ways from text to nodes and back.</summary>
internal static class YamlText
{
    public static YamlStream Parse(string text) => YamlParser.Parse(new SourceFile("a.yaml", text));

    public static YamlNode Root(string text)
    {
        var stream = Parse(text);
        Assert.Empty(stream.Problems);
        return Assert.Single(stream.Documents).Root!;
    }

    public static YamlNode At(string text, params string[] path) => At(Root(text), path);

    public static YamlNode At(YamlNode node, params string[] path)
    {
        foreach (var step in path)
            node = node is YamlSequence list ? list.Items[int.Parse(step, System.Globalization.CultureInfo.InvariantCulture)] : ((YamlMapping)node)[step]!;
        return node;
    }

    /// <summary>The node's value without positions, in a form of its own.</summary>
    public static string Describe(YamlNode? node) => node switch
    {
        null => "nothing",
        YamlScalar scalar => $"{scalar.Kind}({scalar.Value})",
        YamlSequence list => $"[{string.Join(", ", list.Items.Select(Describe))}]",
        YamlMapping map => $"{{{string.Join(", ", map.Entries.Select(e => $"{Describe(e.Key)}: {Describe(e.Value)}"))}}}",
        _ => throw new InvalidOperationException("No such node."),
    };
}
