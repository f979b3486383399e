using KubeLint.Helm.Charts;
using KubeLint.Helm.Functions;
using KubeLint.Helm.Origins;
using KubeLint.Helm.Values;
using KubeLint.Yaml.Text;

namespace KubeLint.Helm.Rendering;

/// <summary><c>.Files</c>: the files of a chart by their paths.</summary>
internal sealed class FilesValue : MapValue
{
    /// <summary>The type as Go prints it.</summary>
    public const string FilesType = "engine.files";

    public FilesValue(IEnumerable<ChartFile> files)
        : base(FilesType)
    {
        foreach (var file in files)
            this[file.Name] = new BytesValue(ReadText(file));
    }

    private FilesValue()
        : base(FilesType)
    {
    }

    public override BuiltInFunction? FindMethod(string name) => name switch
    {
        "Get" => Create(name, ParameterType.Text, (_, path) => GetText(path)),
        "GetBytes" => Create(name, ParameterType.Text, (_, path) => this[path] ?? new BytesValue(TextValue.Empty)),
        "Glob" => Create(name, ParameterType.Text, (_, pattern) => Select(pattern)),
        "Lines" => Create(name, ParameterType.Text, (context, path) => GetLines(context, path)),
        "AsConfig" => BuiltInFunction.Create(name, [], (context, _) => ToYaml(context, static text => text)),
        "AsSecrets" => BuiltInFunction.Create(name, [], (context, _) => ToYaml(context, Encode)),
        _ => null,
    };

    /// <summary>A file's content as Go sees it: the very bytes, be they text or not.</summary>
    public static TextValue ReadText(ChartFile file)
    {
        var bytes = file.Bytes.AsSpan();
        return System.Text.Unicode.Utf8.IsValid(bytes)
            ? new TextValue(file.Text!.Text, new ChartFileOrigin(file.Text))
            : new TextValue(GoBytes.ToText(bytes), new ChartFileOrigin(new SourceFile(file.Path, "")));
    }

    private static BuiltInFunction Create(string name, ParameterType parameter, Func<RenderContext, string, Value> body) =>
        BuiltInFunction.Create(name, [parameter], (context, arguments) => body(context, ((TextValue)arguments[0]).Text));

    private TextValue GetText(string path) => (this[path] as BytesValue)?.Text ?? TextValue.Empty;

    private FilesValue Select(string pattern)
    {
        var glob = FileGlob.Parse(pattern);
        var selected = new FilesValue();
        foreach (var (path, entry) in Sorted)
        {
            if (glob.IsMatch(path))
                selected.Set(path, entry);
        }
        return selected;
    }

    private ListValue GetLines(RenderContext context, string path)
    {
        var content = GetText(path);
        var text = content.Text;
        if (text.Length == 0)
            return new ListValue([], "string");
        var end = text[^1] == '\n' ? text.Length - 1 : text.Length;
        context.CheckListLength(text.Count('\n'));
        var lines = new List<Value>();
        for (var start = 0; start <= end;)
        {
            var next = text.IndexOf('\n', start, end - start);
            next = next < 0 ? end : next;
            lines.Add(content.Slice(start, next - start));
            start = next + 1;
        }
        return new ListValue([.. lines], "string");
    }

    private Value ToYaml(RenderContext context, Func<TextValue, TextValue> convert)
    {
        var map = new MapValue("map[string]string");
        foreach (var (path, entry) in Sorted)
            map[path[(path.LastIndexOf('/') + 1)..]] = convert(((BytesValue)entry.Value).Text);
        return FunctionTable.Find("toYaml")!.Body(context, [map]);
    }

    private static TextValue Encode(TextValue text) => new(Convert.ToBase64String(GoBytes.FromText(text.Text)));
}
