namespace KubeLint.Rules.Tests.Catalog;

/// <summary>Asserts over the whole catalogue that name every offender.</summary>
internal static class Violations
{
    public static void None(IEnumerable<string> violations)
    {
        var lines = string.Join('\n', violations);
        Assert.True(lines.Length == 0, lines);
    }
}
