using KubeLint.Helm.Values;
using static KubeLint.Helm.Functions.ParameterType;

namespace KubeLint.Helm.Functions;

/// <summary>Functions on paths with slashes, as Go's <c>path</c> has them; the <c>os</c> ones do what they do on Linux.</summary>
internal static class PathFunctions
{
    public static IEnumerable<BuiltInFunction> All =>
    [
        .. Define("base", "osBase", static path => new TextValue(Base(path))),
        .. Define("dir", "osDir", static path => new TextValue(Clean(path[..(path.LastIndexOf('/') + 1)]))),
        .. Define("clean", "osClean", static path => new TextValue(Clean(path))),
        .. Define("ext", "osExt", static path => new TextValue(Extension(path))),
        .. Define("isAbs", "osIsAbs", static path => BooleanValue.Of(path.StartsWith('/'))),
    ];

    private static IEnumerable<BuiltInFunction> Define(string name, string osName, Func<string, Value> body)
    {
        FunctionBody function = (_, arguments) => body(((TextValue)arguments[0]).Text);
        return [BuiltInFunction.Create(name, [Text], function), BuiltInFunction.Create(osName, [Text], function)];
    }

    private static string Base(string path)
    {
        if (path.Length == 0)
            return ".";
        var trimmed = path.TrimEnd('/');
        return trimmed.Length == 0 ? "/" : trimmed[(trimmed.LastIndexOf('/') + 1)..];
    }

    private static string Extension(string path)
    {
        var name = path[(path.LastIndexOf('/') + 1)..];
        var dot = name.LastIndexOf('.');
        return dot < 0 ? "" : name[dot..];
    }

    private static string Clean(string path)
    {
        var isRooted = path.StartsWith('/');
        var kept = new List<string>();
        foreach (var part in path.Split('/', StringSplitOptions.RemoveEmptyEntries))
        {
            if (part == "..")
            {
                if (kept.Count > 0 && kept[^1] != "..")
                    kept.RemoveAt(kept.Count - 1);
                else if (!isRooted)
                    kept.Add(part);
            }
            else if (part != ".")
            {
                kept.Add(part);
            }
        }
        var cleaned = string.Join('/', kept);
        return isRooted ? "/" + cleaned : cleaned.Length == 0 ? "." : cleaned;
    }
}
