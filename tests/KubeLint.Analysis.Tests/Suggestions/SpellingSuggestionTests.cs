using KubeLint.Analysis.Suggestions;

namespace KubeLint.Analysis.Tests.Suggestions;

public sealed class SpellingSuggestionTests
{
    [Theory]
    [InlineData("deploymnets", "deployments")]
    [InlineData("Secret", "secrets")]
    [InlineData("configmpas", "configmaps")]
    [InlineData("anonymous-outh", "anonymous-auth")]
    public void The_nearest_word_is_found(string word, string expected) =>
        Assert.Equal(expected, SpellingSuggestion.Find(word, ["pods", "secrets", "configmaps", "anonymous-auth", "deployments"]));

    [Theory]
    [InlineData("")]
    [InlineData("x")]
    [InlineData("widgets")]
    public void A_word_near_none_has_no_suggestion(string word) =>
        Assert.Null(SpellingSuggestion.Find(word, ["pods", "y", "configmaps"]));

    [Fact]
    public void The_first_of_equally_near_words_wins() =>
        Assert.Equal("nodes", SpellingSuggestion.Find("modes", ["nodes", "codes"]));
}
