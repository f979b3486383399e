using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Text.Json;
using KubeLint.Analysis.Data;

namespace KubeLint.Analysis.PodSecurity;

/// <summary>The Pod Security Standards: every control at every version.</summary>
public sealed class PodSecurityStandard
{
    private const string ContainerLists = "spec.{containers,initContainers,ephemeralContainers}[*].";

    private static readonly Lazy<PodSecurityStandard> s_bundled = new(Load);

    private PodSecurityStandard(ImmutableArray<PodSecurityControl> controls) => Controls = controls;

    /// <summary>The bundled table.</summary>
    public static PodSecurityStandard Bundled => s_bundled.Value;

    /// <summary>The controls, those of the baseline first.</summary>
    public ImmutableArray<PodSecurityControl> Controls { get; }

    /// <summary>The values that a control's field may have at a version; the newest for null.</summary>
    /// <param name="control">The control's id.</param>
    /// <param name="key">The last key of the field's path, as <c>add[*]</c>.</param>
    /// <param name="version">The version.</param>
    /// <exception cref="InvalidOperationException">The table has no such control or field.</exception>
    public PodSecurityField GetField(string control, string key, KubernetesVersion? version) =>
        Controls.First(candidate => candidate.Id == control)
            .GetFields(version ?? ApiLifetimes.NewestKnown)
            .First(field => field.Path[^1] == key);

    private static PodSecurityStandard Load()
    {
        using var json = FactTable.Open("pod-security.json");
        return new PodSecurityStandard([.. json.RootElement.GetProperty("controls").EnumerateArray().Select(ReadControl)]);
    }

    private static PodSecurityControl ReadControl(JsonElement entry)
    {
        var fields = ReadFields(entry);
        var added = ImmutableArray<string>.Empty;
        var revisions = ImmutableArray.CreateBuilder<PodSecurityRevision>();
        foreach (var version in entry.GetProperty("versions").EnumerateArray())
        {
            added = added.AddRange(Strings(version, "allowAdded"));
            var exemption = version.TryGetProperty("exempt", out var exempt) ? PodSecurityExemption.Parse(FactTable.Text(exempt[0], "when")!) : null;
            var own = version.TryGetProperty("fields", out _) ? ReadFields(version) : [.. fields.Select(field => Extend(field, added))];
            revisions.Add(new PodSecurityRevision(FactTable.Version(version, "from")!.Value, own, exemption));
        }
        return new PodSecurityControl(FactTable.Text(entry, "id")!, Enum.Parse<PodSecurityLevel>(FactTable.Text(entry, "level")!, ignoreCase: true))
        {
            Revisions = revisions.ToImmutable(),
            ReplacedAtRestricted = entry.TryGetProperty("overriddenBy", out var other) ? FactTable.Version(other, "from") : null,
        };
    }

    private static PodSecurityField Extend(PodSecurityField field, ImmutableArray<string> added) =>
        // A field that may only be empty, as an SELinux user, stays so.
        added.IsEmpty || field.Allowed.All(static value => value.Length == 0)
            ? field
            : field with { Allowed = field.Allowed.Concat(added).ToFrozenSet(StringComparer.Ordinal) };

    private static ImmutableArray<PodSecurityField> ReadFields(JsonElement entry) => [.. entry.GetProperty("fields").EnumerateArray().Select(ReadField)];

    private static PodSecurityField ReadField(JsonElement entry)
    {
        var (owner, path) = ReadPath(FactTable.Text(entry, "path")!);
        var allowed = Values(entry, "allowed");
        // A list without items and a forbidden value say nothing of a field that is not there.
        var isRequired = entry.TryGetProperty("required", out _) || (allowed.Length > 0 && !allowed.Contains(null) && !path.Any(static step => step.EndsWith("[*]", StringComparison.Ordinal)));
        return new PodSecurityField
        {
            Owner = owner,
            Path = path,
            Allowed = allowed.OfType<string>().ToFrozenSet(StringComparer.Ordinal),
            AllowedPrefixes = Strings(entry, "allowedPrefix"),
            Forbidden = Values(entry, "forbidden").OfType<string>().ToFrozenSet(StringComparer.Ordinal),
            ForbiddenKeys = Strings(entry, "forbiddenKeys").ToFrozenSet(StringComparer.Ordinal),
            MustContain = Strings(entry, "mustContain").FirstOrDefault(),
            IsRequired = isRequired && owner != PodSecurityFieldOwner.Annotation,
            HasPodDefault = entry.TryGetProperty("orPodLevel", out _),
        };
    }

    private static (PodSecurityFieldOwner Owner, ImmutableArray<string> Path) ReadPath(string path)
    {
        if (path.StartsWith("metadata.annotations['", StringComparison.Ordinal))
            return (PodSecurityFieldOwner.Annotation, [path["metadata.annotations['".Length..^2].Replace("{container}", "*", StringComparison.Ordinal)]);
        return path.StartsWith(ContainerLists, StringComparison.Ordinal)
            ? (PodSecurityFieldOwner.Container, [.. path[ContainerLists.Length..].Split('.')])
            : (PodSecurityFieldOwner.Pod, [.. path["spec.".Length..].Split('.')]);
    }

    private static ImmutableArray<string> Strings(JsonElement entry, string property) => [.. Values(entry, property).OfType<string>()];

    private static ImmutableArray<string?> Values(JsonElement entry, string property) =>
        entry.TryGetProperty(property, out var list)
            ? [.. list.EnumerateArray().Select(static item => item.ValueKind switch
            {
                JsonValueKind.Null => null,
                JsonValueKind.String => item.GetString(),
                _ => item.GetRawText(),
            })]
            : [];
}
