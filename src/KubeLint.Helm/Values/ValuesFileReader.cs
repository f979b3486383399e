using KubeLint.Helm.Charts;
using KubeLint.Helm.Rendering;
using KubeLint.Helm.Serialization;
using KubeLint.Yaml.Syntax;
using KubeLint.Yaml.Text;

namespace KubeLint.Helm.Values;

/// <summary>Reads the tables of values that files hold. What cannot be read is reported and left out.</summary>
internal sealed class ValuesFileReader(bool tracksOrigins, ValuesProblems problems)
{
    // A chart with several aliases is read once for each of them.
    private readonly Dictionary<ChartFile, YamlStream> _streams = [];

    /// <summary>The values of a chart's own <c>values.yaml</c>.</summary>
    /// <param name="chart">The chart.</param>
    /// <param name="path">Where its values are in those of the root chart.</param>
    public MapValue ReadDefaults(Chart chart, string path)
    {
        if (chart.ValuesFile is not { } file)
            return new MapValue();
        const string Context = "cannot load values.yaml: ";
        if (file.Text is not { } text)
        {
            problems.Report(RenderProblemKind.Values, Context + "the file is no text", ValuesProblems.PlaceOf(file));
            return new MapValue();
        }
        if (!_streams.TryGetValue(file, out var stream))
            _streams.Add(file, stream = YamlParser.Parse(text));
        return Read(stream, path, Context);
    }

    /// <summary>The values of a file that was given, or of what stands for one in a manifest.</summary>
    public MapValue Read(ValuesInput input) => input switch
    {
        ValuesFileInput { File: var file } => Read(YamlParser.Parse(file), "", DescribeFailure(file)),
        InlineValuesInput { Node: YamlScalar { Kind: ScalarKind.String } scalar, File: var file } => Read(YamlParser.ParseEmbedded(file, scalar), "", DescribeFailure(file)),
        InlineValuesInput { Node: var node, File: var file } => Read(file, node, "", DescribeFailure(file)),
        _ => new MapValue(),
    };

    /// <summary>Reads all documents, each laid over those before it, as the newest Helm does.</summary>
    private MapValue Read(YamlStream stream, string path, string context)
    {
        foreach (var problem in stream.Problems.Where(static problem => problem.Kind != YamlProblemKind.DuplicateKey))
            problems.Report(RenderProblemKind.Values, context + problem.Message, new(stream.Source, problem.Span));
        MapValue? values = null;
        foreach (var document in stream.Documents)
        {
            var table = Read(stream.Source, document.Root, path, context);
            if (values is null)
                values = table;
            else
                ValuesTables.Overlay(values, table);
        }
        return values ?? new MapValue();
    }

    private MapValue Read(SourceFile file, YamlNode? root, string path, string context)
    {
        var reader = new YamlValueReader(tracksOrigins ? new FileOrigins(file) : ValueOrigins.None);
        var value = reader.Read(root, path);
        foreach (var error in reader.Errors)
            problems.Report(RenderProblemKind.Values, context + error.Message, new(file, error.Span));
        if (value is MapValue map)
            return map;
        if (!value.IsNil)
            problems.Report(RenderProblemKind.Values, context + JsonMismatch.OfYaml + JsonMismatch.DescribeType(value, MapValue.AnyType), new(file, root!.Span));
        return new MapValue();
    }

    private static string DescribeFailure(SourceFile file) => $"failed to parse {Path.GetFileName(file.Path)}: ";
}
