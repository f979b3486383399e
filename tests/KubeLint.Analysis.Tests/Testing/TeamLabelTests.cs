using KubeLint.Analysis.Testing;

namespace Acme.KubeRules.Tests;

public sealed class TeamLabelTests
{
    [Fact]
    public void A_workload_without_a_team_is_reported_at_its_name()
    {
        var finding = Assert.Single(RuleTest.Run(new TeamLabel(), """
            apiVersion: v1
            kind: Pod
            metadata:
              name: web
            spec: {}
            """));
        Assert.Equal("ACME001", finding.Descriptor.Id);
        Assert.Equal(4, finding.Location.Start.Line);
    }
}
