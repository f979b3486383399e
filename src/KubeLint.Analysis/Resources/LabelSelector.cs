using KubeLint.Analysis.ControlPlane;
using KubeLint.Analysis.Settings;
using KubeLint.Yaml.Syntax;

namespace KubeLint.Analysis.Resources;

/// <summary>A label selector as the API's <c>LabelSelector</c> (<c>matchLabels</c>, <c>matchExpressions</c>); all of its requirements must hold.</summary>
/// <param name="Node">The mapping; anything else selects what cannot be known.</param>
public sealed record LabelSelector(YamlNode Node)
{
    /// <summary>Whether the selector is <c>{}</c> or null and so selects everything.</summary>
    public bool SelectsAll => Node is YamlScalar { IsNull: true }
        || (Node is YamlMapping mapping && mapping["matchExpressions"].IsEmptyList() && mapping["matchLabels"] is null or YamlScalar { IsNull: true } or YamlMapping { Entries.IsEmpty: true });

    /// <summary>Whether the selector matches a set of labels; null where a placeholder on either side decides.</summary>
    public bool? Matches(LabelSet labels)
    {
        if (SelectsAll)
            return true;
        if (Node is not YamlMapping mapping || mapping["matchLabels"] is not (null or YamlMapping or YamlScalar { IsNull: true }))
            return null;
        bool? result = true;
        var requirements = ((mapping["matchLabels"] as YamlMapping)?.Entries ?? []).Select(entry => MatchesLabel(entry, labels))
            .Concat(mapping["matchExpressions"].Mappings().Select(expression => MatchesExpression(expression, labels)));
        foreach (var requirement in requirements)
        {
            if (requirement == false)
                return false;
            result &= requirement;
        }
        return result;
    }

    /// <summary>Whether a selector of labels alone, as a Service's, matches; null where a placeholder on either side decides. An empty one selects nothing.</summary>
    public static bool? MatchesMap(YamlMapping selector, LabelSet labels)
    {
        if (selector.Entries.IsEmpty)
            return false;
        bool? result = true;
        foreach (var entry in selector.Entries)
        {
            var requirement = MatchesLabel(entry, labels);
            if (requirement == false)
                return false;
            result &= requirement;
        }
        return result;
    }

    private static bool? MatchesLabel(YamlEntry entry, LabelSet labels)
    {
        if (Placeholder.IsUnknown(entry.Key) || entry.Value.AsReadable() is not { } value)
            return null;
        return labels.Get(entry.Key.Value) switch
        {
            Setting<string>.Known known => known.Value == value.Value,
            Setting<string>.Absent => false,
            _ => null,
        };
    }

    private static bool? MatchesExpression(YamlMapping expression, LabelSet labels)
    {
        if (expression["key"].AsReadable() is not { } key || expression["operator"].AsReadable() is not { } @operator)
            return null;
        var label = labels.Get(key.Value);
        if (label is Setting<string>.Unknown)
            return null;
        var value = (label as Setting<string>.Known)?.Value;
        return @operator.Value switch
        {
            "Exists" => value is not null,
            "DoesNotExist" => value is null,
            "In" => value is null ? false : Contains(expression["values"], value),
            "NotIn" => value is null ? true : !Contains(expression["values"], value),
            _ => null,
        };
    }

    private static bool? Contains(YamlNode? values, string value)
    {
        if (values is not YamlSequence list)
            return null;
        if (list.Items.Any(item => item.AsReadable()?.Value == value))
            return true;
        return list.Items.All(item => item.AsReadable() is not null) ? false : null;
    }
}
