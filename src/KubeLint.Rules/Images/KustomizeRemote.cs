using System.Text.RegularExpressions;

namespace KubeLint.Rules.Images;

/// <summary>What kustomize takes for a remote file or folder.</summary>
internal static partial class KustomizeRemote
{
    /// <summary>Whether an item of <c>resources</c> is fetched over the network.</summary>
    public static bool IsRemote(string item) => Remote().IsMatch(item);

    /// <summary>Whether what is fetched can change: a repository without <c>ref</c>, a file of a branch or of the latest release.</summary>
    public static bool IsMoving(string item)
    {
        if (item.Contains("/releases/latest/", StringComparison.Ordinal) || BranchFile().IsMatch(item))
            return true;
        return IsRepository(item) && Reference().Match(item) is var reference && (!reference.Success || reference.Groups[1].Value is "main" or "master" or "HEAD");
    }

    /// <summary>Whether kustomize clones it, as opposed to a single file.</summary>
    private static bool IsRepository(string item) =>
        !File().IsMatch(item) && (item.StartsWith("git", StringComparison.Ordinal) || item.Contains("//github.com/", StringComparison.Ordinal)
            || item.Contains("//gitlab.com/", StringComparison.Ordinal) || item.Contains(".git", StringComparison.Ordinal) || CloneFolder().IsMatch(item));

    [GeneratedRegex(@"^(?:git::|https?://|ssh://|git://|git@|(?:www\.)?(?:github|gitlab)\.com[/:])", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Remote();

    [GeneratedRegex(@"raw\.githubusercontent\.com/[^/]+/[^/]+/(?:refs/heads/)?(?:main|master|HEAD)/|/raw/(?:main|master|HEAD)/", RegexOptions.CultureInvariant)]
    private static partial Regex BranchFile();

    [GeneratedRegex(@"[?&](?:ref|version)=([^&]+)", RegexOptions.CultureInvariant)]
    private static partial Regex Reference();

    [GeneratedRegex(@"\.(?:ya?ml|json)(?:[?#].*)?$", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex File();

    // host/repository//folder
    [GeneratedRegex(@"://[^/]+/[^?]+//[^?]", RegexOptions.CultureInvariant)]
    private static partial Regex CloneFolder();
}
