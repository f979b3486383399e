using System.Collections.Immutable;
using System.Globalization;

namespace KubeLint.Analysis.Diagnostics;

/// <summary>What a rule reports: one id with its texts and its place in the catalogue.</summary>
public sealed class DiagnosticDescriptor
{
    private const int LongestArgument = 500;
    private const string OwnPrefix = "KL";

    private DiagnosticDescriptor(string id, string name, string title, string messageFormat, DiagnosticSeverity defaultSeverity)
    {
        Id = id;
        Name = name;
        Title = title;
        MessageFormat = messageFormat;
        DefaultSeverity = defaultSeverity;
    }

    /// <summary>The id, <c>KL5001</c>.</summary>
    public string Id { get; }

    /// <summary>Whether the id is one of KubeLint's own, which begin with <c>KL</c>; the rules of others must not.</summary>
    public bool IsOwn => HasOwnPrefix(Id);

    /// <summary>The catalogue's name in Pascal case, <c>ClusterRoleWildcardEverything</c>.</summary>
    public string Name { get; }

    /// <summary>One line without a full stop.</summary>
    public string Title { get; }

    /// <summary>
    /// The message with <c>{0}</c> placeholders: names kind and object, says what is wrong and what to do; one line
    /// that begins with a capital or a placeholder and has no full stop at its end.
    /// </summary>
    public string MessageFormat { get; }

    /// <summary>The range the id belongs to; a rule of others chooses, and is <see cref="RuleCategory.Custom"/> unless it does.</summary>
    public RuleCategory Category { get; private init; }

    /// <summary>The level unless the finding or configuration says otherwise.</summary>
    public DiagnosticSeverity DefaultSeverity { get; }

    /// <summary>Controls of published guides that the rule covers: <c>CIS:5.1.3</c>, <c>PSS:baseline</c>, <c>NSA:authorization</c>.</summary>
    public ImmutableArray<string> Controls { get; private init; } = [];

    /// <summary>Addresses that explain the rule, the primary one first; absolute URLs.</summary>
    public ImmutableArray<string> References { get; private init; } = [];

    /// <summary>The peers' checks that the rule answers to, as <c>kube-linter:wildcard-in-rules</c>.</summary>
    public ImmutableArray<string> Peers { get; private init; } = [];

    /// <summary>Ids of weaker rules whose findings inside this finding's scope say nothing new and are dropped.</summary>
    public ImmutableArray<string> Silences { get; private init; } = [];

    /// <summary>Where the rule is explained, or null: the address it was declared with, else the primary reference.</summary>
    public string? HelpLink
    {
        get => field ?? (References.IsEmpty ? null : References[0]);
        private init;
    }

    /// <summary>Declares a rule.</summary>
    /// <param name="id">The id: letters and digits, as <c>ACME001</c>. Ids that begin with <c>KL</c> are KubeLint's own.</param>
    /// <param name="name">The catalogue's name.</param>
    /// <param name="severity">The default level.</param>
    /// <param name="title">The title.</param>
    /// <param name="message">The message format.</param>
    /// <param name="controls">See <see cref="Controls"/>.</param>
    /// <param name="references">See <see cref="References"/>; a path that begins with <c>/docs/</c> is one on kubernetes.io.</param>
    /// <param name="peers">See <see cref="Peers"/>.</param>
    /// <param name="silences">See <see cref="Silences"/>.</param>
    /// <param name="helpLink">The absolute address of the rule's page; null for the primary reference.</param>
    /// <param name="category">The category of a rule of others; null for <see cref="RuleCategory.Custom"/>. The ids of KubeLint itself tell theirs.</param>
    public static DiagnosticDescriptor Create(
        string id,
        string name,
        DiagnosticSeverity severity,
        string title,
        string message,
        ImmutableArray<string> controls = default,
        ImmutableArray<string> references = default,
        ImmutableArray<string> peers = default,
        ImmutableArray<string> silences = default,
        string? helpLink = null,
        RuleCategory? category = null) =>
        new(id, name, title, message, severity)
        {
            Category = category ?? CategoryOf(id),
            HelpLink = helpLink,
            Controls = OrEmpty(controls),
            References = [.. OrEmpty(references).Select(ToUrl)],
            Peers = OrEmpty(peers),
            Silences = OrEmpty(silences),
        };

    /// <summary>
    /// The message with its arguments. They come from files that nobody may have read yet: line breaks and control
    /// characters become blanks, and what is very long is cut.
    /// </summary>
    public string FormatMessage(ImmutableArray<string> arguments) => FormatMessage(MessageFormat, arguments);

    /// <summary>A message of any wording with its arguments, likewise.</summary>
    public static string FormatMessage(string format, ImmutableArray<string> arguments) =>
        string.Format(CultureInfo.InvariantCulture, format, [.. arguments.Select(Shorten).Select(OneLine)]);

    private static RuleCategory CategoryOf(string id) =>
        HasOwnPrefix(id) && id.Length > OwnPrefix.Length && id[OwnPrefix.Length] is >= '0' and <= '8' and var digit
            ? (RuleCategory)(digit - '0')
            : RuleCategory.Custom;

    private static bool HasOwnPrefix(string id) => id.StartsWith(OwnPrefix, StringComparison.OrdinalIgnoreCase);

    private static string ToUrl(string reference) =>
        reference.StartsWith('/') ? "https://kubernetes.io" + reference : reference;

    private static string Shorten(string text)
    {
        if (text.Length <= LongestArgument)
            return text;
        var end = char.IsHighSurrogate(text[LongestArgument - 1]) ? LongestArgument - 1 : LongestArgument;
        return text[..end] + "…";
    }

    private static string OneLine(string text) =>
        text.Any(char.IsControl) || text.AsSpan().IndexOfAny('\u2028', '\u2029') >= 0
            ? string.Concat(text.ReplaceLineEndings(" ").Select(static c => char.IsControl(c) ? ' ' : c))
            : text;

    private static ImmutableArray<string> OrEmpty(ImmutableArray<string> items) => items.IsDefault ? [] : items;
}
