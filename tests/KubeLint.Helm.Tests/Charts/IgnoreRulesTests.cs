using KubeLint.Helm.Charts;
using KubeLint.Yaml.Text;

namespace KubeLint.Helm.Tests.Charts;

public sealed class IgnoreRulesTests
{
    [Theory]
    [InlineData("abc", "abc", true)]
    [InlineData("*", "abc", true)]
    [InlineData("*c", "abc", true)]
    [InlineData("a*", "ab/c", false)]
    [InlineData("a*/b", "abc/b", true)]
    [InlineData("a*/b", "a/c/b", false)]
    [InlineData("a*b*c*d*e*/f", "axbxcxdxexxx/f", true)]
    [InlineData("a*b?c*x", "abxbbxdbxebxczzx", true)]
    [InlineData("a*b?c*x", "abxbbxdbxebxczzy", false)]
    [InlineData("ab[c]", "abc", true)]
    [InlineData("ab[b-d]", "abc", true)]
    [InlineData("ab[e-g]", "abc", false)]
    [InlineData("ab[^c]", "abc", false)]
    [InlineData("ab[^e-g]", "abc", true)]
    [InlineData("a\\*b", "a*b", true)]
    [InlineData("a\\*b", "ab", false)]
    [InlineData("a?b", "a\u263Ab", true)]
    [InlineData("a[^a]b", "a\u263Ab", true)]
    [InlineData("a???b", "a\u263Ab", false)]
    [InlineData("a?b", "a\U0001F600b", true)]
    [InlineData("[a-\u03B6]*", "\u03B1", true)]
    [InlineData("*[a-\u03B6]", "A", false)]
    [InlineData("a?b", "a/b", false)]
    [InlineData("a*b", "a/b", false)]
    [InlineData("[\\]a]", "]", true)]
    [InlineData("[\\-x]", "-", true)]
    [InlineData("[x\\-]", "z", false)]
    [InlineData("a[", "a", null)]
    [InlineData("[]a]", "]", null)]
    [InlineData("[-]", "-", null)]
    [InlineData("[x-]", "x", null)]
    [InlineData("[a-b-c]", "a", null)]
    [InlineData("[", "a", null)]
    [InlineData("[^", "a", null)]
    [InlineData("[^bc", "a", null)]
    [InlineData("a[", "ab", null)]
    [InlineData("a\\", "a", null)]
    [InlineData("*x", "xxx", true)]
    [InlineData("", "", true)]
    [InlineData("", "a", false)]
    [InlineData("x*[", "abc", null)]
    public void A_pattern_fits_as_in_Go(string pattern, string name, bool? expected) =>
        Assert.Equal(expected, FileNamePattern.IsMatch(pattern, name));

    [Theory]
    [InlineData("helm.txt", "helm.txt", true)]
    [InlineData("helm.txt", "sub/helm.txt", true)]
    [InlineData("*.txt", "cargo/a.txt", true)]
    [InlineData("cargo/*.txt", "mast/a.txt", false)]
    [InlineData("cargo/*.txt", "x/cargo/a.txt", false)]
    [InlineData("/a.txt", "a.txt", true)]
    [InlineData("/a.txt", "cargo/a.txt", false)]
    [InlineData("cargo/", "cargo", false)]
    [InlineData("cargo/", "cargo/", true)]
    [InlineData("cargo/", "deep/cargo/", true)]
    [InlineData("!helm.txt", "helm.txt", false)]
    [InlineData("!helm.txt", "tiller.txt", true)]
    [InlineData("!cargo/", "mast/", true)]
    [InlineData("!cargo/", "cargo", true)]
    [InlineData("*.md\n!README.md", "README.md", true)]
    [InlineData("!README.md\n*.md", "README.md", true)]
    [InlineData("# helm.txt", "helm.txt", false)]
    [InlineData("  helm.txt  \r", "helm.txt", true)]
    [InlineData("", "templates/.hidden", true)]
    [InlineData("", "templates/sub/.hidden", false)]
    [InlineData("", "charts/x/templates/.hidden", false)]
    [InlineData(".*", ".", false)]
    public void The_first_rule_that_decides_counts(string rules, string path, bool expected)
    {
        var isDirectory = path.EndsWith('/');
        Assert.Equal(expected, Parse(rules, out _).Ignores(isDirectory ? path.TrimEnd('/') : path, isDirectory));
    }

    [Theory]
    [InlineData("*.md\n  a/**/b\n*.txt", "IgnoreFile .helmignore(2,3): double-star (**) syntax is not supported")]
    [InlineData("[z-", "IgnoreFile .helmignore(1,1): syntax error in pattern")]
    public void A_line_that_is_no_pattern_is_reported_where_it_stands(string text, string problem)
    {
        var rules = Parse(text, out var load);
        Assert.Equal([problem], ChartFolder.Describe(load.Problems));
        Assert.Equal(text.Contains("*.txt", StringComparison.Ordinal), rules.Ignores("a.txt", false));
    }

    private static IgnoreRules Parse(string text, out ChartLoad load)
    {
        load = new ChartLoad(ChartLimits.Default);
        return IgnoreRules.Parse(new SourceFile("/c/.helmignore", text), load);
    }
}
