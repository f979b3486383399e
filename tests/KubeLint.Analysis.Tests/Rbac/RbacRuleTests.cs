using KubeLint.Analysis.Rbac;

namespace KubeLint.Analysis.Tests.Rbac;

public sealed class RbacRuleTests
{
    [Theory]
    [InlineData("pods", "pods")]
    [InlineData("'*'", "pods")]
    [InlineData("'*'", "pods/exec")]
    [InlineData("pods/exec", "pods/exec")]
    [InlineData("'pods/*'", "pods/exec")]
    [InlineData("'*/exec'", "pods/exec")]
    [InlineData("userextras/scopes", "userextras/*")]
    public void A_resource_is_granted(string item, string resource) =>
        Assert.True(Rule($"{{apiGroups: [''], resources: [{item}], verbs: [create]}}").Grants("", resource, "create"));

    [Theory]
    [InlineData("pods", "pods/exec")]
    [InlineData("pods/exec", "pods")]
    [InlineData("'pods/*'", "pods")]
    [InlineData("'*/exec'", "pods/attach")]
    [InlineData("'services/*'", "pods/exec")]
    [InlineData("'${RESOURCE}'", "pods")]
    public void A_resource_is_not_granted(string item, string resource) =>
        Assert.False(Rule($"{{apiGroups: [''], resources: [{item}], verbs: [create]}}").Grants("", resource, "create"));

    [Theory]
    [InlineData("apiGroups: [''], resources: [pods], verbs: ['*']", true)]
    [InlineData("apiGroups: ['*'], resources: [pods], verbs: [get]", true)]
    [InlineData("apiGroups: [example.com], resources: [pods], verbs: [get]", false)]
    [InlineData("apiGroups: ['${GROUP}'], resources: [pods], verbs: [get]", false)]
    [InlineData("apiGroups: [''], resources: [pods], verbs: [list]", false)]
    [InlineData("apiGroups: [''], resources: [pods], verbs: ['${VERB}']", false)]
    [InlineData("apiGroups: [''], resources: pods, verbs: get", false)]
    [InlineData("resources: [pods], verbs: [get]", false)]
    public void All_three_lists_must_match(string text, bool granted) =>
        Assert.Equal(granted, Rule($"{{{text}}}").Grants("", "pods", "get"));

    [Fact]
    public void A_resource_under_a_group_that_does_not_have_it_counts_as_if_the_group_were_right()
    {
        Assert.True(Rule("{apiGroups: [''], resources: [clusterroles], verbs: [bind]}").Grants(RbacKinds.Group, "clusterroles", "bind"));
        Assert.False(Rule("{apiGroups: ['', example.com], resources: [clusterroles], verbs: [bind]}").Grants(RbacKinds.Group, "clusterroles", "bind"));
        Assert.False(Rule("{apiGroups: [events.k8s.io], resources: [events], verbs: [get]}").Grants("", "events", "get"));
    }

    [Fact]
    public void A_match_names_the_elements_that_take_part()
    {
        var match = Rule("{apiGroups: [''], resources: [pods, pods/exec, pods/attach], verbs: [list, get, create]}").Match("", ["pods/exec", "pods/attach"], ["create", "get"]);
        Assert.Equal("pods/exec, pods/attach", match!.ResourceText);
        Assert.Equal("get, create", match.VerbText);
        Assert.Equal("every verb", Rule("{apiGroups: [''], resources: [pods], verbs: [get, '*']}").Match("", ["pods"], [])!.VerbText);
    }

    [Fact]
    public void Unknown_elements_are_told_from_absent_ones()
    {
        var rule = Rule("{apiGroups: '${GROUPS}', resources: [pods, '{{ .Values.resource }}'], verbs: []}");
        Assert.True(rule.ApiGroups.HasUnknown);
        Assert.True(rule.Resources is { HasUnknown: true, Items.Length: 1 });
        Assert.True(rule.Verbs.IsEmpty);
        Assert.True(rule.ResourceNames.IsEmpty);
        Assert.False(rule.ApiGroups.IsEmpty);
        Assert.True(rule.HasUnknown);
    }

    [Fact]
    public void Restricted_names_are_not_everything()
    {
        Assert.True(Rule("{apiGroups: ['*'], resources: ['*'], verbs: ['*']}").GrantsEverything);
        Assert.False(Rule("{apiGroups: ['*'], resources: ['*'], verbs: ['*'], resourceNames: [a]}").GrantsEverything);
        Assert.False(Rule("{apiGroups: ['*'], resources: ['*'], verbs: ['*'], resourceNames: ['${NAME}']}").GrantsEverything);
    }

    private static RbacRule Rule(string yaml) => Assert.Single(RbacObjects.Role($"kind: ClusterRole\nmetadata: {{name: r}}\nrules:\n- {yaml}\n").Rules);
}
