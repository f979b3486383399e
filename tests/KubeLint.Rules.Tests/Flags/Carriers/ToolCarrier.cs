using KubeLint.Analysis;
using KubeLint.Analysis.ControlPlane;

namespace KubeLint.Rules.Tests.Flags.Carriers;

/// <summary>A tool's own configuration: its fields as the bundled table has them, and its sections of extra arguments.</summary>
internal sealed class ToolCarrier
{
    /// <summary>The tool's name in the table.</summary>
    public required string Tool { get; init; }

    /// <summary>The document's first lines.</summary>
    public required string Head { get; init; }

    public required Completeness Completeness { get; init; }

    /// <summary>Which part of a path in the table is not a part of the document.</summary>
    public string TablePrefix { get; init; } = "";

    /// <summary>The section of extra arguments of a component, or null.</summary>
    public Func<Component, string?> Arguments { get; init; } = static _ => null;

    /// <summary>The section that a component's fields stand in, written also when it is empty; or null where the tool does not configure the component.</summary>
    public required Func<Component, string?> Section { get; init; }

    /// <summary>Paths and values that every document has.</summary>
    public Func<KubernetesVersion, Component, IEnumerable<(string Path, string Value)>> Basis { get; init; } = static (_, _) => [];

    /// <summary>Flags that are written as extra arguments although a field can add to them.</summary>
    public IReadOnlyList<string> ArgumentsOnly { get; init; } = [];

    /// <summary>Whether the tool sets whatever is left out.</summary>
    public bool ProvidesAll { get; init; }

    public FlagCarrier Create(string name, params string[] anchors) => new(name, Completeness, Write)
    {
        TextOf = TextOf,
        Translates = (component, flag, value) => Find(component, flag, value) is { } field && (field.IsMapped || FlagDefinitions.Find(component, flag)?.Type == "map"),
        Provides = (component, flag) => ProvidesAll || ToolFieldTable.Provides(Tool, component, flag),
        ProvidesWeakly = (component, flag) => Completeness == Completeness.Overlay && ToolFieldTable.ProvidesWeakly(Tool, component, flag),
        Appends = (component, flag) => !ArgumentsOnly.Contains(flag) && ToolFieldTable.Appends(Tool, component, flag),
        MissingName = (component, flag) => Strip(ToolFieldTable.PathOf(Tool, component, flag)) ?? (Arguments(component) is not null ? flag : "--" + flag),
        Anchors = anchors,
    };

    private string? Write(Component component, KubernetesVersion version, IReadOnlyList<(string Flag, string Value)> flags)
    {
        if (Section(component) is not { } section)
            return null;
        var tree = new ManifestTree();
        foreach (var (path, value) in Basis(version, component))
            tree.Set(path, value);
        tree.Set(Arguments(component) ?? section, "{}");
        foreach (var (flag, value) in flags)
        {
            if (Find(component, flag, value) is { } field)
            {
                // A list of names has one scalar in each item.
                var isScalar = field.IsMapped || field.Path.EndsWith("[*].name", StringComparison.Ordinal);
                tree.Set(field.Path, isScalar ? field.Value : FieldValue.Write(component, flag, value));
            }
            else if (Arguments(component) is { } arguments)
                tree.Set(arguments, $"\"{value}\"", flag);
            else
                return null;
        }
        return Head + tree;
    }

    private string TextOf(Component component, string flag, string value, string? part)
    {
        if (Find(component, flag, value) is not { } field)
            return part ?? flag;
        if (part is null)
            return field.Path.Split('.')[^1];
        return field.IsMapped ? field.Value : FieldValue.PartOf(component, flag, part);
    }

    private (string Path, string Value, bool IsMapped)? Find(Component component, string flag, string value) =>
        !ArgumentsOnly.Contains(flag) && ToolFieldTable.Find(Tool, component, flag, value) is { } field && Strip(field.Path) is { } path ? field with { Path = path } : null;

    private string? Strip(string? path) => path?.StartsWith(TablePrefix, StringComparison.Ordinal) == true ? path[TablePrefix.Length..] : null;
}
