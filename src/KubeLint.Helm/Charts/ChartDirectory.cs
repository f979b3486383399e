using System.Collections.Immutable;
using System.Formats.Tar;
using System.Globalization;
using System.Security;

namespace KubeLint.Helm.Charts;

/// <summary>Reads the files of a chart's folder in lexical order; follows links that stay within it.</summary>
internal sealed class ChartDirectory
{
    private const string IgnoreFile = ".helmignore";

    private readonly ChartLoad _load;
    private readonly string _realRoot;
    private readonly IgnoreRules _rules;
    private readonly ImmutableArray<ChartFile>.Builder _files = ImmutableArray.CreateBuilder<ChartFile>();

    // The folders that lead to the one being read, without links.
    private readonly HashSet<string> _open = new(StringComparer.Ordinal);

    private ChartDirectory(string root, string realRoot, ChartLoad load)
    {
        _load = load;
        _realRoot = realRoot;
        _rules = ReadRules(root);
    }

    /// <summary>Reads a folder.</summary>
    /// <param name="root">Full path of the folder.</param>
    /// <param name="load">What the load shares.</param>
    public static ImmutableArray<ChartFile> Read(string root, ChartLoad load)
    {
        if (RealPath.Resolve(root, out var error) is not { } real)
        {
            load.Report(ChartProblemKind.BrokenLink, $"error evaluating symlink {root}: {error}", root);
            return [];
        }
        var directory = new ChartDirectory(root, real, load);
        directory.Walk(root, real, "");
        return directory._files.ToImmutable();
    }

    /// <summary>Reads the entries of a folder; false when a limit ends the whole walk.</summary>
    private bool Walk(string path, string real, string prefix)
    {
        _open.Add(real);
        try
        {
            var names = Directory.EnumerateFileSystemEntries(real).Take(_load.Limits.MaxEntries + 1).Select(static entry => Path.GetFileName(entry)).ToArray();
            Array.Sort(names, StringComparer.Ordinal);
            foreach (var name in names)
            {
                if (!_load.TryCountEntry(path) || !Visit(Path.Combine(path, name), Path.Combine(real, name), prefix + name))
                    return false;
            }
        }
        catch (Exception e) when (IsFileError(e))
        {
            _load.Report(ChartProblemKind.Unreadable, $"error reading {(prefix.Length == 0 ? path : prefix.TrimEnd('/'))}: {e.Message}", path);
        }
        finally
        {
            _open.Remove(real);
        }
        return true;
    }

    private bool Visit(string path, string real, string name)
    {
        var isLink = new FileInfo(real).LinkTarget is not null;
        if (isLink)
        {
            if (RealPath.Resolve(real, out var error) is not { } target)
            {
                _load.Report(ChartProblemKind.BrokenLink, $"error evaluating symlink {path}: {error}", path);
                return true;
            }
            real = target;
        }
        var isDirectory = Directory.Exists(real);
        if (_rules.Ignores(name, isDirectory))
            return true;
        if (isLink && !IsInside(real))
        {
            _load.Report(ChartProblemKind.LinkOutsideChart, $"symbolic link {name} leads out of the chart and is not followed", path);
            return true;
        }
        if (!isDirectory)
            return ReadFile(path, real, name);
        if (!_open.Contains(real))
            return Walk(path, real, name + "/");
        _load.Report(ChartProblemKind.BrokenLink, $"error evaluating symlink {path}: EvalSymlinks: too many links", path);
        return true;
    }

    /// <summary>Reads one file; false when a limit ends the whole walk.</summary>
    private bool ReadFile(string path, string real, string name)
    {
        try
        {
            var length = new FileInfo(real).Length;
            if (length == 0 && !IsRegular(real))
            {
                _load.Report(ChartProblemKind.IrregularFile, $"cannot load irregular file {path} as it has file mode type bits set", path);
                return true;
            }
            var bytes = length == 0 ? [] : ReadBytes(real, _load.Limits.MaxFileBytes);
            if (bytes is null)
            {
                var message = $"chart file {GoFormat.Quote(Path.GetFileName(path))} is larger than the maximum file size {_load.Limits.MaxFileBytes.ToString(CultureInfo.InvariantCulture)}";
                _load.Report(ChartProblemKind.Limit, message, path);
                return true;
            }
            if (!_load.TryTakeBytes(bytes.Length, path))
                return false;
            _files.Add(new ChartFile(name, path, ChartFile.WithoutMark(bytes)));
        }
        catch (Exception e) when (IsFileError(e))
        {
            _load.Report(ChartProblemKind.Unreadable, $"error reading {name}: {e.Message}", path);
        }
        return true;
    }

    private IgnoreRules ReadRules(string root)
    {
        var path = Path.Combine(root, IgnoreFile);
        try
        {
            // What keeps the file from being read is reported when the walk comes to it.
            if (!Path.Exists(path) || RealPath.Resolve(path, out _) is not { } real || !IsInside(real) || new FileInfo(real) is not { Exists: true, Length: > 0 })
                return IgnoreRules.Default;
            return ReadBytes(real, _load.Limits.MaxFileBytes) is { } bytes && new ChartFile(IgnoreFile, path, ChartFile.WithoutMark(bytes)).Text is { } text
                ? IgnoreRules.Parse(text, _load)
                : IgnoreRules.Default;
        }
        catch (Exception e) when (IsFileError(e))
        {
            return IgnoreRules.Default;
        }
    }

    private bool IsInside(string real) =>
        real == _realRoot || real.StartsWith(Path.EndsInDirectorySeparator(_realRoot) ? _realRoot : _realRoot + Path.DirectorySeparatorChar, StringComparison.Ordinal);

    /// <summary>All bytes, or null where there are more than the limit.</summary>
    private static byte[]? ReadBytes(string path, int limit)
    {
        using var stream = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        if (stream.Length > limit)
            return null;
        var bytes = new byte[stream.Length];
        var count = stream.ReadAtLeast(bytes, bytes.Length, throwOnEndOfStream: false);
        return count == bytes.Length ? bytes : bytes[..count];
    }

    /// <summary>Whether an empty file is no pipe, device or socket: to open one of those can block for ever.</summary>
    private static bool IsRegular(string path)
    {
        if (OperatingSystem.IsWindows())
            return true;
        // The tar writer is the one place of the class library that tells file types.
        using var header = new MemoryStream();
        using (var writer = new TarWriter(header, TarEntryFormat.Ustar, leaveOpen: true))
            writer.WriteEntry(path, "x");
        return header.GetBuffer()[TypeFlagOffset] is (byte)TarEntryType.RegularFile or (byte)TarEntryType.HardLink;
    }

    private const int TypeFlagOffset = 156;

    private static bool IsFileError(Exception e) => e is IOException or UnauthorizedAccessException or SecurityException or ArgumentException or NotSupportedException;
}
