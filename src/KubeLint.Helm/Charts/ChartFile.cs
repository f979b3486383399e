using System.Collections.Immutable;
using System.Runtime.InteropServices;
using System.Text;
using System.Text.Unicode;
using KubeLint.Yaml.Text;

namespace KubeLint.Helm.Charts;

/// <summary>A file of a chart, read into memory. Immutable, and safe to share between threads.</summary>
public sealed class ChartFile
{
    private readonly Lazy<SourceFile?> _text;

    internal ChartFile(string name, string path, ImmutableArray<byte> bytes)
    {
        Name = name;
        Path = path;
        Bytes = bytes;
        _text = new Lazy<SourceFile?>(Decode);
    }

    /// <summary>Path within the chart, parts separated by <c>/</c>: <c>templates/service.yaml</c>.</summary>
    public string Name { get; }

    /// <summary>Where the file is, as diagnostics show it: a full path, behind <c>!/</c> the member of an archive.</summary>
    public string Path { get; }

    /// <summary>The content without a UTF-8 byte order mark.</summary>
    public ImmutableArray<byte> Bytes { get; }

    /// <summary>The content as text: UTF-8, or UTF-16 and UTF-32 with a mark; null for anything else.</summary>
    public SourceFile? Text => _text.Value;

    /// <summary>The same content under another name.</summary>
    internal ChartFile WithName(string name) => new(name, Path, Bytes);

    private SourceFile? Decode()
    {
        var bytes = Bytes.AsSpan();
        if (Utf8.IsValid(bytes))
            return new SourceFile(Path, Encoding.UTF8.GetString(bytes));
        return TextDecoder.Decode(bytes) is { Error: null } decoded ? new SourceFile(Path, decoded.Text) : null;
    }

    internal static ImmutableArray<byte> WithoutMark(byte[] bytes) =>
        bytes is [0xEF, 0xBB, 0xBF, ..] ? [.. bytes.AsSpan(3)] : ImmutableCollectionsMarshal.AsImmutableArray(bytes);
}
