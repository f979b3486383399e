using System.Globalization;
using KubeLint.Analysis.Diagnostics;
using KubeLint.Rules.Input;
using KubeLint.Yaml.Syntax;
using KubeLint.Yaml.Text;

namespace KubeLint.Engine.Inputs;

/// <summary>Reads a manifest from disk: bytes, text, documents. Whatever is wrong becomes a diagnostic; never throws for a bad file.</summary>
public static class ManifestReader
{
    /// <summary>Reads a file.</summary>
    /// <param name="input">The file.</param>
    /// <param name="limits">Guards for the parser.</param>
    /// <param name="maxFileSize">Size in bytes above which the file is not read.</param>
    public static LoadedFile Read(ManifestInput input, YamlLimits limits, long maxFileSize)
    {
        if (IsTextOfChart(input.Path))
            return new LoadedFile(null, []);
        var (file, problem) = ReadText(input, maxFileSize);
        if (problem is not null)
            return new LoadedFile(null, [problem]);
        if (ChartTemplate.FindChart(input.Path) is { } chart)
        {
            return new LoadedFile(null, [Create(file, FileDiagnostics.NotAnalysedTemplate, Math.Max(0, TemplateSyntax.FindFirst(file.Text)),
                $"'{Path.GetFileName(input.Path)}' is a template of the Helm chart '{Path.GetFileName(chart)}'", "make a HelmChart item of the chart, or exclude the file")]);
        }
        return ProblemReport.Create(YamlParser.Parse(file, limits));
    }

    /// <summary>Reads a file's text, and what is wrong with it where it has none.</summary>
    /// <param name="input">The file.</param>
    /// <param name="maxFileSize">Size in bytes above which the file is not read.</param>
    internal static (SourceFile File, Diagnostic? Problem) ReadText(ManifestInput input, long maxFileSize)
    {
        var unread = new SourceFile(input.Path, "");
        byte[] bytes;
        try
        {
            using var stream = new FileStream(input.Path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete, bufferSize: 1);
            if (stream.Length > maxFileSize)
                return (unread, CreateTooLarge(unread, stream.Length, maxFileSize));
            bytes = new byte[stream.Length];
            stream.ReadExactly(bytes);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or NotSupportedException or ArgumentException)
        {
            return (unread, Create(unread, FileDiagnostics.UnreadableFile, 0, Path.GetFileName(input.Path), ReasonOf(e, input.Path)));
        }
        var decoded = TextDecoder.Decode(bytes);
        var file = new SourceFile(input.Path, decoded.Text);
        return (file, decoded.Error is { } error ? CreateUndecodable(file, decoded.Encoding, error) : null);
    }

    // Nobody takes these for manifests, not even where a glob does.
    private static bool IsTextOfChart(string path) =>
        Path.GetExtension(path) is ".tpl" or ".txt" && ChartTemplate.FindChart(path) is not null;

    private static Diagnostic CreateTooLarge(SourceFile file, long size, long limit) =>
        Create(file, FileDiagnostics.InputLimitExceeded, 0,
            string.Create(CultureInfo.InvariantCulture, $"'{Path.GetFileName(file.Path)}' has {size} bytes, the limit is {limit}"),
            "raise KubeLintMaxFileSize to analyse it, or exclude it");

    private static Diagnostic CreateUndecodable(SourceFile file, TextEncoding encoding, DecodingError error)
    {
        var what = error.ControlCharacter is { } c
            ? string.Create(CultureInfo.InvariantCulture, $"is the control character U+{(int)c:X4}, which YAML forbids")
            : $"is not valid {NameOf(encoding)}";
        return Create(file, FileDiagnostics.UndecodableEncoding, file.Text.Length,
            error.Value.ToString("X2", CultureInfo.InvariantCulture), error.Offset.ToString(CultureInfo.InvariantCulture), what);
    }

    private static string NameOf(TextEncoding encoding) => encoding switch
    {
        TextEncoding.Utf8 => "UTF-8",
        TextEncoding.Utf16LittleEndian or TextEncoding.Utf16BigEndian => "UTF-16",
        _ => "UTF-32",
    };

    private static Diagnostic Create(SourceFile file, DiagnosticDescriptor descriptor, int offset, params string[] arguments) =>
        new(descriptor, new Location(file, new TextSpan(offset, 0)), [.. arguments]);

    private static string ReasonOf(Exception exception, string path)
    {
        if (Directory.Exists(path))
            return "it is a directory";
        if (new FileInfo(path).LinkTarget is { } target && exception is IOException)
            return $"its symbolic link to '{target}' leads to no file";
        return exception switch
        {
            FileNotFoundException or DirectoryNotFoundException => "it does not exist",
            UnauthorizedAccessException => "access is denied",
            EndOfStreamException => "it became shorter while it was read",
            _ => exception.Message,
        };
    }
}
