using KubeLint.Helm.Functions;
using KubeLint.Helm.Origins;
using KubeLint.Helm.Rendering;
using KubeLint.Helm.Templates;
using KubeLint.Helm.Values;
using KubeLint.Yaml.Text;

namespace KubeLint.Helm.Tests.Rendering;

/// <summary>Executes texts as the file <c>c/templates/a.yaml</c>, without a chart around them.</summary>
internal static class Executed
{
    public const string Name = "c/templates/a.yaml";

    /// <summary>The values of the tests, each with its place in <c>values.yaml</c>.</summary>
    public static string Values { get; } = "on: true\ntext: str\nnumber: 3\nother: two words\ntemplate: a{{ .Values.text }}b\n";

    public static SourceFile ValuesFile { get; } = new("values.yaml", Values);

    public static TextValue Text(string template, bool tracksOrigins = true, RenderLimits? limits = null) =>
        OnLargeStack(() => Interpreter(template, tracksOrigins, limits, TestContext.Current.CancellationToken).Execute(Name, Data()));

    public static void Cancelled(string template) =>
        OnLargeStack(() => Interpreter(template, tracksOrigins: true, null, new CancellationToken(canceled: true)).Execute(Name, Data()));

    public static string Plain(string template) => Text(template, tracksOrigins: false).Text;

    public static ExecutionException Failure(string template, RenderLimits? limits = null) => OnLargeStack(() =>
        Assert.Throws<ExecutionException>(() => Interpreter(template, tracksOrigins: true, limits, CancellationToken.None).Execute(Name, Data())));

    /// <summary>The dot of the tests; all values but those below <c>m</c> come from <see cref="Values"/>.</summary>
    public static MapValue Data()
    {
        var values = new MapValue(MapValue.ValuesType)
        {
            ["on"] = new BooleanValue(true, OriginOf("on")),
            ["text"] = new TextValue("str", OriginOf("text")),
            ["number"] = new FloatValue(3, OriginOf("number")),
            ["other"] = new TextValue("two words", OriginOf("other")),
            ["template"] = new TextValue("a{{ .Values.text }}b", OriginOf("template")),
            ["m"] = new MapValue { ["b"] = new IntegerValue(1), ["a"] = new IntegerValue(2), ["10"] = new IntegerValue(3), ["9"] = new IntegerValue(4) },
            ["list"] = new ListValue([new TextValue("x"), new TextValue("y"), new TextValue("z"), NilValue.Instance]),
            ["nothing"] = NilValue.Instance,
        };
        return new MapValue(MapValue.ValuesType) { ["Values"] = values, ["Release"] = new MapValue { ["Name"] = new TextValue("rel") } };
    }

    private static ValuesOrigin OriginOf(string key)
    {
        var start = Values.IndexOf(key + ": ", StringComparison.Ordinal) + key.Length + 2;
        var length = Values.IndexOf('\n', start) - start;
        return new ValuesOrigin(ValuesFile, new TextSpan(start, length), key, (at, count) => new TextSpan(start + at, count));
    }

    private static Interpreter Interpreter(string template, bool tracksOrigins, RenderLimits? limits, CancellationToken cancellationToken)
    {
        var source = new TemplateSource(Name, new SourceFile("a.yaml", template));
        var parsed = TemplateParser.Parse(source, FunctionTable.Names);
        Assert.Null(parsed.Error?.ToString());
        var templates = new TemplateSet();
        templates.Add(parsed.File!);
        return new Interpreter(templates, new ReleaseSettings { TracksOrigins = tracksOrigins, Limits = limits ?? RenderLimits.Default }, cancellationToken);
    }

    private static T OnLargeStack<T>(Func<T> function)
    {
        T? result = default;
        System.Runtime.ExceptionServices.ExceptionDispatchInfo? failure = null;
        var thread = new Thread(
            () =>
            {
                try
                {
                    result = function();
                }
#pragma warning disable CA1031 // It is thrown again on the test's own thread.
                catch (Exception exception)
#pragma warning restore CA1031
                {
                    failure = System.Runtime.ExceptionServices.ExceptionDispatchInfo.Capture(exception);
                }
            },
            64 * 1024 * 1024);
        thread.Start();
        thread.Join();
        failure?.Throw();
        return result!;
    }
}
