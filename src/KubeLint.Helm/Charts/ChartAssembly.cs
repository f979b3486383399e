using System.Collections.Immutable;
using System.Globalization;

namespace KubeLint.Helm.Charts;

/// <summary>Makes a chart of its files: sorts them by what they are for and makes the charts below it.</summary>
internal sealed class ChartAssembly(string location, ChartLoad load)
{
    private readonly ImmutableArray<ChartFile>.Builder _templates = ImmutableArray.CreateBuilder<ChartFile>();
    private readonly ImmutableArray<ChartFile>.Builder _files = ImmutableArray.CreateBuilder<ChartFile>();
    private readonly SortedDictionary<string, List<ChartFile>> _subcharts = new(StringComparer.Ordinal);
    private ChartFile? _metadata;
    private ChartFile? _requirements;
    private ChartFile? _lock;
    private ChartFile? _values;
    private ChartFile? _schema;

    /// <summary>Makes the chart, or reports that it is none.</summary>
    /// <param name="files">The files by their paths within the chart.</param>
    /// <param name="parent">Full path of the chart above, or null.</param>
    /// <param name="depth">Number of charts from the outermost to this one.</param>
    public Chart? Assemble(IEnumerable<ChartFile> files, string? parent, int depth)
    {
        var all = files.ToArray();
        _metadata = Array.Find(all, static file => file.Name == "Chart.yaml");
        if (_metadata is null)
        {
            load.Report(ChartProblemKind.MissingMetadata, "Chart.yaml file is missing", location);
            return null;
        }
        _requirements = Array.Find(all, static file => file.Name == "requirements.yaml");
        var problems = load.ProblemCount;
        var metadata = new ChartMetadataReader(load).Read(_metadata, _requirements);
        // What could not be read is not missing.
        if (!load.HasUnreadMetadata(problems))
            MetadataValidation.Check(metadata, _metadata, load);
        foreach (var file in all)
            Classify(file, isVersion1: metadata.ApiVersion.Value == "v1");
        var name = metadata.Name.Value.Length > 0 ? metadata.Name.Value : Path.GetFileNameWithoutExtension(location);
        var fullPath = parent is null ? name : $"{parent}/charts/{name}";
        return new Chart
        {
            Name = name,
            FullPath = fullPath,
            Location = location,
            Metadata = metadata,
            MetadataFile = _metadata,
            Templates = _templates.ToImmutable(),
            Files = _files.ToImmutable(),
            ValuesFile = _values,
            SchemaFile = _schema,
            Lock = _lock is null ? null : new ChartMetadataReader(load).ReadLock(_lock),
            Subcharts = [.. AssembleSubcharts(name, fullPath, depth + 1)],
        };
    }

    private void Classify(ChartFile file, bool isVersion1)
    {
        switch (file.Name)
        {
            case "Chart.yaml":
                break;
            case "Chart.lock":
                _lock = file;
                break;
            case "values.yaml":
                _values = file;
                break;
            case "values.schema.json":
                _schema = file;
                break;
            case "requirements.yaml":
                AddLegacy(file, isVersion1, "Dependencies are handled in Chart.yaml since apiVersion \"v2\". We recommend migrating dependencies to Chart.yaml.");
                break;
            case "requirements.lock":
                _lock = file;
                AddLegacy(file, isVersion1, "Dependency locking is handled in Chart.lock since apiVersion \"v2\". We recommend migrating to Chart.lock.");
                break;
            case var name when name.StartsWith("templates/", StringComparison.Ordinal):
                _templates.Add(file);
                break;
            case var name when name.StartsWith("charts/", StringComparison.Ordinal) && !name.EndsWith(".prov", StringComparison.Ordinal):
                AddToSubchart(file);
                break;
            default:
                _files.Add(file);
                break;
        }
    }

    private void AddLegacy(ChartFile file, bool isVersion1, string message)
    {
        if (isVersion1)
            _files.Add(file);
        else
            load.Report(ChartProblemKind.LegacyFile, message, file.Path);
    }

    private void AddToSubchart(ChartFile file)
    {
        var path = file.Name["charts/".Length..];
        var slash = path.IndexOf('/', StringComparison.Ordinal);
        var name = slash < 0 ? path : path[..slash];
        if (!_subcharts.TryGetValue(name, out var files))
            _subcharts.Add(name, files = []);
        files.Add(file.WithName(path));
    }

    private IEnumerable<Chart> AssembleSubcharts(string name, string fullPath, int depth)
    {
        foreach (var (key, files) in _subcharts)
        {
            if (key is ['_' or '.', ..])
                continue;
            var problems = load.ProblemCount;
            var chart = AssembleSubchart(key, files, name, fullPath, depth);
            load.PrefixProblems(problems, $"error unpacking subchart {key} in {name}: ");
            if (chart is not null)
                yield return chart;
        }
    }

    private Chart? AssembleSubchart(string key, List<ChartFile> files, string name, string fullPath, int depth)
    {
        var isArchive = key.EndsWith(".tgz", StringComparison.Ordinal);
        var members = isArchive ? [] : files.Where(file => file.Name.Length > key.Length).Select(file => file.WithName(file.Name[(key.Length + 1)..])).ToArray();
        var path = isArchive || members.Length == 0 ? files[0].Path : $"{location}/charts/{key}";
        if (depth > load.Limits.MaxNesting)
        {
            load.Report(ChartProblemKind.Limit, string.Create(CultureInfo.InvariantCulture, $"charts are nested deeper than {load.Limits.MaxNesting}"), path);
            return null;
        }
        return isArchive ? Unpack(key, files[0], name, fullPath, depth) : new ChartAssembly(path, load).Assemble(members, fullPath, depth);
    }

    private Chart? Unpack(string key, ChartFile file, string name, string fullPath, int depth)
    {
        if (file.Name != key)
        {
            load.Report(ChartProblemKind.Archive, $"error unpacking subchart tar in {name}: expected {key}, got {file.Name}", file.Path);
            return null;
        }
        if (!ChartArchive.IsGzip(file.Bytes.AsSpan()))
        {
            load.Report(ChartProblemKind.Archive, file.Bytes.Length < 10 ? "unexpected EOF" : "gzip: invalid header", file.Path);
            return null;
        }
        var problems = load.ProblemCount;
        using var packed = new MemoryStream([.. file.Bytes], writable: false);
        var files = ChartArchive.Read(packed, file.Path, load);
        return files.IsEmpty && load.ProblemCount > problems ? null : new ChartAssembly(file.Path, load).Assemble(files, fullPath, depth);
    }
}
