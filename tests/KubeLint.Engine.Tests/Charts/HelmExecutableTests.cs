namespace KubeLint.Engine.Tests.Charts;

/// <summary>Another program renders, and its <c># Source:</c> comments are all that tells where a text is from.</summary>
public sealed class HelmExecutableTests : IDisposable
{
    private readonly ChartProject _project = new();

    public void Dispose() => _project.Dispose();

    [Fact]
    public void Findings_stand_at_the_template_or_where_none_is_known_at_the_chart()
    {
        _project.WithChart("web", ("templates/a.yaml", "kind: {{ .Values.kind }}\n")).With(_project.Default("web"));
        Render("cat <<'E'\n---\n# Source: web/templates/a.yaml\napiVersion: v1\nkind: Thing\nmetadata:\n  name: a\nspec: bad\n---\n# Source: web/templates/gone.yaml\napiVersion: v1\nkind: Thing\nmetadata:\n  name: b\nspec: bad\nE\n");
        _project.Files.Configure("[*]\ndotnet_diagnostic.KL0008.severity = warning\n");
        Assert.Equal(
            [
                "web/Chart.yaml(2,7) warning KL0008: What is found in 'web/templates/gone.yaml' is reported at chart 'web', because no template of it is known to render that",
                "web/Chart.yaml(2,7) warning KL6901: Thing 'b' holds bad; remove it",
                "web/templates/a.yaml(1,1) warning KL6901: Thing 'a' holds bad; remove it",
            ],
            _project.Reported());
    }

    [Fact]
    public void It_is_called_as_helm_template_is()
    {
        _project.WithChart("web", ("v.yaml", "a: 1\n")).With(_project.Release("web", "shop", "web/v.yaml") with { Namespace = "prod", KubeVersion = "1.30", ApiVersions = ["example.com/v1"] });
        Render($"echo \"$@\" > {_project["arguments.txt"]}\n");
        Assert.Empty(_project.Reported());
        Assert.Equal(
            $"template shop {_project["web"]} --namespace prod --values {_project["web/v.yaml"]} --include-crds --kube-version 1.30 --api-versions example.com/v1",
            File.ReadAllText(_project["arguments.txt"]).Trim());
    }

    [Fact]
    public void A_failure_is_one_diagnostic_at_the_line_it_names()
    {
        _project.WithChart("web", ("templates/a.yaml", "a: 1\nb: {{ fail \"no\" }}\n")).With(_project.Release("web", "shop"));
        Render("echo 'Error: execution error at (web/templates/a.yaml:2:6): no' >&2\nexit 1\n");
        Assert.Equal(["web/templates/a.yaml(2,1) error KL0007: Chart 'web' does not render: execution error at (web/templates/a.yaml:2:6): no"], _project.Reported());
    }

    [Fact]
    public void A_chart_that_asks_for_values_is_only_a_warning_until_somebody_asks_for_a_release()
    {
        _project.WithChart("web", ("templates/a.yaml", "a: 1\nb: {{ fail \"no\" }}\n")).With(_project.Default("web"));
        Render("echo 'Error: execution error at (web/templates/a.yaml:2:6): no' >&2\nexit 1\n");
        Assert.StartsWith("web/templates/a.yaml(2,1) warning KL0007: ", Assert.Single(_project.Reported()), StringComparison.Ordinal);
    }

    [Fact]
    public void A_program_that_is_not_there_is_a_diagnostic()
    {
        _project.WithChart("web").With(_project.Default("web"));
        _project.Files.Options = _project.Files.Options with { HelmExecutable = _project["no/helm"] };
        Assert.Contains("KubeLintHelmExecutable", Assert.Single(_project.Reported()), StringComparison.Ordinal);
    }

    private void Render(string script)
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "The stand-in is a shell script.");
        _project.Files.Write("helm", "#!/bin/sh\n" + script);
        if (!OperatingSystem.IsWindows())
            File.SetUnixFileMode(_project["helm"], UnixFileMode.UserRead | UnixFileMode.UserExecute);
        _project.Files.Options = _project.Files.Options with { HelmExecutable = _project["helm"] };
    }
}
