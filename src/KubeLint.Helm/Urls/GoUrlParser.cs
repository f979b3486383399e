namespace KubeLint.Helm.Urls;

/// <summary>Reads a URL that has no fragment, by the rules of Go's <c>net/url</c>.</summary>
internal static class GoUrlParser
{
    public static GoUrl? Parse(string text, out string? error)
    {
        error = null;
        if (text.AsSpan().ContainsAnyInRange('\0', '\x1F') || text.Contains('\x7F', StringComparison.Ordinal))
            error = "net/url: invalid control character in URL";
        if (error is not null || text == "*")
            return error is null ? new GoUrl { Path = "*" } : null;
        var (scheme, rest) = SplitScheme(text, out error);
        if (error is not null)
            return null;
        var url = new GoUrl { Scheme = scheme };
        (url, rest) = SplitQuery(url, rest);
        if (!rest.StartsWith('/'))
        {
            // Without a slash all that follows a scheme belongs to it.
            if (scheme.Length > 0)
                return url with { Opaque = rest };
            if (rest.Split('/')[0].Contains(':', StringComparison.Ordinal))
            {
                error = "first path segment in URL cannot contain colon";
                return null;
            }
        }
        if (rest.StartsWith("//", StringComparison.Ordinal) && (scheme.Length > 0 || !rest.StartsWith("///", StringComparison.Ordinal)))
        {
            var slash = rest.IndexOf('/', 2);
            var authority = slash < 0 ? rest[2..] : rest[2..slash];
            rest = slash < 0 ? "" : rest[slash..];
            if (WithAuthority(url, authority, out error) is not { } located)
                return null;
            url = located;
        }
        else if (scheme.Length > 0 && rest.StartsWith('/'))
        {
            url = url with { OmitsHost = true };
        }
        if (UrlEscaping.Unescape(rest, UrlPart.Path, out error) is not { } path)
            return null;
        return url with { Path = path, RawPath = rest == UrlEscaping.Escape(path, UrlPart.Path) ? "" : rest };
    }

    private static (GoUrl Url, string Remainder) SplitQuery(GoUrl url, string text)
    {
        var mark = text.IndexOf('?', StringComparison.Ordinal);
        if (mark < 0)
            return (url, text);
        return (url with { Query = text[(mark + 1)..], HasEmptyQuery = mark == text.Length - 1 }, text[..mark]);
    }

    private static (string Scheme, string Remainder) SplitScheme(string text, out string? error)
    {
        error = null;
        for (var i = 0; i < text.Length; i++)
        {
            if (char.IsAsciiLetter(text[i]) || (i > 0 && (char.IsAsciiDigit(text[i]) || text[i] is '+' or '-' or '.')))
                continue;
            if (text[i] != ':')
                break;
            if (i == 0)
                error = "missing protocol scheme";
#pragma warning disable CA1308 // Schemes are written in lower case.
            return (text[..i].ToLowerInvariant(), text[(i + 1)..]);
#pragma warning restore CA1308
        }
        return ("", text);
    }

    private static GoUrl? WithAuthority(GoUrl url, string authority, out string? error)
    {
        var at = authority.LastIndexOf('@');
        if (ParseHost(at < 0 ? authority : authority[(at + 1)..], out error) is not { } host)
            return null;
        if (at < 0)
            return url with { Host = host };
        var userInfo = authority[..at];
        if (!userInfo.All(static character => char.IsAsciiLetterOrDigit(character) || "-._:~!$&'()*+,;=%@".Contains(character, StringComparison.Ordinal)))
        {
            error = "net/url: invalid userinfo";
            return null;
        }
        var colon = userInfo.IndexOf(':', StringComparison.Ordinal);
        var name = UrlEscaping.Unescape(colon < 0 ? userInfo : userInfo[..colon], UrlPart.UserInfo, out error);
        var password = error is null && colon >= 0 ? UrlEscaping.Unescape(userInfo[(colon + 1)..], UrlPart.UserInfo, out error) : null;
        if (error is not null)
            return null;
        var escaped = UrlEscaping.Escape(name!, UrlPart.UserInfo) + (password is null ? "" : ":" + UrlEscaping.Escape(password, UrlPart.UserInfo));
        return url with { Host = host, UserInfo = escaped };
    }

    private static string? ParseHost(string host, out string? error)
    {
        if (!host.StartsWith('['))
            return CheckPort(host, host.LastIndexOf(':'), out error) ? UrlEscaping.Unescape(host, UrlPart.Host, out error) : null;
        var end = host.LastIndexOf(']');
        if (end < 0)
        {
            error = "missing ']' in host";
            return null;
        }
        if (!CheckPort(host, end + 1, out error))
            return null;
        var zone = host[..end].IndexOf("%25", StringComparison.Ordinal);
        if (zone < 0)
            return UrlEscaping.Unescape(host, UrlPart.Host, out error);
        var address = UrlEscaping.Unescape(host[..zone], UrlPart.Host, out error);
        var name = error is null ? UrlEscaping.Unescape(host[zone..end], UrlPart.Zone, out error) : null;
        var port = error is null ? UrlEscaping.Unescape(host[end..], UrlPart.Host, out error) : null;
        return error is null ? address + name + port : null;
    }

    private static bool CheckPort(string host, int start, out string? error)
    {
        error = start >= 0 && !GoUrl.IsPort(host[start..]) ? $"invalid port {GoFormat.Quote(host[start..])} after host" : null;
        return error is null;
    }
}
