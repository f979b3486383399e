using KubeLint.Analysis.Data;

namespace KubeLint.Analysis.Tests.Data;

public sealed class ApiResourceTableTests
{
    [Theory]
    [InlineData("", "pods")]
    [InlineData("", "pods/log")]
    [InlineData("", "pods/*")]
    [InlineData("", "nodes/metrics")]
    [InlineData("", "groups")]
    [InlineData("apps", "*/scale")]
    [InlineData("apps", "deployments/finalizers")]
    [InlineData("apps", "deployments/rollback")]
    [InlineData("extensions", "ingresses")]
    [InlineData("authentication.k8s.io", "userextras/scopes")]
    [InlineData("certificates.k8s.io", "signers")]
    [InlineData("resource.k8s.io", "resourceclaims/driver")]
    public void A_group_has_a_resource(string group, string resource) =>
        Assert.True(ApiResourceTable.Default.Has(group, resource));

    [Theory]
    [InlineData("", "pod")]
    [InlineData("", "Pods")]
    [InlineData("", "deployments")]
    [InlineData("", "pods/logs")]
    [InlineData("", "pods/metrics")]
    [InlineData("networking.k8s.io", "pods/log")]
    [InlineData("example.com", "pods")]
    public void A_group_does_not_have_a_resource(string group, string resource) =>
        Assert.False(ApiResourceTable.Default.Has(group, resource));

    [Fact]
    public void Groups_are_told_apart()
    {
        var table = ApiResourceTable.Default;
        Assert.True(table.HasGroup("") && table.IsServedGroup(""));
        Assert.True(table.HasGroup("extensions") && !table.IsServedGroup("extensions"));
        Assert.False(table.HasGroup("cert-manager.io") || table.IsServedGroup("cert-manager.io"));
    }

    [Fact]
    public void A_resource_has_its_names()
    {
        var deployments = ApiResourceTable.Default.ResourcesOf("apps").Single(resource => resource.Name == "deployments");
        Assert.True(deployments.IsCalled("Deployment") && deployments.IsCalled("deploy") && deployments.IsCalled("deployment"));
        Assert.True(deployments.IsNamespaced && !deployments.IsGone);
        Assert.Contains("scale", deployments.Subresources);
        Assert.False(ApiResourceTable.Default.ResourcesOf("").Single(resource => resource.Name == "nodes").IsNamespaced);
    }
}
