using System.Text.RegularExpressions;
using KubeLint.Analysis.ControlPlane;
using KubeLint.Analysis.Settings;

namespace KubeLint.Analysis.Rules.Flags;

/// <summary>How messages name components, flags and their values.</summary>
public static partial class FlagText
{
    private const int MaxValueLength = 80;

    /// <summary>The component with the object that configures it: <c>API server of Pod 'kube-apiserver'</c>.</summary>
    public static string Subject(ComponentFacts facts) => $"{Title(facts.Component)} of {facts.Resource.QualifiedDisplay}";

    /// <summary>The component at the start of a sentence: <c>API server</c>.</summary>
    public static string Title(Component component) => component switch
    {
        Component.ApiServer => "API server",
        Component.ControllerManager => "Controller manager",
        Component.Scheduler => "Scheduler",
        Component.Etcd => "Etcd",
        Component.Kubelet => "Kubelet",
        _ => "Kube-proxy",
    };

    /// <summary>A flag that is written, as the carrier spells it: <c>--anonymous-auth</c>, <c>authentication.anonymous.enabled</c>.</summary>
    public static string Name(ComponentFacts facts, FlagFact fact) => fact.Style switch
    {
        FlagStyle.EnvironmentVariable => fact.WrittenName,
        FlagStyle.Field when !facts.IsConfigurationFile => fact.WrittenName,
        FlagStyle.MapEntry or FlagStyle.ListItem => facts.ArgumentNameOf(fact.Name),
        _ => facts.NameOf(fact.Name),
    };

    /// <summary>A flag as it reads in its own place: <c>--anonymous-auth</c>, but <c>anonymous-auth</c> in a section of extra arguments.</summary>
    public static string ShortName(ComponentFacts facts, string flag) =>
        facts.ExtraArgumentsPath is null || facts.FieldPaths.ContainsKey(flag) ? facts.NameOf(flag) : flag;

    /// <summary>The flag with its value: <c>--anonymous-auth=true</c>, <c>readOnlyPort: 10255</c>.</summary>
    public static string Evidence(ComponentFacts facts, FlagFact fact)
    {
        var name = fact.Style switch
        {
            FlagStyle.MapEntry or FlagStyle.ListItem => fact.Name,
            FlagStyle.Provided => $"set by {facts.Carrier}: {ShortName(facts, fact.Name)}",
            FlagStyle.Field => fact.WrittenName,
            _ => Name(facts, fact),
        };
        if (fact.WrittenValue is { } written)
            return written.Length == 0 ? name : $"{name}: {Shorten(written)}";
        if (fact.Value is not Setting<string>.Known { Value: var value })
            return name;
        if (value.Length == 0)
            return name + " is empty";
        return name + (fact.Style is FlagStyle.Field or FlagStyle.MapEntry ? ": " : "=") + Shorten(HideUserInfo(WithoutKey(fact, value)));
    }

    /// <summary>A text in which each <c>{--flag}</c> is spelled as a function says.</summary>
    public static string SpellFlags(string text, Func<string, string> nameOf) =>
        FlagToken().Replace(text, match => nameOf(match.Groups[1].Value));

    /// <summary>A text without each <c>and {--flag}</c> whose flag a function rejects.</summary>
    public static string DropFurtherFlags(string text, Func<string, bool> rejects) =>
        FurtherFlag().Replace(text, match => rejects(match.Groups[1].Value) ? "" : match.Value);

    /// <summary>A field for one entry of a map, <c>featureGates.X</c>, has the key in its name already.</summary>
    private static string WithoutKey(FlagFact fact, string value)
    {
        var key = fact.WrittenName[(fact.WrittenName.LastIndexOf('.') + 1)..] + "=";
        return fact.Style == FlagStyle.Field && value.StartsWith(key, StringComparison.Ordinal) ? value[key.Length..] : value;
    }

    private static string Shorten(string value) => value.Length <= MaxValueLength ? value : value[..MaxValueLength] + "…";

    /// <summary>A URL's user and password do not belong in a build log.</summary>
    private static string HideUserInfo(string value)
    {
        var scheme = value.IndexOf("://", StringComparison.Ordinal);
        var at = value.LastIndexOf('@');
        return scheme < 0 || at < scheme ? value : value[..(scheme + 3)] + "…" + value[at..];
    }

    [GeneratedRegex(@" and \{--([a-z0-9-]+)\}", RegexOptions.CultureInvariant)]
    private static partial Regex FurtherFlag();

    [GeneratedRegex(@"\{--([a-z0-9-]+)\}", RegexOptions.CultureInvariant)]
    private static partial Regex FlagToken();
}
