using KubeLint.Analysis.Rules;
using KubeLint.Yaml.Syntax;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace KubeLint.Engine.Tests.RuleAssemblies;

/// <summary>Compiles rule assemblies, as rule authors do.</summary>
internal static class RuleAssemblyFile
{
    private const string Usings = """
        using System;
        using System.Collections.Generic;
        using System.Collections.Immutable;
        using KubeLint.Analysis.Diagnostics;
        using KubeLint.Analysis.Rules;

        """;

    private static readonly IEnumerable<string> s_platform = ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!)
        .Split(Path.PathSeparator).Where(path => Path.GetFileName(path).StartsWith("System.", StringComparison.Ordinal));

    /// <summary>A rule that reports the anchor of every object under an id.</summary>
    public static string Rule(string type, string id, string message = "{0} is not ours", string arguments = "resource.Display", string extra = "") => $$"""
        public sealed class {{type}} : Rule
        {
            private static readonly DiagnosticDescriptor s_descriptor = DiagnosticDescriptor.Create(
                "{{id}}", "{{type}}", DiagnosticSeverity.Warning, "Something of {{type}}", "{{message}}"{{extra}});
            public override ImmutableArray<DiagnosticDescriptor> Descriptors => [s_descriptor];
            public override void Initialize(AnalysisContext context) => context.RegisterResourceAction([], static (resource, context) =>
                context.Report(resource.Anchor, s_descriptor, [{{arguments}}]));
        }

        """;

    /// <summary>Writes an assembly of a name into a folder and gives its full path.</summary>
    public static string Compile(string folder, string name, string source, params IEnumerable<string> references)
    {
        var compilation = CSharpCompilation.Create(
            name,
            [CSharpSyntaxTree.ParseText(Usings + source, cancellationToken: TestContext.Current.CancellationToken)],
            s_platform.Concat([typeof(Rule).Assembly.Location, typeof(YamlNode).Assembly.Location, .. references]).Select(path => MetadataReference.CreateFromFile(path)),
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary));
        Directory.CreateDirectory(folder);
        var path = Path.Combine(folder, name + ".dll");
        var result = compilation.Emit(path, cancellationToken: TestContext.Current.CancellationToken);
        Assert.True(result.Success, string.Join('\n', result.Diagnostics));
        return path;
    }
}
