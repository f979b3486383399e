using System.Text;

namespace KubeLint.Helm.Urls;

/// <summary>A URL as Go's <c>net/url</c> reads and writes it.</summary>
internal sealed record GoUrl
{
    public string Scheme { get; init; } = "";

    public string Host { get; init; } = "";

    public string Path { get; init; } = "";

    /// <summary>The path as written, where that is not how it would be escaped.</summary>
    public string RawPath { get; init; } = "";

    public string Query { get; init; } = "";

    /// <summary>What follows the scheme when no slash does: <c>mailto:a@b</c>.</summary>
    public string Opaque { get; init; } = "";

    public string Fragment { get; init; } = "";

    public string RawFragment { get; init; } = "";

    /// <summary>User name and password, escaped; null where there are none.</summary>
    public string? UserInfo { get; init; }

    /// <summary>Whether a question mark stands at the end with nothing behind it.</summary>
    public bool HasEmptyQuery { get; init; }

    /// <summary>Whether the path follows the scheme without a host, and yet with <c>//</c>.</summary>
    public bool OmitsHost { get; init; }

    /// <summary>The host without port and brackets.</summary>
    public string HostName
    {
        get
        {
            var colon = Host.LastIndexOf(':');
            var name = colon >= 0 && IsPort(Host[colon..]) ? Host[..colon] : Host;
            return name.StartsWith('[') && name.EndsWith(']') ? name[1..^1] : name;
        }
    }

    /// <summary>Reads a URL, or gives null.</summary>
    /// <param name="text">The text.</param>
    /// <param name="error">What is wrong, in Go's wording.</param>
    public static GoUrl? Parse(string text, out string? error)
    {
        var mark = text.IndexOf('#', StringComparison.Ordinal);
        var url = GoUrlParser.Parse(mark < 0 ? text : text[..mark], out error);
        if (url is null)
        {
            error = $"parse {GoFormat.Quote(mark < 0 ? text : text[..mark])}: {error}";
            return null;
        }
        if (mark < 0)
            return url;
        var written = text[(mark + 1)..];
        if (UrlEscaping.Unescape(written, UrlPart.Fragment, out error) is not { } fragment)
        {
            error = $"parse {GoFormat.Quote(text)}: {error}";
            return null;
        }
        return url with { Fragment = fragment, RawFragment = written == UrlEscaping.Escape(fragment, UrlPart.Fragment) ? "" : written };
    }

    /// <summary>Whether a text is a colon with digits or nothing behind it.</summary>
    internal static bool IsPort(string text) => text.Length == 0 || (text[0] == ':' && !text.AsSpan(1).ContainsAnyExceptInRange('0', '9'));

    public override string ToString()
    {
        var text = new StringBuilder();
        if (Scheme.Length > 0)
            text.Append(Scheme).Append(':');
        if (Opaque.Length > 0)
        {
            text.Append(Opaque);
        }
        else
        {
            AppendHost(text);
            AppendPath(text);
        }
        if (HasEmptyQuery || Query.Length > 0)
            text.Append('?').Append(Query);
        if (Fragment.Length > 0)
            text.Append('#').Append(RawFragment.Length > 0 ? RawFragment : UrlEscaping.Escape(Fragment, UrlPart.Fragment));
        return text.ToString();
    }

    private void AppendHost(StringBuilder text)
    {
        if (Scheme.Length == 0 && Host.Length == 0 && UserInfo is null)
            return;
        if (OmitsHost && Host.Length == 0 && UserInfo is null)
            return;
        if (Host.Length > 0 || Path.Length > 0 || UserInfo is not null)
            text.Append("//");
        if (UserInfo is not null)
            text.Append(UserInfo).Append('@');
        text.Append(UrlEscaping.Escape(Host, UrlPart.Host));
    }

    private void AppendPath(StringBuilder text)
    {
        var path = RawPath.Length > 0 ? RawPath : Path == "*" ? "*" : UrlEscaping.Escape(Path, UrlPart.Path);
        if (path.Length > 0 && path[0] != '/' && Host.Length > 0)
            text.Append('/');
        // A colon in the first segment would make a scheme of it.
        if (text.Length == 0 && path.Split('/')[0].Contains(':', StringComparison.Ordinal))
            text.Append("./");
        text.Append(path);
    }
}
