using System.Collections.Immutable;
using System.Globalization;
using KubeLint.Analysis.Resources;
using KubeLint.Analysis.Settings;
using KubeLint.Yaml.Syntax;
using KubeLint.Yaml.Text;

namespace KubeLint.Analysis.Encryption;

/// <summary>Reads the entries of an EncryptionConfiguration, repairs misplaced ones and notes what is wrong.</summary>
internal sealed class EncryptionConfigurationReader(Resource resource)
{
    // Top-level providers are read once for each entry that lacks its own, aliases once for each use.
    private readonly HashSet<EncryptionProblem> _problems = [];

    public ImmutableArray<EncryptionProblem> Problems => [.. _problems.OrderBy(problem => problem.Span.Start)];

    public bool IsUnknown { get; private set; }

    public ImmutableArray<EncryptionEntry> ReadEntries()
    {
        if (resource.Kind is { Group: "", Kind: "EncryptionConfiguration" })
            Report(EncryptionProblemKind.WrongApiVersion, (resource.Node["apiVersion"] ?? resource.KindNode).Span, resource.ApiVersion);
        var providers = resource.Node.Find("providers");
        if (resource.Node.Find("resources") is not { } resources)
        {
            Report(EncryptionProblemKind.ResourcesMissing, resource.KindNode.Span, "resources", providers?.Key.Span);
            return [];
        }
        switch (resources.Value)
        {
            case YamlScalar scalar when Placeholder.IsUnknown(scalar):
                IsUnknown = true;
                return [];
            case YamlSequence { Items.IsEmpty: true } or YamlScalar { IsNull: true }:
                Report(EncryptionProblemKind.ResourcesEmpty, resources.Key.Span, "resources", providers?.Key.Span);
                return [];
            case YamlSequence list:
                return ReadList(list, providers);
            default:
                // A single entry whose dash was forgotten.
                Report(EncryptionProblemKind.NotAList, resources.Key.Span, "resources", providers?.Key.Span);
                return resources.Value is YamlMapping single ? [ReadEntry(single, "resources", providers)] : [];
        }
    }

    private ImmutableArray<EncryptionEntry> ReadList(YamlSequence list, YamlEntry? topLevelProviders)
    {
        var entries = ImmutableArray.CreateBuilder<EncryptionEntry>();
        var names = list.Items.OfType<YamlScalar>().Where(item => !item.IsNull && !Placeholder.IsUnknown(item)).ToImmutableArray();
        if (!names.IsEmpty)
            Report(EncryptionProblemKind.TextEntry, names[0].Span, string.Join(", ", names.Select(name => name.Value)), topLevelProviders?.Key.Span);
        else if (topLevelProviders is not null)
            Report(EncryptionProblemKind.ProvidersAtTopLevel, topLevelProviders.Key.Span, "providers");
        for (var i = 0; i < list.Items.Length; i++)
        {
            var path = string.Create(CultureInfo.InvariantCulture, $"resources[{i}]");
            switch (list.Items[i])
            {
                case YamlMapping mapping when !mapping.Entries.IsEmpty:
                    entries.Add(ReadEntry(mapping, path, topLevelProviders));
                    break;
                case YamlScalar scalar when !names.IsEmpty && scalar == names[0]:
                    entries.Add(Repair(names, topLevelProviders));
                    break;
                case YamlScalar scalar when Placeholder.IsUnknown(scalar):
                    IsUnknown = true;
                    break;
                case YamlScalar { IsNull: false }:
                    break;
                case var item:
                    Report(EncryptionProblemKind.EntryNotAMapping, item.Span, path);
                    break;
            }
        }
        return entries.ToImmutable();
    }

    /// <summary>What names with providers beside <c>resources</c> are meant to be: one entry.</summary>
    private EncryptionEntry Repair(ImmutableArray<YamlScalar> names, YamlEntry? providers)
    {
        var entry = new EncryptionEntry { Span = resource.Node.Span, Resources = names };
        return providers is null ? entry : ReadProviders(entry, providers);
    }

    private EncryptionEntry ReadEntry(YamlMapping node, string path, YamlEntry? topLevelProviders)
    {
        var entry = new EncryptionEntry { Span = node.Span };
        var anchor = node.Entries.IsEmpty ? node.Span : node.Entries[0].Key.Span;
        switch (node["resources"])
        {
            case null or YamlScalar { IsNull: true } or YamlSequence { Items.IsEmpty: true }:
                Report(EncryptionProblemKind.EntryWithoutResources, node.Find("resources")?.Key.Span ?? node.Find("providers")?.Key.Span ?? anchor, path);
                break;
            case YamlScalar scalar when Placeholder.IsUnknown(scalar):
                entry = entry with { HasUnknownResources = true };
                break;
            case YamlSequence list:
                var names = list.Items.OfType<YamlScalar>().ToLookup(Placeholder.IsUnknown);
                entry = entry with { Resources = [.. names[false].Where(name => !name.IsNull)], HasUnknownResources = names[true].Any() };
                break;
            case var value:
                Report(EncryptionProblemKind.NotAList, node.Find("resources")!.Key.Span, path + ".resources");
                entry = entry with { Resources = value is YamlScalar name ? [name] : [] };
                break;
        }
        if (node.Find("providers") is { } own)
            return ReadProviders(entry, own, path);
        if (topLevelProviders is not null)
            return ReadProviders(entry, topLevelProviders, path);
        Report(EncryptionProblemKind.EntryWithoutProviders, node.Find("resources")?.Key.Span ?? anchor, path);
        return entry with { HasUnknownProviders = true };
    }

    private EncryptionEntry ReadProviders(EncryptionEntry entry, YamlEntry providers, string path = "resources[0]")
    {
        switch (providers.Value)
        {
            case YamlScalar scalar when Placeholder.IsUnknown(scalar):
                return entry with { HasUnknownProviders = true };
            case YamlScalar { IsNull: true } or YamlSequence { Items.IsEmpty: true }:
                Report(EncryptionProblemKind.EntryWithoutProviders, providers.Key.Span, path);
                return entry;
            case YamlSequence list:
                var reader = new EncryptionProviderReader(Report);
                return entry with { Providers = [.. list.Items.Select(reader.Read).OfType<EncryptionProvider>()] };
            default:
                Report(EncryptionProblemKind.NotAList, providers.Key.Span, path + ".providers");
                return entry with { HasUnknownProviders = true };
        }
    }

    private void Report(EncryptionProblemKind kind, TextSpan span, string subject, TextSpan? related = null) =>
        _problems.Add(new EncryptionProblem(kind, span, subject, related));
}
