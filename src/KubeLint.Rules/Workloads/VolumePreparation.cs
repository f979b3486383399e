using KubeLint.Analysis.Resources;

namespace KubeLint.Rules.Workloads;

/// <summary>Init containers that hand a volume over to the pod's user, which only root can do.</summary>
internal static class VolumePreparation
{
    private static readonly char[] s_separators = [';', '&', '|', '\n'];

    /// <summary>Whether an init container does nothing but change owners and modes of files.</summary>
    public static bool IsAll(Container container)
    {
        if (container.Role != ContainerRole.Init)
            return false;
        var words = container.Command.Concat(container.Arguments).Select(static word => word.Text).ToList();
        if (words is [var shell, _, ..] && (shell is "sh" or "bash" or "ash" || shell.EndsWith("/sh", StringComparison.Ordinal) || shell.EndsWith("/bash", StringComparison.Ordinal)))
            words.RemoveAll(word => word == shell || (word.StartsWith('-') && !word.Contains(' ', StringComparison.Ordinal)));
        var calls = string.Join(' ', words).Split(s_separators, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        return calls.Any(static call => IsCall(call, "chown") || IsCall(call, "chmod"))
            && calls.All(static call => IsHarmless(call));
    }

    private static bool IsHarmless(string call) =>
        call.StartsWith('#') || IsCall(call, "chown") || IsCall(call, "chmod") || IsCall(call, "mkdir") || IsCall(call, "chgrp")
        || IsCall(call, "echo") || IsCall(call, "ls") || IsCall(call, "set") || IsCall(call, "touch") || IsCall(call, "true");

    private static bool IsCall(string call, string program) =>
        call == program || call.StartsWith(program + " ", StringComparison.Ordinal) || call.StartsWith($"/bin/{program} ", StringComparison.Ordinal);
}
