using System.IO.Enumeration;

namespace KubeLint.Rules.Workloads;

/// <summary>A pattern with <c>*</c> over the last segments of an image's repository: <c>calico/*</c> matches <c>quay.io/calico/node</c>.</summary>
internal static class ImagePattern
{
    /// <summary>Whether a repository, without tag and digest, ends in segments of that form.</summary>
    public static bool Matches(string pattern, string repository)
    {
        var segments = pattern.AsSpan().Count('/') + 1;
        var start = repository.Length;
        for (var i = 0; i < segments && start >= 0; i++)
            start = start == 0 ? -1 : repository.LastIndexOf('/', start - 1);
        var tail = repository.AsSpan(start + 1);
        return tail.Count('/') == segments - 1 && FileSystemName.MatchesSimpleExpression(pattern, tail, ignoreCase: true);
    }
}
