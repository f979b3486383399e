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
        if (succeeded)
            return text;
        text = SortItems(text);
        return text.Length < LongMessage ? text : text[..300] + Cut + text[^150..];
    }

    // What a schema refuses comes in another order at every run.
    private static string SortItems(string text)
    {
        var lines = text.Split('\n');
        for (var i = 0; i < lines.Length; i++)
        {
            var count = lines.Skip(i).TakeWhile(IsItem).Count();
            Array.Sort(lines, i, count, StringComparer.Ordinal);
            i += count;
        }
        return string.Join('\n', lines);

        static bool IsItem(string line) => line.StartsWith("- ", StringComparison.Ordinal);
    }
}
