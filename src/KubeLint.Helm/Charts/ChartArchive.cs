using System.Collections.Immutable;
using System.Formats.Tar;
using System.Globalization;
using System.IO.Compression;

namespace KubeLint.Helm.Charts;

/// <summary>Reads the files of a packed chart; holds no more in memory than the limits allow.</summary>
internal sealed class ChartArchive
{
    // Room for what is not content: headers, padding and the blocks that end an archive.
    private const long OverheadPerEntry = 4096;

    private const int PieceLength = 64 * 1024;

    private readonly string _path;
    private readonly ChartLoad _load;
    private readonly List<ChartFile> _files = [];
    private readonly Dictionary<string, int> _indexes = new(StringComparer.Ordinal);

    private ChartArchive(string path, ChartLoad load)
    {
        _path = path;
        _load = load;
    }

    /// <summary>Whether bytes begin as a gzip file does.</summary>
    public static bool IsGzip(ReadOnlySpan<byte> bytes) => bytes is [0x1F, 0x8B, 0x08, ..];

    /// <summary>Reads an archive; what stands before a fault in it is kept.</summary>
    /// <param name="packed">The archive.</param>
    /// <param name="path">Where it is, as diagnostics show it.</param>
    /// <param name="load">What the load shares.</param>
    public static ImmutableArray<ChartFile> Read(Stream packed, string path, ChartLoad load)
    {
        var archive = new ChartArchive(path, load);
        var problems = load.ProblemCount;
        using var unpacked = new CappedStream(new GZipStream(packed, CompressionMode.Decompress), load.RemainingBytes + (load.Limits.MaxEntries * OverheadPerEntry));
        try
        {
            using var reader = new TarReader(unpacked);
            while (reader.GetNextEntry() is { } entry && archive.Add(entry))
            {
            }
        }
        catch (Exception) when (unpacked.IsExceeded)
        {
            load.ReportTooLarge(path);
        }
        catch (Exception e) when (IsFormatError(e))
        {
            load.Report(ChartProblemKind.Archive, e is EndOfStreamException ? "unexpected EOF" : $"archive/tar: invalid tar header: {e.Message}", path);
        }
        if (archive._files.Count == 0 && load.ProblemCount == problems)
            load.Report(ChartProblemKind.Archive, "no files in chart archive", path);
        return [.. archive._files];
    }

    /// <summary>Takes up one entry; false when a limit ends the reading.</summary>
    private bool Add(TarEntry entry)
    {
        var path = $"{_path}!/{entry.Name}";
        if (!_load.TryCountEntry(_path))
            return false;
        if (entry.EntryType is TarEntryType.Directory or TarEntryType.GlobalExtendedAttributes || entry.Name is [.., '/'])
            return true;
        if (entry.EntryType is not (TarEntryType.RegularFile or TarEntryType.V7RegularFile or TarEntryType.ContiguousFile))
        {
            _load.Report(ChartProblemKind.IrregularFile, $"cannot load irregular file {entry.Name} as it has file mode type bits set", path);
            return _load.TryTakeBytes(entry.Length, _path);
        }
        if (MemberPath.Normalize(entry.Name, out var error) is not { } name)
        {
            _load.Report(ChartProblemKind.UnsafePath, error!, path);
            return _load.TryTakeBytes(entry.Length, _path);
        }
        if (!_load.TryTakeBytes(entry.Length, _path))
            return false;
        if (entry.Length > _load.Limits.MaxFileBytes)
        {
            var message = $"decompressed chart file {GoFormat.Quote(entry.Name)} is larger than the maximum file size {_load.Limits.MaxFileBytes.ToString(CultureInfo.InvariantCulture)}";
            _load.Report(ChartProblemKind.Limit, message, path);
            return true;
        }
        AddFile(new ChartFile(name, path, ChartFile.WithoutMark(ReadContent(entry))));
        return true;
    }

    /// <summary>Keeps a file; the last of two with one name counts.</summary>
    private void AddFile(ChartFile file)
    {
        if (_indexes.TryAdd(file.Name, _files.Count))
            _files.Add(file);
        else
            _files[_indexes[file.Name]] = file;
    }

    private static byte[] ReadContent(TarEntry entry)
    {
        var content = new byte[entry.Length];
        // In pieces: the stream below takes a long read for a hostile header.
        for (var start = 0; entry.DataStream is not null && start < content.Length; start += PieceLength)
            entry.DataStream.ReadExactly(content, start, Math.Min(PieceLength, content.Length - start));
        return content;
    }

    private static bool IsFormatError(Exception e) =>
        e is IOException or InvalidDataException or FormatException or ArgumentException or OverflowException or NotSupportedException or InvalidOperationException or OutOfMemoryException;
}
