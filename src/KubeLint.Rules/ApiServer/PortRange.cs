using KubeLint.Analysis.ControlPlane;

namespace KubeLint.Rules.ApiServer;

/// <summary>Reads <c>30000-32767</c>, <c>30000+100</c> and <c>30000</c>.</summary>
internal static class PortRange
{
    private const int FirstUnprivileged = 1024;

    private static readonly int[] s_controlPlanePorts = [2379, 6443, 10250];

    /// <summary>Whether a range covers no port of the system; true for what cannot be read.</summary>
    public static bool IsClearOfSystemPorts(string text)
    {
        var separator = text.IndexOfAny(['-', '+']);
        var first = FlagSyntax.ParseInteger(separator < 0 ? text : text[..separator]);
        var second = separator < 0 ? first : FlagSyntax.ParseInteger(text[(separator + 1)..]);
        if (first is not { } from || second is not { } to)
            return true;
        if (separator >= 0 && text[separator] == '+')
            to += from;
        return from >= FirstUnprivileged && !s_controlPlanePorts.Any(port => port >= from && port <= to);
    }
}
