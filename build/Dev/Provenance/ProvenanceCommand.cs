using KubeLint.Helm.Charts;
using KubeLint.Helm.Rendering;
using KubeLint.Helm.Values;
using KubeLint.Yaml.Text;

namespace KubeLint.Dev.Provenance;

/// <summary>Proves where the output of a chart comes from, and prints figures.</summary>
internal static class ProvenanceCommand
{
    public static int Run(string folder, string[] values, bool showsUnnamed, TextWriter output)
    {
        if (ChartLoader.Load(Path.GetFullPath(folder)).Chart is not { } chart)
        {
            output.WriteLine($"{folder} is no chart.");
            return 1;
        }
        var inputs = values.Select(Path.GetFullPath).Select(static path => new ValuesFileInput(new SourceFile(path, TextDecoder.Decode(File.ReadAllBytes(path)).Text)));
        try
        {
            var figures = ProvenanceProof.Run(chart, new ReleaseSettings { Values = [.. inputs] });
            foreach (var mismatch in figures.Mismatches)
                output.WriteLine(mismatch);
            foreach (var unnamed in showsUnnamed ? figures.Unnamed : [])
                output.WriteLine("unnamed: " + unnamed);
            output.WriteLine($"{chart.Name}: {figures}");
            return figures.Mismatches.Count == 0 ? 0 : 1;
        }
        catch (InvalidDataException e)
        {
            output.WriteLine(e.Message);
            return 1;
        }
    }
}
