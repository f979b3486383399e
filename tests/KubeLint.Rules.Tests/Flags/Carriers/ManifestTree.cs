using System.Text;

namespace KubeLint.Rules.Tests.Flags.Carriers;

/// <summary>Writes values at dotted paths as one block of YAML; <c>[*]</c> behind a key makes a list of one item.</summary>
internal sealed class ManifestTree
{
    private readonly List<(string Key, object Value)> _entries = [];

    /// <summary>Sets a value, already written as YAML.</summary>
    /// <param name="path">The keys; one that holds dots itself stands behind <paramref name="lastKey"/>.</param>
    /// <param name="value">The value as it shall stand there.</param>
    /// <param name="lastKey">A last key that may hold dots.</param>
    public void Set(string path, string value, string? lastKey = null)
    {
        string[] keys = lastKey is null ? path.Split('.') : [.. path.Split('.'), lastKey];
        var tree = this;
        foreach (var key in keys[..^1])
            tree = tree.Child(key);
        tree._entries.RemoveAll(entry => entry.Key == keys[^1]);
        tree._entries.Add((keys[^1], value));
    }

    public override string ToString() => Write("");

    private ManifestTree Child(string key)
    {
        if (_entries.FirstOrDefault(entry => entry.Key == key).Value is ManifestTree known)
            return known;
        _entries.RemoveAll(entry => entry.Key == key);
        var child = new ManifestTree();
        _entries.Add((key, child));
        return child;
    }

    private string Write(string indent)
    {
        var text = new StringBuilder();
        foreach (var (key, value) in _entries)
        {
            var isList = key.EndsWith("[*]", StringComparison.Ordinal);
            text.Append(indent).Append(isList ? key[..^3] : key).Append(':');
            if (value is not ManifestTree child)
                text.Append(' ').Append(value).Append('\n');
            else if (isList)
                text.Append('\n').Append(indent).Append("- ").Append(child.Write(indent + "  ").TrimStart(' '));
            else
                text.Append('\n').Append(child.Write(indent + "  "));
        }
        return text.ToString();
    }
}
