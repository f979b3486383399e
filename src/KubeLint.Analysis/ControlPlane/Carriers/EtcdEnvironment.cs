using System.Collections.Immutable;
using KubeLint.Analysis.Resources;
using KubeLint.Analysis.Settings;
using KubeLint.Yaml.Syntax;

namespace KubeLint.Analysis.ControlPlane.Carriers;

/// <summary>Reads the variables <c>ETCD_X_Y</c> that etcd takes for flags <c>x-y</c>.</summary>
internal static class EtcdEnvironment
{
    private const string Prefix = "ETCD_";

    /// <summary>The variables of a container that stand for flags.</summary>
    public static IEnumerable<FlagFact> Read(Container container) => Read(container.Node["env"]);

    /// <summary>The variables of a list of names and values that stand for flags.</summary>
    public static IEnumerable<FlagFact> Read(YamlNode? variables)
    {
        foreach (var item in variables.Mappings())
        {
            if (item["name"] is YamlScalar name && FindFlag(name.Value) is { } flag)
            {
                yield return new(flag, ReadValue(item, name), name.Span, FlagStyle.EnvironmentVariable)
                {
                    WrittenName = name.Value,
                    ValueNode = item["value"],
                };
            }
        }
    }

    /// <summary>The entries of a mapping of variables that stand for flags.</summary>
    public static IEnumerable<FlagFact> Read(YamlMapping variables) =>
        from entry in variables.Entries
        let flag = FindFlag(entry.Key.Value)
        where flag is not null
        select new FlagFact(flag, FieldReader.ReadText(entry.Value), entry.Key.Span, FlagStyle.EnvironmentVariable) { WrittenName = entry.Key.Value, ValueNode = entry.Value };

    /// <summary>Assignments before the program that stand for flags.</summary>
    public static IEnumerable<FlagFact> Read(ImmutableArray<CommandArgument> assignments)
    {
        foreach (var assignment in assignments)
        {
            var equals = assignment.Text.IndexOf('=', StringComparison.Ordinal);
            if (FindFlag(assignment.Text[..equals]) is not { } flag)
                continue;
            var text = assignment.Text[(equals + 1)..];
            var span = assignment.SpanOf(equals + 1, text.Length);
            Setting<string> value = assignment.IsUnknown ? new Setting<string>.Unknown("a placeholder", span) : new Setting<string>.Known(text, span);
            yield return new(flag, value, assignment.Span, FlagStyle.EnvironmentVariable)
            {
                WrittenName = assignment.Text[..equals],
                ValueNode = assignment.Origin?.Scalar,
            };
        }
    }

    /// <summary>Whether variables come from an object that is not seen here.</summary>
    public static bool IsOpen(Container container) => container.Node["envFrom"] is YamlSequence { Items.IsEmpty: false };

    private static Setting<string> ReadValue(YamlMapping item, YamlScalar name) => item["value"] switch
    {
        YamlScalar value when Placeholder.IsUnknown(value) => new Setting<string>.Unknown("a placeholder", value.Span),
        YamlScalar value => new Setting<string>.Known(value.Value, value.Span),
        _ when item["valueFrom"] is { } source => new Setting<string>.Unknown("a value from elsewhere", source.Span),
        _ => new Setting<string>.Known("", name.Span),
    };

    private static string? FindFlag(string variable)
    {
        if (!variable.StartsWith(Prefix, StringComparison.Ordinal))
            return null;
        var flag = variable[Prefix.Length..].Replace('_', '-').ToLowerInvariant();
        return FlagDefinitions.Find(Component.Etcd, flag) is null ? null : flag;
    }
}
