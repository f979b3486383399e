namespace KubeLint.Dev.Charts;

/// <summary>Writes what helm answers to the charts of <c>testassets/charts</c>.</summary>
internal static class GoldensCommand
{
    /// <summary>What a message repeats a thousand times is cut out of it.</summary>
    private const int LongMessage = 2000;

    public const string Cut = " [...] ";

    public static int Run(string root, string helm, TextWriter output)
    {
        if (!HelmProgram.IsOfVersion(helm))
        {
            output.WriteLine($"{helm} is not helm {HelmProgram.Version}.");
            return 1;
        }
        foreach (var chart in ChartCase.LoadAll(Path.Combine(root, RepositoryLayout.Charts)))
        {
            foreach (var rendering in chart.Renderings)
                File.WriteAllText(Path.Combine(chart.Folder, rendering.Golden), Render(helm, chart, rendering));
        }
        return 0;
    }

    /// <summary>What helm answers, as a golden holds it.</summary>
    /// <exception cref="InvalidDataException">It fails where it should not, or the other way round.</exception>
    public static string Render(string helm, ChartCase chart, HelmCall rendering)
    {
        var (succeeded, text) = HelmProgram.Run(helm, rendering.GetArguments(chart.Folder));
        if (succeeded == rendering.Golden.EndsWith(".txt", StringComparison.Ordinal))
            throw new InvalidDataException($"{chart.Name}, {rendering.Golden}: {text}");
        return succeeded || text.Length < LongMessage ? text : text[..300] + Cut + text[^150..];
    }
}
