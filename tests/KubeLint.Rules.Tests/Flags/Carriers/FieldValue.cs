using KubeLint.Analysis.ControlPlane;

namespace KubeLint.Rules.Tests.Flags.Carriers;

/// <summary>Writes a flag's value as the field of a configuration takes it: lists and maps as such.</summary>
internal static class FieldValue
{
    public static string Write(Component component, string flag, string value) => FlagDefinitions.Find(component, flag)?.Type switch
    {
        "list" or "array" => $"[{string.Join(", ", value.Split(',').Select(item => $"\"{item}\""))}]",
        "map" when value.Split('=', 2) is [var key, var entry] => $"{{\"{key}\": \"{entry}\"}}",
        _ => $"\"{value}\"",
    };

    /// <summary>The text of a part of a value: of a map's entry what stands behind its key.</summary>
    public static string PartOf(Component component, string flag, string part) =>
        FlagDefinitions.Find(component, flag)?.Type == "map" ? part[(part.IndexOf('=', StringComparison.Ordinal) + 1)..] : part;
}
