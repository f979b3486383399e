using KubeLint.Helm.Versions;

namespace KubeLint.Helm.Tests.Versions;

public sealed class VersionConstraintTests
{
    [Theory]
    [InlineData("1.2.3", "1.2.3", true)]
    [InlineData("=1.2.3", "v1.2.3", true)]
    [InlineData("1.2", "1.2.9", true)]
    [InlineData("1.2", "1.3.0", false)]
    [InlineData("1", "1.9.9", true)]
    [InlineData("*", "4.5.6", true)]
    [InlineData("*", "4.5.6-beta", false)]
    [InlineData("*-0", "4.5.6-beta", true)]
    [InlineData("1.x", "1.9.0", true)]
    [InlineData("1.X", "2.0.0", false)]
    [InlineData(">1.2", "1.2.5", false)]
    [InlineData(">1.2", "1.3.0", true)]
    [InlineData(">1", "1.9.0", false)]
    [InlineData(">1", "2.0.0", true)]
    [InlineData(">=1.2", "1.2.0", true)]
    [InlineData("=>1.2", "1.1.9", false)]
    [InlineData("<=1.2", "1.2.9", true)]
    [InlineData("<=1.2", "1.3.0", false)]
    [InlineData("<=1", "1.9.0", true)]
    [InlineData("<1.2", "1.2.0", false)]
    [InlineData("!=1.2", "1.2.7", false)]
    [InlineData("!=1.2", "1.3.0", true)]
    [InlineData("!=1.2.3", "1.2.4", true)]
    [InlineData("!=1", "1.4.0", false)]
    [InlineData("~1.2.3", "1.2.9", true)]
    [InlineData("~1.2.3", "1.3.0", false)]
    [InlineData("~1", "1.9.0", true)]
    [InlineData("~>1.2", "1.2.4", true)]
    [InlineData("~0.0.0", "7.0.0", true)]
    [InlineData("^1.2.3", "1.9.0", true)]
    [InlineData("^1.2.3", "2.0.0", false)]
    [InlineData("^0.2.3", "0.2.9", true)]
    [InlineData("^0.2.3", "0.3.0", false)]
    [InlineData("^0.0.3", "0.0.4", false)]
    [InlineData("^0.0", "0.0.9", true)]
    [InlineData("^0", "0.9.0", true)]
    [InlineData("^*", "1.0.0", false)]
    [InlineData("1.2 - 1.4", "1.4.9", true)]
    [InlineData("1.2 - 1.4", "1.5.0", false)]
    [InlineData("1.2.0 - 1.4.0 || 3.x", "3.1.0", true)]
    [InlineData(">=1.2, <1.4", "1.4.0", false)]
    [InlineData(">=1.2 <1.4", "1.3.9", true)]
    [InlineData(">= 1.19.0-0", "v1.29.3-gke.100", true)]
    [InlineData(">= 1.19.0", "v1.29.3-gke.100", false)]
    [InlineData(">=1.0.0 <2.0.0-0", "1.5.0-beta", true)]
    [InlineData("1.0.0-beta.2 || >3", "1.0.0-beta.2", true)]
    [InlineData("1.2.3", "1.2.3+build", true)]
    [InlineData(">1.2.3-beta.2", "1.2.3-beta.11", true)]
    [InlineData(">1.2.3-beta.2", "1.2.3-beta", false)]
    [InlineData("<1.2.3", "1.2.3-rc.1", false)]
    [InlineData("<1.2.3-0", "1.2.2-rc.1", true)]
    public void A_range_takes_versions(string constraint, string version, bool expected) =>
        Assert.Equal(expected, VersionConstraint.Matches(constraint, version));

    [Theory]
    [InlineData("", "improper constraint: \"\"")]
    [InlineData("foo", "improper constraint: \"foo\"")]
    [InlineData(">=1.2.3.4", "improper constraint: \">=1.2.3.4\"")]
    [InlineData("1.0 ||", "improper constraint: \"\"")]
    [InlineData("1|2", "constraint parser error")]
    [InlineData("1.2.3-01", "constraint parser error")]
    [InlineData(">>1", "improper constraint: \">>1\"")]
    public void A_range_that_is_none_says_so(string text, string message)
    {
        Assert.Null(VersionConstraint.Parse(text, out var error));
        Assert.Equal(message, error);
    }

    [Theory]
    [InlineData("v1.2", "1.2.0", false)]
    [InlineData("1", "1.0.0", false)]
    [InlineData("01.2.3", "1.2.3", false)]
    [InlineData("1.2.3-rc.1+b.7", "1.2.3-rc.1+b.7", true)]
    public void A_version_may_be_short(string text, string full, bool isStrict)
    {
        var version = SemanticVersion.Parse(text, out var error);
        Assert.Null(error);
        Assert.Equal((full, isStrict), (version!.ToString(), version.IsStrict));
    }

    [Theory]
    [InlineData("")]
    [InlineData("x")]
    [InlineData("1.2.3.4")]
    [InlineData("1.2.3-")]
    [InlineData("1.2.3-a..b")]
    [InlineData("1.2.3-01")]
    [InlineData("99999999999999999999.0.0")]
    [InlineData("1.2.3\n")]
    public void Other_texts_are_no_version(string text)
    {
        Assert.Null(SemanticVersion.Parse(text, out var error));
        Assert.NotNull(error);
    }

    [Fact]
    public void Prereleases_are_ordered_as_the_standard_says()
    {
        string[] ordered = ["1.0.0-alpha", "1.0.0-alpha.1", "1.0.0-alpha.beta", "1.0.0-beta", "1.0.0-beta.2", "1.0.0-beta.11", "1.0.0-rc.1", "1.0.0"];
        var versions = ordered.Select(static text => SemanticVersion.Parse(text, out _)!).ToArray();
        for (var i = 1; i < versions.Length; i++)
            Assert.True(versions[i - 1].CompareTo(versions[i]) < 0 && versions[i].CompareTo(versions[i - 1]) > 0, ordered[i]);
    }
}
