using System.Collections.Frozen;
using System.Collections.Immutable;
using KubeLint.Analysis.Resources;
using KubeLint.Analysis.Settings;
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

    /// <summary>The mapping that holds the tool's settings; the object unless set.</summary>
    public YamlMapping? Root { get; init; }

    /// <summary>The path from the object to <see cref="Root"/> for messages, with a dot behind it where it is not empty.</summary>
    public string RootPath { get; init; } = "";

    /// <summary>Where a finding points when nothing nearer exists; the object's own place unless set.</summary>
    public TextSpan? Anchor { get; init; }

    /// <summary>The tool's fields, with paths from the root; those of the table unless set.</summary>
    public ImmutableArray<ToolField> Fields { get; init; }

    /// <summary>What an absent flag means.</summary>
    public Completeness Completeness { get; init; } = Completeness.Overlay;

    /// <summary>The cluster's version, or null.</summary>
    public KubernetesVersion? Version { get; init; }

    /// <summary>The tool's own version, or null.</summary>
    public KubernetesVersion? ToolVersion { get; init; }

    /// <summary>Whether extra arguments are lists of <c>flag=value</c> texts.</summary>
    public bool HasTextArguments { get; init; }

    /// <summary>What the tool sets in view of the object's other settings, beside what it always sets.</summary>
    public ImmutableArray<string> AlsoProvided { get; init; } = [];

    /// <summary>What the tool does not set here although it mostly does.</summary>
    public ImmutableArray<string> NotProvided { get; init; } = [];

    /// <summary>Flags to whose lists the tool adds what the user gives.</summary>
    public ImmutableArray<string> Appends { get; init; } = [];

    /// <summary>Arguments that the tool refuses.</summary>
    public Func<string, bool> Refuses { get; init; } = static _ => false;

    /// <summary>The component as the object sets it.</summary>
    /// <param name="component">The component.</param>
    /// <param name="section">The path of the section that a missing setting belongs to: <c>spec.kubeAPIServer</c>.</param>
    /// <param name="arguments">The paths of its sections of extra arguments, the strongest last; messages name the first.</param>
    public ComponentFacts Read(Component component, string section, params ReadOnlySpan<string> arguments)
    {
        var fields = Fields.IsDefault ? ToolTable.FieldsOf(Tool) : Fields;
        ImmutableArray<ToolField> own = [.. fields.Where(field => field.Component is null || field.Component == component)];
        var flags = ImmutableArray.CreateBuilder<FlagFact>();
        flags.AddRange(ToolFieldsReader.Read(Root ?? Resource.Node, own, component, Version).Select(flag => flag with { WrittenName = RootPath + flag.WrittenName }));
        var hides = false;
        foreach (var path in arguments)
        {
            if ((Root ?? Resource.Node).FindEntry(path.Split('.')) is not { } entry)
                continue;
            flags.AddRange(ExtraArgumentsReader.ReadFlags(entry.Value, out var hidesFlags, HasTextArguments).Select(Refuse));
            hides |= hidesFlags;
        }
        var anchor = FindAnchor(arguments.IsEmpty ? section : arguments[0]) ?? Anchor ?? Resource.Anchor;
        var provided = ToolTable.FlagsOf(Tool, component, Version, ToolVersion).Where(flag => !NotProvided.Contains(flag.Name)).ToList();
        return new ComponentFacts
        {
            Component = component,
            Carrier = Carrier,
            Resource = Resource,
            Completeness = Completeness,
            Anchor = anchor,
            Flags = AddWeak(flags, provided, anchor),
            ExtraArgumentsPath = arguments.IsEmpty ? null : RootPath + arguments[0],
            HasTextArguments = HasTextArguments,
            Provided = provided.Select(flag => flag.Name).Concat(AlsoProvided).ToFrozenSet(StringComparer.Ordinal),
            Appended = flags.Where(flag => flag.IsAppended).Select(flag => flag.Name).Concat(Appends)
                .Where(name => Appends.Contains(name) || flags.Last(flag => flag.Name == name).IsAppended).ToFrozenSet(StringComparer.Ordinal),
            Version = Version,
            Unreadable = hides ? "a placeholder among the arguments" : null,
            FlagAnchors = FindAnchors(own),
            FieldPaths = FindNamed(own).ToFrozenDictionary(field => field.Flag, field => RootPath + field.Path, StringComparer.Ordinal),
        };
    }

    private FlagFact Refuse(FlagFact flag) =>
        Refuses(flag.Name) ? flag with { Value = new Setting<string>.Unknown("refused by the tool", flag.Span), ValueNode = null } : flag;

    /// <summary>Values of the tool that are no better than the user's stand before those; a part of the settings does not tell whether they are in force.</summary>
    private ImmutableArray<FlagFact> AddWeak(IReadOnlyCollection<FlagFact> written, List<ProvidedFlag> provided, TextSpan anchor)
    {
        var weak = provided.Where(flag => flag.IsWeak).ToDictionary(flag => flag.Name, flag => flag.Value, StringComparer.Ordinal);
        var added = Completeness == Completeness.Partial ? [] : weak.Where(flag => written.All(fact => fact.Name != flag.Key));
        return
        [
            .. added.Select(flag => new FlagFact(flag.Key, new Setting<string>.Known(flag.Value, anchor), anchor, FlagStyle.Provided) { IsToolDefault = true }),
            .. written.Select(fact => fact with
            {
                IsToolDefault = fact.Value is Setting<string>.Known known && weak.TryGetValue(fact.Name, out var value) && value == known.Value,
            }),
        ];
    }

    /// <summary>For each flag the place of the field that messages name; a field of the top level leaves it to the component's own.</summary>
    private FrozenDictionary<string, TextSpan> FindAnchors(ImmutableArray<ToolField> fields) =>
        (from field in FindNamed(fields)
         let span = FindAnchor(field.Path) ?? (field.Path.Contains('.', StringComparison.Ordinal) ? Anchor ?? Resource.Anchor : null)
         where span is not null
         select (field.Flag, Span: span.Value)).ToFrozenDictionary(pair => pair.Flag, pair => pair.Span, StringComparer.Ordinal);

    /// <summary>The fields that messages name, one for each flag: none that adds one item of many.</summary>
    private static IEnumerable<ToolField> FindNamed(ImmutableArray<ToolField> fields) =>
        fields.Where(field => !field.IsIgnored && !(field.IsAppended && field.Values.Count > 0)).DistinctBy(field => field.Flag);

    /// <summary>The deepest key of a path that exists, below <c>spec</c>; null where not even the first does.</summary>
    private TextSpan? FindAnchor(string path)
    {
        TextSpan? anchor = null;
        YamlNode? node = Root ?? Resource.Node;
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
