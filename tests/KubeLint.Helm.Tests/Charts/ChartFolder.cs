using System.Globalization;
using System.Text;

namespace KubeLint.Helm.Tests.Charts;

/// <summary>A temporary folder with a chart in it.</summary>
internal sealed class ChartFolder : IDisposable
{
    public const string Metadata = "apiVersion: v2\nname: root\nversion: 1.0.0\n";

    private readonly string _parent = Directory.CreateTempSubdirectory("kubelint-chart-").FullName;

    public ChartFolder(string? metadata = Metadata)
    {
        Root = Path.Combine(_parent, "folder");
        Directory.CreateDirectory(Root);
        if (metadata is not null)
            Write("Chart.yaml", metadata);
    }

    public string Root { get; }

    public string Outside => _parent;

    public string Write(string name, string text) => Write(name, Encoding.UTF8.GetBytes(text));

    public string Write(string name, byte[] bytes)
    {
        var path = Path.Combine(Root, name);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllBytes(path, bytes);
        return path;
    }

    public void Link(string name, string target)
    {
        var path = Path.Combine(Root, name);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.CreateSymbolicLink(path, target);
    }

    public KubeLint.Helm.Charts.ChartLoadResult Load(KubeLint.Helm.Charts.ChartLimits? limits = null) => KubeLint.Helm.Charts.ChartLoader.Load(Root, limits);

    public void Dispose() => Directory.Delete(_parent, recursive: true);

    /// <summary>Problems as "kind file(line,column): message".</summary>
    public static string[] Describe(IEnumerable<KubeLint.Helm.Charts.ChartProblem> problems) => [.. problems.Select(static problem =>
        problem.Source is null
            ? $"{problem.Kind}: {problem.Message}"
            : string.Create(CultureInfo.InvariantCulture, $"{problem.Kind} {Path.GetFileName(problem.Path)}({problem.Source.GetPosition(problem.Span.Start).Line},{problem.Source.GetPosition(problem.Span.Start).Column}): {problem.Message}"))];
}
