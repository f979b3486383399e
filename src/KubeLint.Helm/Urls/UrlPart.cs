namespace KubeLint.Helm.Urls;

/// <summary>A part of a URL, which decides what must be escaped in it.</summary>
internal enum UrlPart
{
    /// <summary>The host; brackets and colons stay.</summary>
    Host,

    /// <summary>What follows <c>%</c> in the brackets of an IPv6 address.</summary>
    Zone,

    /// <summary>User name or password.</summary>
    UserInfo,

    /// <summary>The whole path; slashes stay.</summary>
    Path,

    /// <summary>What follows <c>#</c>.</summary>
    Fragment,
}
