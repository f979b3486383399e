using System.Collections.Immutable;
using KubeLint.Yaml.Syntax;
using KubeLint.Yaml.Text;

namespace KubeLint.Helm.Charts;

/// <summary>Reads <c>Chart.yaml</c>, <c>requirements.yaml</c> and the lock files.</summary>
internal sealed class ChartMetadataReader(ChartLoad load)
{
    private const string Version1 = "v1";

    /// <summary>Reads a chart's metadata; what is wrong is reported, and its field left empty.</summary>
    /// <param name="file"><c>Chart.yaml</c>.</param>
    /// <param name="requirements"><c>requirements.yaml</c>, or null; its dependencies replace those of <paramref name="file"/>.</param>
    public ChartMetadata Read(ChartFile file, ChartFile? requirements)
    {
        var root = Parse(file, "Metadata");
        var apiVersion = root.Text("apiVersion");
        var required = requirements is null ? [] : ReadDependencies(Parse(requirements, "Metadata"));
        var own = ReadDependencies(root);
        return new ChartMetadata
        {
            ApiVersion = apiVersion.Value.Length > 0 ? apiVersion : apiVersion with { Value = Version1 },
            Name = Sanitized(root, "name"),
            Version = root.Text("version"),
            KubeVersion = Sanitized(root, "kubeVersion"),
            Description = Sanitized(root, "description"),
            Type = root.Text("type"),
            Home = Sanitized(root, "home"),
            Icon = Sanitized(root, "icon"),
            AppVersion = Sanitized(root, "appVersion"),
            Condition = Sanitized(root, "condition"),
            Tags = Sanitized(root, "tags"),
            Deprecated = root.Flag("deprecated"),
            Keywords = SanitizedList(root, "keywords"),
            Sources = SanitizedList(root, "sources"),
            Maintainers = [.. ReadMaintainers(root)],
            Annotations = root.Map("annotations"),
            Dependencies = required.IsEmpty ? own : required,
        };
    }

    /// <summary>Reads a lock file.</summary>
    public ChartLock ReadLock(ChartFile file)
    {
        var root = Parse(file, "Lock");
        return new(root.Text("generated"), root.Text("digest"), ReadDependencies(root), file);
    }

    private ImmutableArray<ChartDependency> ReadDependencies(MetadataObject root)
    {
        var dependencies = ImmutableArray.CreateBuilder<ChartDependency>();
        foreach (var (item, node) in root.Objects("dependencies", "Dependency"))
        {
            if (item is null)
                load.Report(ChartProblemKind.InvalidMetadata, "validation: dependencies must not contain empty or null nodes", root.Source, node.Span);
            else
                dependencies.Add(ReadDependency(item));
        }
        return dependencies.ToImmutable();
    }

    private static ChartDependency ReadDependency(MetadataObject item) => new()
    {
        Name = Sanitized(item, "name"),
        Version = Sanitized(item, "version"),
        Repository = Sanitized(item, "repository"),
        Condition = Sanitized(item, "condition"),
        Alias = item.Text("alias"),
        Tags = SanitizedList(item, "tags"),
        ImportValues = [.. item.Items("import-values", "[]interface {}").Select(node => ReadImport(item.Source, node)).OfType<ImportedValues>()],
        Source = item.Source,
        Span = item.Span,
    };

    /// <summary>A name, or a mapping of child and parent; Helm passes over anything else.</summary>
    private static ImportedValues? ReadImport(SourceFile source, YamlNode node) => node switch
    {
        YamlScalar { Kind: ScalarKind.String } name => new("exports." + name.Value, ".", source, node),
        YamlMapping mapping when mapping["child"] is YamlScalar child && mapping["parent"] is YamlScalar parent =>
            new(ScalarText.OfValue(child), ScalarText.OfValue(parent), source, node),
        _ => null,
    };

    private IEnumerable<ChartMaintainer> ReadMaintainers(MetadataObject root)
    {
        foreach (var (item, node) in root.Objects("maintainers", "Maintainer"))
        {
            if (item is null)
                load.Report(ChartProblemKind.InvalidMetadata, "validation: maintainers must not contain empty or null nodes", root.Source, node.Span);
            else
                yield return new(Sanitized(item, "name"), Sanitized(item, "email"), Sanitized(item, "url"));
        }
    }

    /// <summary>The first document of a file, which is all that Helm reads of it.</summary>
    private MetadataObject Parse(ChartFile file, string type)
    {
        var failure = $"cannot load {file.Name}: error converting YAML to JSON: yaml: ";
        var source = file.Text;
        if (source is null)
        {
            source = new SourceFile(file.Path, TextDecoder.Decode(file.Bytes.AsSpan()).Text);
            load.Report(ChartProblemKind.Syntax, failure + "invalid leading UTF-8 octet", source, new(source.Text.Length, 0));
        }
        var stream = YamlParser.Parse(source);
        var document = stream.Documents.FirstOrDefault();
        var end = stream.Documents.Length > 1 ? stream.Documents[1].Span.Start : int.MaxValue;
        foreach (var problem in stream.Problems)
        {
            if (problem.Kind != YamlProblemKind.DuplicateKey && problem.Span.Start < end && (document is null || problem.Span.Start < document.Span.End))
                load.Report(ChartProblemKind.Syntax, failure + problem.Message, source, problem.Span);
        }
        var root = document?.Root;
        if (root is not (null or YamlMapping or YamlScalar { IsNull: true }))
            load.Report(ChartProblemKind.Type, $"cannot load {file.Name}: error unmarshaling JSON: while decoding JSON: json: cannot unmarshal {MetadataObject.NameType(root)} into Go value of type chart.{type}", source, root.Span);
        return new(source, root, type, "", load);
    }

    private static ChartField<string> Sanitized(MetadataObject item, string key) => Sanitize(item.Text(key));

    private static ImmutableArray<ChartField<string>> SanitizedList(MetadataObject item, string key) => [.. item.Texts(key).Select(Sanitize)];

    private static ChartField<string> Sanitize(ChartField<string> field) => field with { Value = MetadataValidation.Sanitize(field.Value) };
}
