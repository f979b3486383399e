namespace KubeLint.Engine.Tests.RuleAssemblies;

/// <summary>KL0044: one finding for what cannot be used, at the project file; everything else runs.</summary>
public sealed class RuleAssemblyNotLoadedTests : IDisposable
{
    private const string Good = "a.yaml(1,7) warning ACME001";

    private readonly TestProject _project = new TestProject().Add("a.yaml", "kind: Thing\n");

    public void Dispose() => _project.Dispose();

    [Fact]
    public void A_file_that_does_not_exist() =>
        Check([Path.Combine(_project.Folder, "Gone.dll")], $"Rules of 'Gone.dll' are not run: '{Path.Combine(_project.Folder, "Gone.dll")}' does not exist; build it first, or correct the path");

    [Fact]
    public void A_file_that_is_no_assembly()
    {
        _project.Write("Text.dll", "text");
        Check([Path.Combine(_project.Folder, "Text.dll")], "Rules of 'Text.dll' are not run: it is no .NET assembly");
    }

    [Fact]
    public void A_folder() =>
        Check([_project.Folder], $"Rules of '{Path.GetFileName(_project.Folder)}' are not run: '{_project.Folder}' does not exist; build it first, or correct the path");

    [Theory]
    [InlineData("public sealed class Nothing { }")]
    [InlineData("internal sealed class Hidden : Rule { public override ImmutableArray<DiagnosticDescriptor> Descriptors => []; public override void Initialize(AnalysisContext context) { } }")]
    public void An_assembly_without_rules(string source) =>
        Check([Compile(source)], "Rules of 'Acme.Rules.dll' are not run: it holds no public class that derives from KubeLint.Analysis.Rules.Rule");

    [Theory]
    [InlineData("KL5001", "its id 'KL5001' begins with KL, as only KubeLint's own do; choose another prefix")]
    [InlineData("klm001", "its id 'klm001' begins with KL, as only KubeLint's own do; choose another prefix")]
    [InlineData("ACME-1", "its id 'ACME-1' does not consist of letters and digits behind them, as ACME001 does")]
    [InlineData("", "its id '' does not consist of letters and digits behind them, as ACME001 does")]
    public void An_id_that_cannot_be_used(string id, string reason) =>
        Check([Compile(RuleAssemblyFile.Rule("Wrong", id))], $"Rules of 'Acme.Rules.dll' are not run: 'Wrong': {reason}");

    [Fact]
    public void The_good_rules_of_an_assembly_run()
    {
        var assembly = Compile(RuleAssemblyFile.Rule("Good", "ACME001") + RuleAssemblyFile.Rule("Wrong", "KL5001") + RuleAssemblyFile.Rule("Wrong2", "KL5002"));
        Check([assembly],
            [
                "Rule 'Wrong' of 'Acme.Rules.dll' is not run: its id 'KL5001' begins with KL, as only KubeLint's own do; choose another prefix",
                "Rule 'Wrong2' of 'Acme.Rules.dll' is not run: its id 'KL5002' begins with KL, as only KubeLint's own do; choose another prefix",
            ],
            Good);
    }

    [Fact]
    public void An_id_that_another_assembly_has()
    {
        var first = Compile(RuleAssemblyFile.Rule("Good", "ACME001"));
        var second = RuleAssemblyFile.Compile(_project.Folder, "Other.Rules", RuleAssemblyFile.Rule("Late", "acme001"));
        Check([first, second], ["Rules of 'Other.Rules.dll' are not run: 'Late': its id 'acme001' is taken by Acme.Rules.dll; choose another"], Good);
    }

    [Fact]
    public void An_id_that_another_rule_of_the_assembly_has()
    {
        var assembly = Compile(RuleAssemblyFile.Rule("Good", "ACME001") + RuleAssemblyFile.Rule("Late", "acme001"));
        Check([assembly], ["Rule 'Late' of 'Acme.Rules.dll' is not run: its id 'acme001' is that of Good in the same assembly; choose another"], Good);
    }

    [Fact]
    public void An_id_that_a_rule_of_the_engine_has()
    {
        _project.Options = _project.Options with { Rules = [new WordRule("WORD001", "bad")] };
        Check([Compile(RuleAssemblyFile.Rule("Late", "WORD001"))], "Rules of 'Acme.Rules.dll' are not run: 'Late': its id 'WORD001' is taken by KubeLint; choose another");
    }

    [Theory]
    [InlineData("", "making it threw InvalidOperationException: no rule today", "public Bad() => throw new InvalidOperationException(\"no rule\\ntoday.\");")]
    [InlineData("", "it has no public constructor without parameters", "public Bad(int number) { }")]
    [InlineData("throw new NotSupportedException(\"none\")", "making it threw NotSupportedException: none", "")]
    [InlineData("[]", "it declares no descriptor", "")]
    [InlineData("default", "it declares no descriptor", "")]
    [InlineData("[null!]", "one of its descriptors is null", "")]
    [InlineData("[DiagnosticDescriptor.Create(\"ACME002\", \"\", DiagnosticSeverity.Error, \"Title\", \"Message\")]", "ACME002 lacks a name, a title or a message", "")]
    [InlineData("[DiagnosticDescriptor.Create(\"ACME002\", \"Name\", (DiagnosticSeverity)9, \"Title\", \"Message\")]", "the severity or the category of ACME002 does not exist", "")]
    [InlineData("[DiagnosticDescriptor.Create(\"ACME002\", \"Name\", DiagnosticSeverity.Error, \"Title\", \"Message\", helpLink: \"wiki/page\")]", "the address 'wiki/page' of ACME002 is not absolute", "")]
    public void A_rule_that_cannot_be_made(string descriptors, string reason, string constructor)
    {
        var bad = $$"""
            public sealed class Bad : Rule
            {
                {{constructor}}
                public override ImmutableArray<DiagnosticDescriptor> Descriptors => {{(descriptors.Length == 0 ? "[]" : descriptors)}};
                public override void Initialize(AnalysisContext context) { }
            }
            """;
        Check([Compile(bad + RuleAssemblyFile.Rule("Good", "ACME001"))], [$"Rule 'Bad' of 'Acme.Rules.dll' is not run: {reason}"], Good);
    }

    [Fact]
    public void A_type_whose_base_class_is_missing()
    {
        var library = RuleAssemblyFile.Compile(_project.Folder, "Acme.Base", "public abstract class Base : Rule { }");
        var bad = "public sealed class Bad : Base { public override ImmutableArray<DiagnosticDescriptor> Descriptors => []; public override void Initialize(AnalysisContext context) { } }";
        var assembly = RuleAssemblyFile.Compile(_project.Folder, "Acme.Rules", bad + RuleAssemblyFile.Rule("Good", "ACME001"), library);
        File.Delete(library);
        _project.Options = _project.Options with { RuleAssemblies = [assembly] };
        var report = _project.Run();
        Assert.Equal(["Cluster.csproj(1,1) warning KL0044", Good], report.Reported.Select(_project.Describe));
        var message = report.Reported.First().Diagnostic.Message;
        Assert.StartsWith("Some rules of 'Acme.Rules.dll' are not run: ", message, StringComparison.Ordinal);
        Assert.Contains("Acme.Base", message, StringComparison.Ordinal);
    }

    [Fact]
    public void It_can_be_silenced_by_the_project_and_not_by_a_manifest()
    {
        _project.Options = _project.Options with { RuleAssemblies = [Path.Combine(_project.Folder, "Gone.dll")], NoWarn = ["KL0044"] };
        Assert.Empty(_project.Reported());
        _project.Options = _project.Options with { NoWarn = [], Mode = AnalysisMode.None };
        Assert.Equal(["Cluster.csproj(1,1) warning KL0044"], _project.Reported());
    }

    private string Compile(string source) => RuleAssemblyFile.Compile(_project.Folder, "Acme.Rules", source);

    private void Check(string[] assemblies, string message) => Check(assemblies, [message]);

    private void Check(string[] assemblies, string[] messages, params string[] others)
    {
        _project.Options = _project.Options with { RuleAssemblies = [.. assemblies] };
        var report = _project.Run();
        Assert.Equal(messages, report.Reported.Where(finding => finding.Diagnostic.Descriptor.Id == "KL0044").Select(finding => finding.Diagnostic.Message));
        Assert.Equal([.. messages.Select(_ => "Cluster.csproj(1,1) warning KL0044"), .. others], report.Reported.Select(_project.Describe));
    }
}
