using System.Runtime.CompilerServices;
using System.Runtime.Loader;
using KubeLint.Engine.RuleAssemblies;
using Microsoft.CodeAnalysis.Sarif;

namespace KubeLint.Engine.Tests.RuleAssemblies;

/// <summary>Rules of third parties run, and are treated as ours are.</summary>
public sealed class RuleAssemblyTests : IDisposable
{
    private readonly TestProject _project = new TestProject().Add("a.yaml", "kind: Thing\nvalue: bad\n");

    public void Dispose() => _project.Dispose();

    [Fact]
    public void Rules_run_beside_ours()
    {
        Use(RuleAssemblyFile.Rule("First", "ACME001") + RuleAssemblyFile.Rule("Second", "ACME002"));
        Assert.Equal(["a.yaml(1,7) warning ACME001", "a.yaml(1,7) warning ACME002", "a.yaml(2,8) warning KL6901"], _project.Reported());
    }

    [Fact]
    public void An_assembly_that_is_listed_twice_runs_once()
    {
        Use(RuleAssemblyFile.Rule("First", "ACME001"));
        _project.Options = _project.Options with { RuleAssemblies = [.. _project.Options.RuleAssemblies, .. _project.Options.RuleAssemblies] };
        Assert.Equal(["a.yaml(1,7) warning ACME001", "a.yaml(2,8) warning KL6901"], _project.Reported());
    }

    [Theory]
    [InlineData("dotnet_diagnostic.ACME001.severity = error", "error ACME001")]
    [InlineData("dotnet_diagnostic.acme001.severity = none", null)]
    [InlineData("dotnet_analyzer_diagnostic.category-Custom.severity = error", "error ACME001")]
    [InlineData("dotnet_analyzer_diagnostic.category-Rbac.severity = error", "warning ACME001")]
    public void Configuration_files_set_their_levels(string line, string? expected)
    {
        Use(RuleAssemblyFile.Rule("First", "ACME001"));
        _project.Configure($"[*]\n{line}\n");
        Assert.Equal(expected is null ? [] : [$"a.yaml(1,7) {expected}"], Foreign());
    }

    [Fact]
    public void A_wrong_level_of_theirs_is_reported()
    {
        Use(RuleAssemblyFile.Rule("First", "ACME001"));
        _project.Configure("[*]\ndotnet_diagnostic.ACME001.severity = loud\n");
        Assert.Contains(".editorconfig(3,38) error KL0031", _project.Reported());
    }

    [Fact]
    public void Their_category_counts()
    {
        Use(RuleAssemblyFile.Rule("First", "ACME001", extra: ", category: RuleCategory.Rbac"));
        _project.Configure("[*]\ndotnet_analyzer_diagnostic.category-Rbac.severity = error\n");
        Assert.Equal(["a.yaml(1,7) error ACME001"], Foreign());
    }

    [Fact]
    public void Build_properties_set_their_levels()
    {
        Use(RuleAssemblyFile.Rule("First", "ACME001"));
        var options = _project.Options;
        _project.Options = options with { TreatWarningsAsErrors = true };
        Assert.Equal(["a.yaml(1,7) error ACME001"], Foreign());
        _project.Options = options with { TreatWarningsAsErrors = true, WarningsNotAsErrors = ["ACME001"] };
        Assert.Equal(["a.yaml(1,7) warning ACME001"], Foreign());
        _project.Options = options with { NoWarn = ["acme001"] };
        Assert.Empty(Foreign());
        _project.Options = options with { Mode = AnalysisMode.Minimum };
        Assert.Empty(Foreign());
    }

    [Fact]
    public void Suppressions_know_their_ids()
    {
        Use(RuleAssemblyFile.Rule("First", "ACME001"));
        _project.Write("a.yaml", "kind: Thing # kubelint disable ACME001 -- ours\nvalue: good\n");
        Assert.Empty(_project.Reported());
        _project.Write("a.yaml", "kind: Thing\nvalue: good # kubelint disable ACME001 -- ours\n");
        Assert.Contains("KL0032", _project.Run().Findings.Select(finding => finding.Diagnostic.Descriptor.Id));
    }

    [Theory]
    [InlineData("ACME010", "'ACME010' is not a KubeLint rule; did you mean 'ACME001'?")]
    [InlineData("OTHER4711", "'OTHER4711' is not a KubeLint rule")]
    public void Misspelt_ids_of_theirs_are_reported_and_the_others_of_the_mark_count(string id, string message)
    {
        Use(RuleAssemblyFile.Rule("First", "ACME001"));
        _project.Write("a.yaml", $"kind: Thing # kubelint disable ACME001,{id} -- ours\nvalue: good\n");
        Assert.Equal([message], _project.Run().Reported.Select(finding => finding.Diagnostic.Message));
    }

    [Fact]
    public void Ids_of_an_assembly_that_could_not_be_used_are_not_called_misspelt()
    {
        _project.Options = _project.Options with { RuleAssemblies = [Path.Combine(_project.Folder, "Gone.dll")] };
        _project.Write("a.yaml", "kind: Thing\nvalue: bad # kubelint disable KL6901,GONE001 -- ours\nother: good # kubelint disable GONE002 -- ours\n");
        Assert.Equal(["Cluster.csproj(1,1) warning KL0044"], _project.Reported());
    }

    [Fact]
    public void Settings_reach_their_rules()
    {
        Use(RuleAssemblyFile.Rule("First", "ACME001", arguments: "context.Options.Settings[\"kubelint_acme_word\"]"));
        _project.Configure("[*]\nkubelint_acme_word = Hello\n");
        Assert.Contains("Hello is not ours", _project.Run().Reported.Select(finding => finding.Diagnostic.Message));
    }

    [Fact]
    public void Their_help_link_is_their_own()
    {
        Use(RuleAssemblyFile.Rule("First", "ACME001", extra: ", helpLink: \"https://acme.example/1\"") + RuleAssemblyFile.Rule("Second", "ACME002"));
        _project.Options = _project.Options with { HelpLinkBase = "https://wiki.example/" };
        Assert.Equal(
            ["https://acme.example/1", "https://wiki.example/ACME002", "https://wiki.example/KL6901"],
            _project.Run().Reported.Select(finding => finding.HelpLink));
    }

    [Fact]
    public void The_log_lists_their_rules_and_results()
    {
        Use(RuleAssemblyFile.Rule("First", "ACME001", extra: ", helpLink: \"https://acme.example/1\", category: RuleCategory.Input"));
        using var stream = new MemoryStream();
        KubeLint.Engine.Reporting.SarifReport.Write(_project.Run(), _project.Options, stream);
        stream.Position = 0;
        var run = SarifLog.Load(stream).Runs[0];
        var rule = Assert.Single(run.Tool.Driver.Rules, rule => rule.Id == "ACME001");
        Assert.Equal("https://acme.example/1", rule.HelpUri.ToString());
        Assert.Equal("First", rule.Name);
        Assert.Equal(rule, run.Tool.Driver.Rules[run.Results.Single(result => result.RuleId == "ACME001").RuleIndex]);
        Assert.Null(run.Invocations[0].ToolExecutionNotifications);
    }

    [Theory]
    [InlineData("{0} is not ours", "throw new OperationCanceledException(\"enough\")", "Rule ACME001 threw OperationCanceledException: enough;")]
    [InlineData("{0} and {1}", "resource.Display", "Rule ACME001 threw FormatException: ")]
    [InlineData("{0} is not ours", "null!", "Rule ACME001 threw NullReferenceException: ")]
    public void A_rule_that_throws_or_reports_nonsense_is_named_and_the_others_go_on(string message, string argument, string expected)
    {
        Use(RuleAssemblyFile.Rule("First", "ACME001", message, argument.StartsWith("throw", StringComparison.Ordinal) ? "true ? " + argument + " : \"\"" : argument)
            + RuleAssemblyFile.Rule("Second", "ACME002"));
        var report = _project.Run();
        Assert.Equal(["KL0042", "ACME002", "KL6901"], report.Reported.Select(finding => finding.Diagnostic.Descriptor.Id).OrderBy(id => id == "KL0042" ? 0 : 1));
        Assert.StartsWith(expected, report.Reported.Single(finding => finding.Diagnostic.Descriptor.Id == "KL0042").Diagnostic.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_rule_reports_only_what_it_declares()
    {
        Use("""
            public sealed class Sly : Rule
            {
                private static readonly DiagnosticDescriptor s_own = DiagnosticDescriptor.Create("ACME001", "Sly", DiagnosticSeverity.Warning, "Sly", "{0}");
                private static readonly DiagnosticDescriptor s_other = DiagnosticDescriptor.Create("KL5001", "Other", DiagnosticSeverity.Error, "Other", "{0}");
                public override ImmutableArray<DiagnosticDescriptor> Descriptors => [s_own];
                public override void Initialize(AnalysisContext context) => context.RegisterResourceAction([], static (resource, context) =>
                {
                    context.Report(resource.Anchor, s_own, ["right"]);
                    context.Report(resource.Anchor, s_other, ["wrong"]);
                });
            }
            """);
        Assert.Equal(["a.yaml(1,7) warning ACME001", "a.yaml(1,7) warning KL0042", "a.yaml(2,8) warning KL6901"], _project.Reported());
    }

    [Fact]
    public void What_lies_beside_the_assembly_is_found()
    {
        var folder = Path.Combine(_project.Folder, "rules");
        var library = RuleAssemblyFile.Compile(folder, "Acme.Words", "public static class Words { public static string Hello => \"Hello\"; }");
        // A copy of ours that lies there too must not be taken: its types would be others.
        File.Copy(typeof(KubeLint.Analysis.Rules.Rule).Assembly.Location, Path.Combine(folder, "KubeLint.Analysis.dll"));
        var rules = RuleAssemblyFile.Compile(folder, "Acme.Rules", RuleAssemblyFile.Rule("First", "ACME001", arguments: "Words.Hello"), library);
        _project.Options = _project.Options with { RuleAssemblies = [rules] };
        Assert.Contains("Hello is not ours", _project.Run().Reported.Select(finding => finding.Diagnostic.Message));
    }

    [Fact]
    public void An_assembly_that_is_built_again_runs_as_it_is_now()
    {
        Use(RuleAssemblyFile.Rule("First", "ACME001"));
        Assert.Contains("a.yaml(1,7) warning ACME001", _project.Reported());
        Use(RuleAssemblyFile.Rule("First", "ACME002"));
        Assert.Equal(["a.yaml(1,7) warning ACME002"], Foreign());
        File.Delete(_project.Options.RuleAssemblies[0]);
        Assert.Equal(["Cluster.csproj(1,1) warning KL0044", "a.yaml(2,8) warning KL6901"], _project.Reported());
    }

    [Fact]
    public void Nothing_of_an_assembly_stays_in_memory_after_the_run()
    {
        Use(RuleAssemblyFile.Rule("First", "ACME001"));
        var path = _project.Options.RuleAssemblies[0];
        RunAndForget();
        for (var i = 0; i < 50 && IsLoaded(path); i++)
        {
            GC.Collect();
            GC.WaitForPendingFinalizers();
        }
        Assert.False(IsLoaded(path));
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private void RunAndForget() => Assert.Contains("a.yaml(1,7) warning ACME001", _project.Reported());

    private static bool IsLoaded(string path) =>
        AssemblyLoadContext.All.OfType<RuleAssemblyContext>().Any(context => context.Name!.EndsWith(path, StringComparison.Ordinal));

    private void Use(string source) => _project.Options = _project.Options with
    {
        RuleAssemblies = [RuleAssemblyFile.Compile(Path.Combine(_project.Folder, "rules"), "Acme.Rules", source)],
    };

    private string[] Foreign() => [.. _project.Reported().Where(line => line.Contains(" ACME", StringComparison.Ordinal))];
}
