namespace KubeLint.Helm.Tests.Rendering;

/// <summary>Expressions that the newest Helm answers otherwise than 3.10.1, each with the reason.</summary>
internal static class NewerBehaviour
{
    private static readonly Dictionary<string, string> s_results = new(StringComparer.Ordinal);

    public static IEnumerable<string> Expressions => s_results.Keys;

    public static string? Find(string expression) => s_results.GetValueOrDefault(expression);
}
