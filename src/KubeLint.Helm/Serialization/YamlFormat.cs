namespace KubeLint.Helm.Serialization;

/// <summary>In what the libraries differ that write YAML for Helm.</summary>
/// <param name="Width">The column behind which lines are folded.</param>
/// <param name="IndentsSequences">Whether a sequence below a key is indented.</param>
/// <param name="IsJson">Whether values become JSON first.</param>
/// <param name="AllowsTabs">Whether a block scalar can have tabs.</param>
/// <param name="OrdersLettersByDigits">Whether letters behind a digit stand before other characters.</param>
internal sealed record YamlFormat(int Width, bool IndentsSequences, bool IsJson, bool AllowsTabs, bool OrdersLettersByDigits)
{
    /// <summary>sigs.k8s.io/yaml: what <c>encoding/json</c> makes of values, written by yaml.v2.</summary>
    public static YamlFormat Compatible { get; } = new(80, false, true, false, false);

    /// <summary>yaml.v3 with two spaces a level.</summary>
    public static YamlFormat Pretty { get; } = new(int.MaxValue, true, false, true, true);
}
