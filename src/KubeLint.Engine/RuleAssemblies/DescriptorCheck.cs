using System.Text.RegularExpressions;
using KubeLint.Analysis.Diagnostics;

namespace KubeLint.Engine.RuleAssemblies;

/// <summary>Judges what a rule of others declares, apart from the question whether its id is free.</summary>
internal static partial class DescriptorCheck
{
    /// <summary>What is wrong with a descriptor, as <c>its id 'KL5001' begins with KL, …</c>; null where it can be used.</summary>
    public static string? FindProblem(DiagnosticDescriptor? descriptor)
    {
        if (descriptor is null)
            return "one of its descriptors is null";
        if (descriptor.Id is null || !Id().IsMatch(descriptor.Id))
            return $"its id '{descriptor.Id}' does not consist of letters and digits behind them, as ACME001 does";
        if (descriptor.IsOwn)
            return $"its id '{descriptor.Id}' begins with KL, as only KubeLint's own do; choose another prefix";
        if (string.IsNullOrWhiteSpace(descriptor.Name) || string.IsNullOrWhiteSpace(descriptor.Title) || string.IsNullOrWhiteSpace(descriptor.MessageFormat))
            return $"{descriptor.Id} lacks a name, a title or a message";
        if (!Enum.IsDefined(descriptor.DefaultSeverity) || !Enum.IsDefined(descriptor.Category))
            return $"the severity or the category of {descriptor.Id} does not exist";
        return descriptor.References.Append(descriptor.HelpLink).FirstOrDefault(link => link is not null && !Uri.TryCreate(link, UriKind.Absolute, out _)) is { } relative
            ? $"the address '{relative}' of {descriptor.Id} is not absolute"
            : null;
    }

    /// <summary>Whether a text looks like an id of a third party: <c>ACME001</c>.</summary>
    public static bool LooksLikeId(string text) => Id().IsMatch(text);

    [GeneratedRegex(@"^[A-Za-z]+[0-9]+\z", RegexOptions.CultureInvariant)]
    private static partial Regex Id();
}
