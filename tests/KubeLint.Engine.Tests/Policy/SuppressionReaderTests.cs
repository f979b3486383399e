using System.Collections.Immutable;
using KubeLint.Analysis.Resources;
using KubeLint.Engine.Policy;
using KubeLint.Engine.Policy.Suppressions;
using KubeLint.Yaml.Syntax;
using KubeLint.Yaml.Text;

namespace KubeLint.Engine.Tests.Policy;

/// <summary>Ranges of marks in YAML that a scalar embeds.</summary>
public sealed class SuppressionReaderTests
{
    private const string Text = """
        kind: ConfigMap
        data:
          config: |
            # kubelint disable KL6901 -- all of the first
            kind: First
            list:
            - a
            ---
            kind: Second
            # kubelint disable KL6901
            nested:
              value: 1 # kubelint disable KL6901
            last: x
          quoted: "# kubelint disable KL6901\nkind: Third\n"
        other: 1
        """;

    [Fact]
    public void Marks_of_embedded_documents_stand_and_reach_in_the_outer_file()
    {
        var file = new SourceFile("/project/a.yaml", Text);
        var document = YamlParser.Parse(file).Documents.Single();
        var root = Assert.IsType<YamlMapping>(document.Root);
        var container = new Resource(document, root, "v1", Assert.IsType<YamlScalar>(root["kind"]));
        var data = Assert.IsType<YamlMapping>(root["data"]);
        ImmutableArray<Resource> resources = [container, .. Embedded(file, data["config"], container), .. Embedded(file, data["quoted"], container)];
        Assert.Equal(4, resources.Length);

        var names = new RuleNames(new WordRule("KL6901", "bad").Descriptors);
        var (marks, problems) = SuppressionReader.Read(file, [document], resources, names);

        Assert.Equal([(4, 4, 7), (10, 11, 12), (12, 12, 12)], marks.Select(mark =>
            (mark.Location.Start.Line, file.GetPosition(mark.Scope.Start).Line, file.GetPosition(mark.Scope.End).Line)));
        Assert.All(marks, mark => Assert.Equal("KL6901", file.GetText(mark.Location.Span)));
        Assert.Equal(["KL0034", "KL0034"], problems.Select(problem => problem.Descriptor.Id));
    }

    private static IEnumerable<Resource> Embedded(SourceFile file, YamlNode? scalar, Resource container) =>
        from document in YamlParser.ParseEmbedded(file, Assert.IsType<YamlScalar>(scalar)).Documents
        let root = Assert.IsType<YamlMapping>(document.Root)
        select new Resource(document, root, "", Assert.IsType<YamlScalar>(root["kind"]), container);
}
