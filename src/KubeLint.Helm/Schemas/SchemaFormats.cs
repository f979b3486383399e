using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text.RegularExpressions;

namespace KubeLint.Helm.Schemas;

/// <summary>The forms of texts that <c>format</c> names.</summary>
internal static partial class SchemaFormats
{
    /// <summary>Whether a text has a form; an unknown one has every text.</summary>
    public static bool IsValid(string format, string text) => format switch
    {
        "date" => IsDate(text),
        "time" => Time().IsMatch(text),
        "date-time" => text.Length > 11 && text[10] is 'T' or 't' && IsDate(text[..10]) && Time().IsMatch(text[11..]),
        "duration" => Duration().IsMatch(text) && text[^1] is not ('P' or 'T'),
        "email" => Email().IsMatch(text),
        "hostname" => text.TrimEnd('.').Length is > 0 and <= 253 && Hostname().IsMatch(text),
        "ipv4" => Ipv4().IsMatch(text),
        "ipv6" => !text.Contains('%', StringComparison.Ordinal) && !text.Contains('[', StringComparison.Ordinal) && IPAddress.TryParse(text, out var address) && address.AddressFamily == AddressFamily.InterNetworkV6,
        "uri" => UriText().IsMatch(text) && Uri.TryCreate(text, UriKind.Absolute, out _),
        "uri-reference" => UriCharacters().IsMatch(text),
        "uuid" => Uuid().IsMatch(text),
        "json-pointer" => JsonPointer().IsMatch(text),
        "regex" => SchemaPatterns.IsPattern(text),
        _ => true,
    };

    private static bool IsDate(string text) => DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _);

    [GeneratedRegex(@"^([01][0-9]|2[0-3]):[0-5][0-9]:([0-5][0-9]|60)(\.[0-9]+)?([zZ]|[-+]([01][0-9]|2[0-3]):[0-5][0-9])\z", RegexOptions.CultureInvariant)]
    private static partial Regex Time();

    [GeneratedRegex(@"^P([0-9]+W|([0-9]+Y)?([0-9]+M)?([0-9]+D)?(T([0-9]+H)?([0-9]+M)?([0-9]+S)?)?)\z", RegexOptions.CultureInvariant)]
    private static partial Regex Duration();

    [GeneratedRegex(@"^[^@\s]{1,64}@[^@\s]{1,253}\z", RegexOptions.CultureInvariant)]
    private static partial Regex Email();

    [GeneratedRegex(@"^[A-Za-z0-9]([-A-Za-z0-9]{0,61}[A-Za-z0-9])?(\.[A-Za-z0-9]([-A-Za-z0-9]{0,61}[A-Za-z0-9])?)*\.?\z", RegexOptions.CultureInvariant)]
    private static partial Regex Hostname();

    [GeneratedRegex(@"^((25[0-5]|2[0-4][0-9]|1[0-9][0-9]|[1-9]?[0-9])(\.(?!\z)|\z)){4}\z", RegexOptions.CultureInvariant)]
    private static partial Regex Ipv4();

    [GeneratedRegex(@"^[A-Za-z][-+.A-Za-z0-9]*:[^\s\\<>""{}|^`]*\z", RegexOptions.CultureInvariant)]
    private static partial Regex UriText();

    [GeneratedRegex(@"^[^\s\\<>""{}|^`]*\z", RegexOptions.CultureInvariant)]
    private static partial Regex UriCharacters();

    [GeneratedRegex("^[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}\\z", RegexOptions.CultureInvariant)]
    private static partial Regex Uuid();

    [GeneratedRegex(@"^(/([^~]|~[01])*)?\z", RegexOptions.CultureInvariant)]
    private static partial Regex JsonPointer();
}
