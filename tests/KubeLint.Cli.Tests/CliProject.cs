namespace KubeLint.Cli.Tests;

/// <summary>A working folder that lives as long as a test, and a command line in it.</summary>
public sealed class CliProject : IDisposable
{
    private readonly StringWriter _output = new();
    private readonly StringWriter _error = new();

    public CliProject()
    {
        Directory.CreateDirectory(Folder);
        // Keeps configuration files above the temporary folder out.
        Write(".editorconfig", "root = true\n");
    }

    public string Folder { get; } = Path.Combine(Path.GetTempPath(), "kubelint cli " + Guid.NewGuid().ToString("N"));

    public string Output => _output.ToString();

    public string Error => _error.ToString();

    /// <summary>The findings with paths relative to the folder.</summary>
    public string[] Lines => [.. Output.Split('\n', StringSplitOptions.RemoveEmptyEntries)
        .Select(line => line.TrimEnd('\r').Replace(Folder + Path.DirectorySeparatorChar, "", StringComparison.Ordinal).Replace('\\', '/'))];

    public CliProject Write(string path, string text)
    {
        var full = Path.Combine(Folder, path);
        Directory.CreateDirectory(Path.GetDirectoryName(full)!);
        File.WriteAllText(full, text);
        return this;
    }

    public int Run(params string[] arguments) => Run(isPlain: true, arguments);

    internal int Run(bool isPlain, params string[] arguments) =>
        new KubeLintCommand(new Terminal(_output, _error, isPlain), Folder, new DateOnly(2026, 6, 15)).Run(arguments);

    public void Dispose() => Directory.Delete(Folder, recursive: true);
}
