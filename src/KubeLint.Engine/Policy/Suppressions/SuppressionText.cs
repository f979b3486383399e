using System.Collections.Immutable;
using System.Globalization;
using System.Text.RegularExpressions;
using KubeLint.Analysis.Diagnostics;
using KubeLint.Rules;
using KubeLint.Yaml.Text;

namespace KubeLint.Engine.Policy.Suppressions;

/// <summary>What a mark says: <c>KL6002,KL6011 until=2027-01-31 -- reason</c>, behind its directive word.</summary>
/// <param name="Rules">The rules with the place of each id in the text.</param>
/// <param name="UnknownRules">Ids that no rule has, with their places.</param>
/// <param name="Until">The last day, or null.</param>
/// <param name="Reason">The reason; empty without one.</param>
/// <param name="Error">Why the text cannot be read, or null; the mark then has no effect.</param>
internal sealed partial record SuppressionText(
    ImmutableArray<(DiagnosticDescriptor Descriptor, TextSpan Span)> Rules,
    ImmutableArray<(string Id, TextSpan Span)> UnknownRules,
    DateOnly? Until,
    string Reason,
    string? Error)
{
    private const string ReasonSeparator = "--";
    private const string UntilPrefix = "until=";

    /// <summary>Reads a list of rules with its date and reason; all spans count from the begin of <paramref name="text"/>.</summary>
    /// <param name="text">The text that holds the list.</param>
    /// <param name="start">Where the list begins.</param>
    /// <param name="names">The rules there are.</param>
    public static SuppressionText Parse(string text, int start, RuleNames names)
    {
        var separator = Separator().Match(text, start);
        var end = separator.Success ? separator.Index : text.Length;
        var reader = new Reader(names);
        foreach (Match word in Word().Matches(text[..end], start))
            reader.Read(word.Value, new TextSpan(word.Index, word.Length));
        var reason = separator.Success ? text[(separator.Index + separator.Length)..].Trim() : "";
        return reader.ToText(reason);
    }

    // A dash pair inside a word is part of it.
    [GeneratedRegex(@"(?<=^|\s)" + ReasonSeparator + @"(?=\s|$)", RegexOptions.CultureInvariant)]
    private static partial Regex Separator();

    [GeneratedRegex(@"[^\s,;]+", RegexOptions.CultureInvariant)]
    private static partial Regex Word();

    private sealed class Reader(RuleNames names)
    {
        private readonly ImmutableArray<(DiagnosticDescriptor, TextSpan)>.Builder _rules = ImmutableArray.CreateBuilder<(DiagnosticDescriptor, TextSpan)>();
        private readonly ImmutableArray<(string, TextSpan)>.Builder _unknown = ImmutableArray.CreateBuilder<(string, TextSpan)>();
        private DateOnly? _until;
        private string? _error;

        // Most likely one of the assembly that could not be used, and that has been said.
        private bool _hasMissingRule;

        public void Read(string word, TextSpan span)
        {
            if (word.StartsWith(UntilPrefix, StringComparison.Ordinal))
                ReadDate(word[UntilPrefix.Length..]);
            else if (names.Find(word) is { } descriptor)
                Add(descriptor, span);
            else if (!names.AreComplete && RuleNames.LooksLikeForeignId(word))
                _hasMissingRule = true;
            else if (RuleNames.LooksLikeId(word) || RuleNames.LooksLikeForeignId(word) || names.FindClosest(word) is not null)
                _unknown.Add((word, span));
            else
                _error ??= $"'{word}' is no rule; write a reason behind ' {ReasonSeparator} '";
        }

        public SuppressionText ToText(string reason)
        {
            if (_rules.Count == 0 && _unknown.Count == 0 && !_hasMissingRule)
                _error ??= "it names no rule";
            return new(_rules.ToImmutable(), _unknown.ToImmutable(), _until, reason, _error);
        }

        private void Add(DiagnosticDescriptor descriptor, TextSpan span)
        {
            // What says that a file or a setting could not be read is not for the file itself to hide.
            if (RuleCatalog.IsOfEngine(descriptor.Id))
                _error ??= $"{descriptor.Id} cannot be suppressed here; use NoWarn or .editorconfig";
            else
                _rules.Add((descriptor, span));
        }

        private void ReadDate(string date)
        {
            if (DateOnly.TryParseExact(date, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var until))
                _until = until;
            else
                _error ??= $"'{date}' is no date; write {UntilPrefix}YYYY-MM-DD";
        }
    }
}
