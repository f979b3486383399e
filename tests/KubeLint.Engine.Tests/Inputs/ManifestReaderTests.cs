using System.Text;
using KubeLint.Analysis.Diagnostics;
using KubeLint.Engine.Inputs;
using KubeLint.Rules.Input;
using KubeLint.Yaml.Syntax;

namespace KubeLint.Engine.Tests.Inputs;

/// <summary>Bad input gives a diagnostic with its place, and nothing else is lost.</summary>
public sealed class ManifestReaderTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("kubelint-").FullName;

    [Fact]
    public void A_good_file_has_no_diagnostic()
    {
        var file = Read("a.yaml", "apiVersion: v1\nkind: Service\n---\nkind: Pod\n");
        Assert.Empty(file.Diagnostics);
        Assert.Equal(2, file.Stream!.Documents.Length);
    }

    [Fact]
    public void An_empty_file_has_no_diagnostic() => Assert.Empty(Read("a.yaml", "").Diagnostics);

    [Fact]
    public void A_binary_file_is_undecodable()
    {
        var file = Read("a.yaml", [0x7F, (byte)'E', (byte)'L', (byte)'F', 2, 1, 1, 0]);
        Expect(file, FileDiagnostics.UndecodableEncoding, 1, 1, "Byte 0x7F at offset 0 is the control character U+007F");
        Assert.Null(file.Stream);
    }

    [Fact]
    public void A_broken_encoding_is_reported_at_the_byte() =>
        Expect(Read("a.yaml", [.. "a: 1\nb: "u8, 0xE9, .. "\n"u8]), FileDiagnostics.UndecodableEncoding, 2, 4, "Byte 0xE9 at offset 8 is not valid UTF-8");

    [Fact]
    public void Other_encodings_are_read()
    {
        foreach (var encoding in new[] { Encoding.Unicode, Encoding.BigEndianUnicode, Encoding.UTF32, Encoding.UTF8 })
        {
            var file = Read("a.yaml", [.. encoding.GetPreamble(), .. encoding.GetBytes("kind: É\nb: {\n")]);
            Assert.Equal((3, 1), Place(Assert.Single(file.Diagnostics)));
        }
    }

    [Theory]
    [InlineData("a: 1\n---\nb:\n\tc: 1\n", 4, 1, "a tab indents this line")]
    [InlineData("a: 1\n---\nb: \"c\n", 3, 4, "this quote is not closed")]
    [InlineData("a: 1\n---\nb: c: d\n", 3, 5, "quote a value that holds ': '")]
    [InlineData("a: 1\n---\n<<: 1\n", 3, 5, "a merge key '<<' needs a mapping")]
    public void A_syntax_error_is_reported_once_and_keeps_the_documents_before_it(string text, int line, int column, string message)
    {
        var file = Read("a.yaml", text);
        Expect(file, FileDiagnostics.YamlSyntaxError, line, column, message);
        Assert.NotEmpty(file.Stream!.Documents);
    }

    [Fact]
    public void A_key_that_is_written_twice_names_both_places()
    {
        var file = Read("a.yaml", "a: 1\nb: 2\na: 3\n");
        Expect(file, FileDiagnostics.DuplicateMappingKey, 3, 1, "Key 'a' is already set at (1,1)");
        Assert.Equal(1, Assert.Single(file.Diagnostics[0].Related).Start.Line);
    }

    [Fact]
    public void A_missing_file_is_reported() =>
        Expect(Read(Path.Combine(_folder, "gone.yaml")), FileDiagnostics.UnreadableFile, 1, 1, "File 'gone.yaml' cannot be read: it does not exist");

    [Fact]
    public void A_file_in_a_missing_folder_is_reported() =>
        Expect(Read(Path.Combine(_folder, "gone", "a.yaml")), FileDiagnostics.UnreadableFile, 1, 1, "it does not exist");

    [Fact]
    public void A_directory_is_reported()
    {
        var path = Directory.CreateDirectory(Path.Combine(_folder, "x.yaml")).FullName;
        Expect(Read(path), FileDiagnostics.UnreadableFile, 1, 1, "it is a directory");
    }

    [Fact]
    public void A_circle_of_links_is_reported()
    {
        var one = Path.Combine(_folder, "one.yaml");
        var two = Path.Combine(_folder, "two.yaml");
        File.CreateSymbolicLink(one, two);
        File.CreateSymbolicLink(two, one);
        Expect(Read(one), FileDiagnostics.UnreadableFile, 1, 1, "leads to no file");
    }

    [Fact]
    public void A_dangling_link_is_reported()
    {
        var path = Path.Combine(_folder, "link.yaml");
        File.CreateSymbolicLink(path, "gone.yaml");
        Expect(Read(path), FileDiagnostics.UnreadableFile, 1, 1, "its symbolic link to 'gone.yaml' leads to no file");
    }

    [Fact]
    public void A_file_without_permission_is_reported()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Windows has no file modes.");
        Assert.SkipWhen(Environment.IsPrivilegedProcess, "Root reads every file.");
        var path = Path.Combine(_folder, "a.yaml");
        File.WriteAllText(path, "a: 1\n");
        if (!OperatingSystem.IsWindows())
            File.SetUnixFileMode(path, UnixFileMode.None);
        Expect(Read(path), FileDiagnostics.UnreadableFile, 1, 1, "access is denied");
    }

    [Fact]
    public void A_file_over_the_limit_is_not_read()
    {
        var path = Write("a.yaml", "a: 123456\n"u8);
        var file = ManifestReader.Read(new ManifestInput(path), YamlLimits.Default, maxFileSize: 9);
        Expect(file, FileDiagnostics.InputLimitExceeded, 1, 1, "'a.yaml' has 10 bytes, the limit is 9; raise KubeLintMaxFileSize");
        Assert.Null(file.Stream);
        Assert.Empty(ManifestReader.Read(new ManifestInput(path), YamlLimits.Default, maxFileSize: 10).Diagnostics);
    }

    [Fact]
    public void Nesting_of_ten_thousand_is_reported()
    {
        var flow = Read("a.yaml", "a: 1\n---\nb: " + new string('[', 10_000) + new string(']', 10_000) + "\n");
        var block = Read("b.yaml", "a: 1\n---\n" + string.Concat(Enumerable.Repeat("- ", 10_000)) + "b\n");
        Expect(flow, FileDiagnostics.InputLimitExceeded, 3, 4 + 127, "nested more than 128 deep");
        Expect(block, FileDiagnostics.InputLimitExceeded, 3, 1 + 2 * 128, "nested more than 128 deep");
        Assert.Single(flow.Stream!.Documents);
        Assert.Single(block.Stream!.Documents);
    }

    [Fact]
    public void A_billion_laughs_are_reported()
    {
        var lines = Enumerable.Range(1, 9).Select(i => $"a{i}: &a{i} [{string.Join(',', Enumerable.Repeat($"*a{i - 1}", 10))}]");
        var file = Read("a.yaml", "a0: &a0 [x]\n" + string.Join('\n', lines) + "\nkind: Service\n");
        Assert.Same(FileDiagnostics.YamlAliasProblem, Assert.Single(file.Diagnostics).Descriptor);
        Assert.Contains("expands beyond 100000 nodes", file.Diagnostics[0].Message, StringComparison.Ordinal);
        Assert.NotNull(((YamlMapping)file.Stream!.Documents[0].Root!)["kind"]);
    }

    [Theory]
    [InlineData("a: {{ b }}\n", 1, 4, "'{{'")]
    [InlineData("a: 1\n{{- if .b }}\nc: 1\n{{- end }}\n", 2, 1, "'{{'")]
    [InlineData("a: 1\n{% if b %}\nc: 1\n{% endif %}\n", 2, 1, "a Jinja template")]
    [InlineData("a: 1\n<% if b %>\nc: 1\n<% end %>\n", 2, 1, "an ERB template", "a ERB")]
    [InlineData("a: '{{ b }}'\nc: {{ d }}\n", 2, 4, "'{{' at line 2 makes 'a.yaml' a Go or Jinja template")]
    [InlineData("# {{ a }}\nb: |\n  {{ c }}\nd: {{ e }}: f\n", 4, 4, "'{{' at line 4")]
    [InlineData("a: x\nb: y\n---\na: {{ b }}\na: {{ c }}\n", 4, 4, "'{{'")]
    public void A_template_is_reported_once_at_its_first_token(string text, int line, int column, string message, string? otherwise = null)
    {
        var file = Read("a.yaml", text);
        var diagnostic = Assert.Single(file.Diagnostics);
        Assert.Same(FileDiagnostics.NotAnalysedTemplate, diagnostic.Descriptor);
        Assert.Equal((line, column), Place(diagnostic));
        Assert.Contains(otherwise is not null && !diagnostic.Message.Contains(message, StringComparison.Ordinal) ? otherwise : message, diagnostic.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("a: \"{{ b }}\"\nc: [\n")]
    [InlineData("a: |\n  {{ b }}\nc: [\n")]
    [InlineData("a: 1 # {{ b }}\nc: [\n")]
    [InlineData("a: [\n\nb: 1\nc: 2\nd: {{ e }}\n")]
    public void A_template_that_did_no_harm_is_not_blamed(string text) =>
        Assert.Same(FileDiagnostics.YamlSyntaxError, Assert.Single(Read("a.yaml", text).Diagnostics).Descriptor);

    [Theory]
    [InlineData("a: \"{{ b }}\"\nc: '{% d %}'\ne: x {{ f }}\n")]
    [InlineData("a: ${b}\nc: $(d)\ne: <f>\n")]
    [InlineData("a: {b: {c: d}}\n")]
    public void Text_that_parses_is_no_template(string text) => Assert.Empty(Read("a.yaml", text).Diagnostics);

    [Fact]
    public void A_template_of_a_chart_is_not_read_as_YAML()
    {
        Write("web/Chart.yaml", "name: web\n"u8);
        var file = Read("web/templates/deep/a.yaml", "kind: Service\nname: {{ .Release.Name }}\n");
        Expect(file, FileDiagnostics.NotAnalysedTemplate, 2, 7, "'a.yaml' is a template of the Helm chart 'web'");
        Assert.Null(file.Stream);
        Expect(Read("web/templates/plain.yaml", "kind: Service\n"), FileDiagnostics.NotAnalysedTemplate, 1, 1, "'plain.yaml' is a template");
        Assert.Empty(Read("web/values.yaml", "a: 1\n").Diagnostics);
        Assert.Empty(Read("web/templates/NOTES.txt", "{{ x").Diagnostics);
        Assert.Empty(Read("web/templates/_helpers.tpl", "{{ x").Diagnostics);
        Assert.Empty(Read("other/templates/a.yaml", "kind: Service\n").Diagnostics);
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private static void Expect(LoadedFile file, DiagnosticDescriptor descriptor, int line, int column, string message)
    {
        var diagnostic = Assert.Single(file.Diagnostics);
        Assert.Same(descriptor, diagnostic.Descriptor);
        Assert.Equal((line, column), Place(diagnostic));
        Assert.Contains(message, diagnostic.Message, StringComparison.Ordinal);
    }

    private static (int Line, int Column) Place(Diagnostic diagnostic) => (diagnostic.Location.Start.Line, diagnostic.Location.Start.Column);

    private static LoadedFile Read(string path) => ManifestReader.Read(new ManifestInput(path), YamlLimits.Default, 10 * 1024 * 1024);

    private LoadedFile Read(string name, string text) => Read(name, Encoding.UTF8.GetBytes(text));

    private LoadedFile Read(string name, ReadOnlySpan<byte> bytes) => Read(Write(name, bytes));

    private string Write(string name, ReadOnlySpan<byte> bytes)
    {
        var path = Path.Combine(_folder, name);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllBytes(path, bytes);
        return path;
    }
}
