using System.Collections.Frozen;
using System.Collections.Immutable;
using KubeLint.Analysis.Resources;
using KubeLint.Yaml.Syntax;
using KubeLint.Yaml.Text;

namespace KubeLint.Analysis.ControlPlane.Carriers;

/// <summary>An installer's own configuration: fields that stand for flags, and sections of extra arguments, over what the installer sets itself.</summary>
internal sealed record ToolConfiguration
{
    /// <summary>The tool's name in the table.</summary>
    public required string Tool { get; init; }

    /// <summary>The carrier's name.</summary>
    public required string Carrier { get; init; }

    /// <summary>The object.</summary>
    public required Resource Resource { get; init; }

    /// <summary>The tool's fields, with paths from the object's root; those of the table unless set.</summary>
    public ImmutableArray<ToolField> Fields { get; init; }

    /// <summary>What an absent flag means.</summary>
    public Completeness Completeness { get; init; } = Completeness.Overlay;

    /// <summary>The cluster's version, or null.</summary>
    public KubernetesVersion? Version { get; init; }

    /// <summary>The component as the object sets it.</summary>
    /// <param name="component">The component.</param>
    /// <param name="section">The path of the section that a missing setting belongs to: <c>spec.kubeAPIServer</c>.</param>
    /// <param name="arguments">The paths of its sections of extra arguments, the strongest last; messages name the first.</param>
    public ComponentFacts Read(Component component, string section, params ReadOnlySpan<string> arguments)
    {
        var fields = Fields.IsDefault ? ToolTable.FieldsOf(Tool) : Fields;
        ImmutableArray<ToolField> own = [.. fields.Where(field => field.Component is null || field.Component == component)];
        var flags = ImmutableArray.CreateBuilder<FlagFact>();
        flags.AddRange(ToolFieldsReader.Read(Resource.Node, own, component, Version));
        var hides = false;
        foreach (var path in arguments)
        {
            if (Resource.Node.FindEntry(path.Split('.')) is not { } entry)
                continue;
            flags.AddRange(ExtraArgumentsReader.ReadFlags(entry.Value, out var hidesFlags));
            hides |= hidesFlags;
        }
        return new ComponentFacts
        {
            Component = component,
            Carrier = Carrier,
            Resource = Resource,
            Completeness = Completeness,
            Anchor = FindAnchor(arguments.IsEmpty ? section : arguments[0]) ?? Resource.Anchor,
            Flags = flags.ToImmutable(),
            ExtraArgumentsPath = arguments.IsEmpty ? null : arguments[0],
            Provided = ToolTable.ProvidedBy(Tool, component, Version),
            Appended = ToolFieldsReader.Appended(own, component),
            Version = Version,
            Unreadable = hides ? "a placeholder among the arguments" : null,
            FlagAnchors = FindAnchors(own),
            FieldPaths = own.Where(field => !field.IsIgnored).DistinctBy(field => field.Flag)
                .ToFrozenDictionary(field => field.Flag, field => field.Path, StringComparer.Ordinal),
        };
    }

    /// <summary>For each flag the place of the field that messages name.</summary>
    private FrozenDictionary<string, TextSpan> FindAnchors(ImmutableArray<ToolField> fields) => fields.Where(field => !field.IsIgnored).DistinctBy(field => field.Flag)
        .ToFrozenDictionary(field => field.Flag, field => FindAnchor(field.Path) ?? Resource.Anchor, StringComparer.Ordinal);

    /// <summary>The deepest key of a path that exists, below <c>spec</c>; null where not even the first does.</summary>
    private TextSpan? FindAnchor(string path)
    {
        TextSpan? anchor = null;
        YamlNode? node = Resource.Node;
        foreach (var key in path.Split('.'))
        {
            if ((node as YamlMapping)?.Find(key) is not { } entry)
                break;
            if (key != "spec")
                anchor = entry.Key.Span;
            node = entry.Value;
        }
        return anchor;
    }
}
