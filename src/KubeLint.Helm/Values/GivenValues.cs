using KubeLint.Helm.Origins;
using KubeLint.Helm.Rendering;
using KubeLint.Helm.Values.Sets;
using KubeLint.Yaml.Text;

namespace KubeLint.Helm.Values;

/// <summary>The values that are given beside the chart: files first, then single values in Helm's order of options.</summary>
internal sealed class GivenValues(ValuesFileReader reader, bool tracksOrigins, ValuesProblems problems)
{
    /// <summary>Lays all values over one another.</summary>
    public MapValue Merge(IEnumerable<ValuesInput> inputs)
    {
        var values = new MapValue(MapValue.ValuesType);
        foreach (var input in inputs.Where(static input => input is not SetInput))
            ValuesTables.Overlay(values, reader.Read(input));
        foreach (var input in inputs.OfType<SetInput>().OrderBy(static input => input.Kind))
            Set(input, values);
        return values;
    }

    private void Set(SetInput input, MapValue values)
    {
        try
        {
            if (input.Kind == SetKind.Json && input.Text.AsSpan().TrimStart() is ['{', ..])
                ValuesTables.Overlay(values, ReadObject(input));
            else
                SetParser.Parse(input, values, tracksOrigins);
        }
        catch (SetException exception)
        {
            var place = input.File is null ? new SourcePlace(new SourceFile(NameOption(input.Kind), input.Text), new TextSpan(0, input.Text.Length)) : new(input.File, input.Span);
            var message = input.Kind == SetKind.Json ? input.Text : exception.Message;
            problems.Report(RenderProblemKind.Values, $"failed parsing {NameOption(input.Kind)} data{(input.Kind == SetKind.Json ? "" : ":")} {message}", place);
        }
    }

    private MapValue ReadObject(SetInput input)
    {
        var text = input.Text.AsSpan().Trim();
        return JsonValueReader.ReadFirst(text, OriginOf, "", out var length) is MapValue map && length == text.Length ? map : throw new SetException("invalid JSON");

        Origin? OriginOf(string path) => tracksOrigins && input.File is not null ? new ValuesOrigin(input.File, input.Span, path) : null;
    }

    private static string NameOption(SetKind kind) => kind switch
    {
        SetKind.Json => "--set-json",
        SetKind.Text => "--set-string",
        SetKind.File => "--set-file",
        SetKind.Literal => "--set-literal",
        _ => "--set",
    };
}
