using KubeLint.Helm.Rendering;

namespace KubeLint.Helm.Tests.Rendering;

/// <summary>Patterns of <c>.Files.Glob</c>; the answers are Helm's.</summary>
public sealed class FileGlobTests
{
    private const string All = "cfg/a.txt cfg/b.yaml cfg/sub/c.yaml other/[x].txt other/a,b other/a-b.txt other/{y other/é top.txt";

    [Theory]
    [InlineData(@"*", "top.txt")]
    [InlineData(@"**", All)]
    [InlineData(@"cfg/*", "cfg/a.txt cfg/b.yaml")]
    [InlineData(@"cfg/**", "cfg/a.txt cfg/b.yaml cfg/sub/c.yaml")]
    [InlineData(@"**.yaml", "cfg/b.yaml cfg/sub/c.yaml")]
    [InlineData(@"*.yaml", "")]
    [InlineData(@"cfg/*.yaml", "cfg/b.yaml")]
    [InlineData(@"**/*.yaml", "cfg/b.yaml cfg/sub/c.yaml")]
    [InlineData(@"cfg/?.txt", "cfg/a.txt")]
    [InlineData(@"?op.txt", "top.txt")]
    [InlineData(@"cfg/{a,b}*", "cfg/a.txt cfg/b.yaml")]
    [InlineData(@"{cfg,other}/a*", "cfg/a.txt other/a,b other/a-b.txt")]
    [InlineData(@"cfg/[ab].*", "cfg/a.txt cfg/b.yaml")]
    [InlineData(@"cfg/[!a].*", "cfg/b.yaml")]
    [InlineData(@"cfg/[a-c].*", "cfg/a.txt cfg/b.yaml")]
    [InlineData(@"[a-z]*/a*", "cfg/a.txt other/a,b other/a-b.txt")]
    [InlineData(@"cfg/[ab", All)]
    [InlineData(@"cfg/{a,b.yaml", "cfg/b.yaml")]
    [InlineData(@"cfg/a.txt}", "")]
    [InlineData(@"cfg/a\.txt", "cfg/a.txt")]
    [InlineData(@"other/\[x\].txt", "other/[x].txt")]
    [InlineData(@"other/a,b", "other/a,b")]
    [InlineData(@"other/\{y", "other/{y")]
    [InlineData(@"cfg/[]", All)]
    [InlineData(@"cfg/[!]", All)]
    [InlineData(@"cfg/[a-cx].txt", All)]
    [InlineData(@"cfg/[^a].txt", "cfg/a.txt")]
    [InlineData(@"***", All)]
    [InlineData(@"cfg/***", "cfg/a.txt cfg/b.yaml cfg/sub/c.yaml")]
    [InlineData(@"cfg/{,sub/}*.yaml", "cfg/b.yaml cfg/sub/c.yaml")]
    [InlineData(@"", "")]
    [InlineData(@"other/?", "other/é")]
    [InlineData(@"cfg\/a.txt", "cfg/a.txt")]
    [InlineData(@"cfg/a.txt\", "cfg/a.txt")]
    [InlineData(@"cfg/[a-].*", All)]
    [InlineData(@"cfg/[-a].*", "cfg/a.txt")]
    [InlineData(@"cfg/{*.txt,**.yaml}", "cfg/a.txt cfg/b.yaml cfg/sub/c.yaml")]
    [InlineData(@"[!x]fg/*", "cfg/a.txt cfg/b.yaml")]
    [InlineData(@"cfg[/]a.txt", "cfg/a.txt")]
    [InlineData(@"cfg?a.txt", "")]
    [InlineData(@"cfg[!x]a.txt", "cfg/a.txt")]
    [InlineData(@"cfg/]", "")]
    [InlineData(@"/cfg/*", "")]
    [InlineData(@"cfg/[z-a].txt", All)]
    [InlineData(@"{a", "")]
    [InlineData(@"a}", "")]
    [InlineData(@"{", "")]
    [InlineData(@"}", "")]
    [InlineData(@"{}", "")]
    [InlineData(@"cfg/{}a.txt", "")]
    [InlineData(@"[", All)]
    [InlineData(@"!top.txt", "")]
    [InlineData(@"cfg/[a\]b].txt", "cfg/a.txt")]
    [InlineData(@"cfg/[\a].txt", "cfg/a.txt")]
    public void Patterns_match_what_Helm_matches(string pattern, string expected)
    {
        string[] files = ["cfg/a.txt", "cfg/b.yaml", "cfg/sub/c.yaml", "other/[x].txt", "other/a,b", "other/a-b.txt", "other/{y", "other/é", "top.txt"];
        var glob = FileGlob.Parse(pattern);
        Assert.Equal(expected, string.Join(' ', files.Where(glob.IsMatch)));
    }
}
