using System.Globalization;

namespace KubeLint.Helm.Values;

/// <summary>Writes paths of values as <c>--set</c> takes them: <c>image.tag</c>, <c>hosts[0].name</c>, <c>annotations.example\.com/x</c>.</summary>
internal static class ValuesPath
{
    public static string Join(string path, string key)
    {
        var name = key.Contains('.', StringComparison.Ordinal) ? key.Replace(".", "\\.", StringComparison.Ordinal) : key;
        return path.Length == 0 ? name : $"{path}.{name}";
    }

    public static string Join(string path, int index) => string.Create(CultureInfo.InvariantCulture, $"{path}[{index}]");
}
