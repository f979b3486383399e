using KubeLint.Analysis.Resources;
using KubeLint.Analysis.Settings;
using KubeLint.Yaml.Syntax;

namespace KubeLint.Analysis.ControlPlane.Carriers;

/// <summary>Joins the fields of a configuration file that Talos takes beside a component's arguments.</summary>
internal static class TalosFields
{
    /// <summary>The component with the fields behind its arguments: arguments outweigh a file, and what Talos refuses there has no effect.</summary>
    /// <param name="facts">The component as its arguments set it.</param>
    /// <param name="resource">The object.</param>
    /// <param name="path">The path to the fields.</param>
    public static ComponentFacts AddFields(ComponentFacts facts, Resource resource, string path)
    {
        if (resource.Node.FindEntry(path.Split('.')) is not { Value: YamlMapping fields } entry)
            return facts;
        var file = new ConfigurationFileReader
        {
            Component = facts.Component,
            Carrier = facts.Carrier,
            Resource = resource,
            Completeness = facts.Completeness,
            Path = path + ".",
        }.Read(fields, entry.Key.Span);
        return facts with { Flags = [.. file.Flags.Select(Refuse), .. facts.Flags] };
    }

    private static FlagFact Refuse(FlagFact flag) => TalosArguments.RefusesField(flag.Name)
        ? flag with { Value = new Setting<string>.Unknown("refused by the tool", flag.Span), ValueNode = null }
        : flag;
}
