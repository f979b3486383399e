using Microsoft.Build.Execution;

namespace KubeLint.Build.Tests;

/// <summary>Which charts a project's evaluation lists.</summary>
public sealed class ChartItemsEvaluationTests : IDisposable
{
    private readonly EvaluatedProject _project = new();

    public void Dispose() => _project.Dispose();

    [Fact]
    public void A_chart_is_listed_by_its_folder_and_by_its_file()
    {
        _project.With("charts/web/Chart.yaml", "obj/x/Chart.yaml", "node_modules/y/Chart.yaml");
        Assert.Equal(["charts/web", "charts/web/Chart.yaml"], Charts(_project.Evaluate()));
    }

    [Theory]
    [InlineData("charts/web")]
    [InlineData("charts/web/Chart.yaml")]
    public void Either_name_removes_it(string name)
    {
        _project.With("charts/web/Chart.yaml");
        _project.Body += $"""<ItemGroup><HelmChart Remove="{name}" /></ItemGroup>""";
        Assert.Single(Charts(_project.Evaluate()));
    }

    [Theory]
    [InlineData("EnableDefaultHelmChartItems")]
    [InlineData("EnableDefaultItems")]
    [InlineData("KubeLintEnabled")]
    public void No_chart_is_searched_for_where_the_project_says_so(string property)
    {
        _project.With("charts/web/Chart.yaml");
        _project.Body += $"<PropertyGroup><{property}>false</{property}></PropertyGroup>";
        Assert.Empty(Charts(_project.Evaluate()));
    }

    [Fact]
    public void What_charts_are_made_of_is_watched()
    {
        _project.With("charts/web/Chart.yaml", "charts/web/templates/_helpers.tpl", "charts/web/values.schema.json", "charts/web/charts/a-1.tgz", "env/prod.json", "other.json");
        _project.Body += """<ItemGroup><HelmChart Include="charts/web" ValuesFiles="env/prod.json;env/eu.json" /></ItemGroup>""";
        var watched = _project.Evaluate().GetItems("Watch").Select(item => item.EvaluatedInclude.Replace('\\', '/')).Order(StringComparer.Ordinal);
        Assert.Equal(
            ["charts/web/Chart.yaml", "charts/web/charts/a-1.tgz", "charts/web/templates/_helpers.tpl", "charts/web/values.schema.json", "env/eu.json", "env/prod.json"],
            watched);
    }

    private static IEnumerable<string> Charts(ProjectInstance instance) =>
        instance.GetItems("HelmChart").Select(item => item.EvaluatedInclude.Replace('\\', '/')).Order(StringComparer.Ordinal);
}
