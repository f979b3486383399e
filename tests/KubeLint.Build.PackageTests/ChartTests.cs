namespace KubeLint.Build.PackageTests;

/// <summary>A project with a chart of three releases, one of them of an Argo CD Application.</summary>
public sealed class ChartTests(PackageFeed feed)
{
    [Fact]
    public async Task Charts_are_reported_at_values_and_at_templates()
    {
        var project = feed.Copy("charts");
        var build = (await project.RunAsync("build", "-p:KubeLintSarifFile=kubelint.sarif")).MustFail();
        Assert.Contains("charts/web/values.yaml(6,15): error KL6002", build.Findings);
        Assert.Contains("charts/web/templates/deployment.yaml(18,20): warning KL6005", build.Findings);
        Assert.Contains(build.Messages, message => message.EndsWith("(rendered by templates/deployment.yaml(23) in releases 'dev' and 'web-staging')", StringComparison.Ordinal));
        Assert.Contains(build.Messages, message => message.EndsWith("(in releases 'dev', 'prod' and 'web-staging')", StringComparison.Ordinal));

        // The chart whose template fails, and the one that is left out.
        Assert.Equal(["charts/broken/Chart.yaml(5,11): error KL0007", "charts/broken/templates/config.yaml(6,12): warning KL0007"], build.FindingsOf("KL0007"));
        Assert.Equal(["charts/broken/templates/role.yaml(6,5): error KL5001"], build.FindingsOf("KL5001"));
        Assert.DoesNotContain(build.Findings, finding => finding.StartsWith("charts/left-out", StringComparison.Ordinal));
        Assert.Contains("relatedLocations", await File.ReadAllTextAsync(project["kubelint.sarif"], TestContext.Current.CancellationToken), StringComparison.Ordinal);

        var apart = (await project.RunAsync("build", "--no-restore", "-p:KubeLintOutOfProcess=true")).MustFail();
        Assert.Equal(build.Findings, apart.Findings);
        Assert.Equal(build.Messages, apart.Messages);
    }
}
