using KubeLint.Analysis.Resources;

namespace KubeLint.Rules.Network;

/// <summary>How messages of this range put what a rule speaks of.</summary>
internal static class NetworkText
{
    /// <summary>A namespace; one that nobody wrote is that of an object in it.</summary>
    public static string Namespace(string name, Resource member) => name.Length > 0 ? $"namespace '{name}'" : $"the namespace of {member.Display}";
}
