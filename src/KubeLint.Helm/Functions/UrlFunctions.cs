using KubeLint.Helm.Rendering;
using KubeLint.Helm.Urls;
using KubeLint.Helm.Values;
using static KubeLint.Helm.Functions.ParameterType;

namespace KubeLint.Helm.Functions;

/// <summary>Functions on URLs and hosts.</summary>
internal static class UrlFunctions
{
    public static IEnumerable<BuiltInFunction> All =>
    [
        BuiltInFunction.Create("urlParse", [Text], Parse),
        BuiltInFunction.Create("urlJoin", [Map], Join),

        // Helm resolves names only when told to, and a linter must not.
    ];

    private static MapValue Parse(RenderContext context, ReadOnlySpan<Value> arguments)
    {
        var text = ((TextValue)arguments[0]).Text;
        context.CheckTextLength(text.Length);
        var url = GoUrl.Parse(text, out var error) ?? throw new FunctionException("unable to parse url: " + error);
        var origin = arguments[0].Origin is { } source ? Origins.Origin.Derive([source]) : null;
        var map = new MapValue();
        Add("scheme", url.Scheme);
        Add("host", url.Host);
        Add("hostname", url.HostName);
        Add("path", url.Path);
        Add("query", url.Query);
        Add("opaque", url.Opaque);
        Add("fragment", url.Fragment);
        Add("userinfo", url.UserInfo ?? "");
        return map;

        void Add(string key, string part) => map[key] = new TextValue(part, origin);
    }

    private static TextValue Join(RenderContext context, ReadOnlySpan<Value> arguments)
    {
        var map = (MapValue)arguments[0];
        var url = new GoUrl
        {
            Scheme = PartOf(map, "scheme"),
            Host = PartOf(map, "host"),
            Path = PartOf(map, "path"),
            Query = PartOf(map, "query"),
            Opaque = PartOf(map, "opaque"),
            Fragment = PartOf(map, "fragment"),
        };
        if (PartOf(map, "userinfo") is { Length: > 0 } userInfo)
        {
            var probe = GoUrl.Parse($"proto://{userInfo}@host", out var error) ?? throw new FunctionException("unable to parse userinfo in dict: " + error);
            url = url with { UserInfo = probe.UserInfo };
        }
        return new TextValue(url.ToString());
    }

    private static string PartOf(MapValue map, string key) => map[key] switch
    {
        null => "",
        TextValue text => text.Text,
        NilValue => throw new FunctionException(ListFunctions.NilDereference),
        var other => throw new FunctionException($"unable to parse {key} key, must be of type string, but {ReflectionFunctions.KindOf(other)} found"),
    };
}
