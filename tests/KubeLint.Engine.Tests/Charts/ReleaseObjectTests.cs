namespace KubeLint.Engine.Tests.Charts;

/// <summary>Objects of Argo CD and Flux make releases of the charts that they point at.</summary>
public sealed class ReleaseObjectTests : IDisposable
{
    private const string Template = "apiVersion: v1\nkind: Thing\nmetadata:\n  name: {{ .Release.Name }}\n  namespace: {{ .Release.Namespace }}\nspec: {{ .Values.x }}\nmore: {{ .Values.z }}\n";

    private const string Shop = "Thing 'shop'";

    private readonly ChartProject _project = new();

    public ReleaseObjectTests() =>
        _project.WithChart("charts/web", ("values.yaml", "x: badDefault\nz: fine\n"), ("env.yaml", "z: badChartFile\n"), ("templates/a.yaml", Template)).With(_project.Default("charts/web"));

    public void Dispose() => _project.Dispose();

    [Fact]
    public void An_application_takes_the_place_of_the_default_release()
    {
        _project.Files.Add("apps/web.yaml", """
            apiVersion: argoproj.io/v1alpha1
            kind: Application
            metadata:
              name: shop
            spec:
              source:
                repoURL: https://git.example.com/shop.git
                path: ./charts/web
                helm:
                  valueFiles:
                  - env.yaml
                  valuesObject:
                    x: badInline
              destination:
                namespace: prod
            """);
        Assert.Equal(
            [
                $"apps/web.yaml(13,12) warning KL6901: {Shop} holds badInline; remove it (rendered by templates/a.yaml(6))",
                $"charts/web/env.yaml(1,4) warning KL6901: {Shop} holds badChartFile; remove it (rendered by templates/a.yaml(7))",
            ],
            Rendered());
    }

    [Fact]
    public void Values_of_an_application_can_be_text_and_parameters()
    {
        _project.Files.Add("apps/web.yaml", """
            apiVersion: argoproj.io/v1alpha1
            kind: Application
            metadata:
              name: web
            spec:
              source:
                path: charts/web
                helm:
                  releaseName: shop
                  values: |
                    x: badText
                  parameters:
                  - name: z
                    value: bad,Parameter
              destination:
                namespace: prod
            """);
        Assert.Equal(
            [
                $"apps/web.yaml(11,12) warning KL6901: {Shop} holds badText; remove it (rendered by templates/a.yaml(6))",
                $"apps/web.yaml(14,16) warning KL6901: {Shop} holds bad,Parameter; remove it (rendered by templates/a.yaml(7))",
            ],
            Rendered());
    }

    [Fact]
    public void Values_can_come_from_another_source()
    {
        _project.Files.Write("env/prod.yaml", "x: badOther\n").Add("apps/web.yaml", """
            apiVersion: argoproj.io/v1alpha1
            kind: Application
            metadata:
              name: shop
            spec:
              sources:
              - path: charts/web
                helm:
                  valueFiles: [$values/env/prod.yaml, $values/env/gone.yaml, https://example.com/v.yaml]
              - ref: values
              destination:
                namespace: prod
            """);
        Assert.Equal([$"env/prod.yaml(1,4) warning KL6901: {Shop} holds badOther; remove it (rendered by templates/a.yaml(6))"], Rendered());
    }

    [Fact]
    public void An_application_set_makes_a_release_for_each_element()
    {
        _project.Files.Write("env/a.yaml", "x: badA\n").Write("env/b.yaml", "x: badB\n").Add("apps/web.yaml", """
            apiVersion: argoproj.io/v1alpha1
            kind: ApplicationSet
            metadata:
              name: set
            spec:
              generators:
              - list:
                  elements:
                  - {cluster: a}
                  - {cluster: b}
              template:
                metadata:
                  name: 'web-{{.cluster}}'
                spec:
                  source:
                    path: charts/web
                    helm:
                      valueFiles: ['/env/{{ cluster }}.yaml']
            """);
        Assert.Equal(
            [
                "env/a.yaml(1,4) warning KL6901: Thing 'web-a' holds badA; remove it (rendered by templates/a.yaml(6) in release 'web-a')",
                "env/b.yaml(1,4) warning KL6901: Thing 'web-b' holds badB; remove it (rendered by templates/a.yaml(6) in release 'web-b')",
            ],
            Rendered());
    }

    [Fact]
    public void An_application_set_follows_folders()
    {
        _project.WithChart("charts/api", ("values.yaml", "x: badApi\n"), ("templates/a.yaml", Template));
        _project.With(_project.Default("charts/api"));
        _project.Files.Add("apps/all.yaml", """
            apiVersion: argoproj.io/v1alpha1
            kind: ApplicationSet
            metadata:
              name: set
            spec:
              generators:
              - git:
                  directories:
                  - path: charts/*
                  - path: charts/web
                    exclude: true
              template:
                metadata:
                  name: 'x-{{path.basename}}'
                spec:
                  source:
                    path: '{{path}}'
            """);
        Assert.Equal(
            [
                "charts/api/values.yaml(1,4) warning KL6901: Thing 'x-api' holds badApi; remove it (rendered by templates/a.yaml(6))",
                "charts/web/values.yaml(1,4) warning KL6901: Thing 'web' holds badDefault; remove it (rendered by templates/a.yaml(6))",
            ],
            Rendered());
    }

    [Fact]
    public void A_Flux_release_may_replace_the_values_of_the_chart()
    {
        _project.Files.Write("env/prod.yaml", "x: badFile\n").Add("apps/web.yaml", """
            apiVersion: helm.toolkit.fluxcd.io/v2
            kind: HelmRelease
            metadata:
              name: web
              namespace: flux-system
            spec:
              releaseName: shop
              targetNamespace: prod
              chart:
                spec:
                  chart: ./charts/web
                  sourceRef: {kind: GitRepository, name: shop}
                  valuesFiles: [./env/prod.yaml]
              values:
                z: badInline
            """);
        Assert.Equal(
            [
                $"apps/web.yaml(15,8) warning KL6901: {Shop} holds badInline; remove it (rendered by templates/a.yaml(7))",
                $"env/prod.yaml(1,4) warning KL6901: {Shop} holds badFile; remove it (rendered by templates/a.yaml(6))",
            ],
            Rendered());
    }

    [Theory]
    [InlineData("{repoURL: https://charts.example.com, chart: web, targetRevision: 1.0.0}")]
    [InlineData("{repoURL: https://git.example.com/other.git, path: elsewhere/web}")]
    [InlineData("{repoURL: https://git.example.com/other.git, path: ../../web}")]
    public void What_is_not_here_makes_no_release_and_no_noise(string source)
    {
        _project.Files.Add("apps/web.yaml", $"apiVersion: argoproj.io/v1alpha1\nkind: Application\nmetadata:\n  name: shop\nspec:\n  source: {source}\n");
        Assert.Equal(["charts/web/values.yaml(1,4) warning KL6901: Thing 'web' holds badDefault; remove it (rendered by templates/a.yaml(6))"], Rendered());
    }

    [Fact]
    public void A_chart_that_is_left_out_stays_so()
    {
        _project.Files.Options = _project.Files.Options with { Releases = [] };
        _project.Files.Add("apps/web.yaml", "apiVersion: argoproj.io/v1alpha1\nkind: Application\nmetadata:\n  name: shop\nspec:\n  source: {path: charts/web}\n");
        Assert.Empty(_project.Reported());
    }

    /// <summary>What is found in rendered objects; the rule finds the words in the Application as well.</summary>
    private IEnumerable<string> Rendered() => _project.Reported().Where(text => text.Contains(": Thing ", StringComparison.Ordinal));
}
