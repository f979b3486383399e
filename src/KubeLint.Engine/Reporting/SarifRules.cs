using System.Collections.Immutable;
using System.Reflection;
using KubeLint.Analysis.Diagnostics;
using KubeLint.Rules;
using Microsoft.CodeAnalysis.Sarif;

namespace KubeLint.Engine.Reporting;

/// <summary>The tool and its rules as SARIF writes them.</summary>
internal sealed class SarifRules
{
    private readonly ImmutableArray<DiagnosticDescriptor> _descriptors;
    private readonly Dictionary<string, int> _indexes;
    private readonly AnalysisOptions _options;

    public SarifRules(ImmutableArray<DiagnosticDescriptor> descriptors, AnalysisOptions options)
    {
        _descriptors = descriptors;
        _options = options;
        _indexes = descriptors.Select((descriptor, index) => (descriptor.Id, index)).ToDictionary(p => p.Id, p => p.index, StringComparer.Ordinal);
    }

    public int IndexOf(DiagnosticDescriptor descriptor) => _indexes[descriptor.Id];

    public ToolComponent CreateDriver()
    {
        var version = ToolVersion();
        return new ToolComponent
        {
            Name = "KubeLint.Build",
            Version = version,
            SemanticVersion = version,
            InformationUri = new Uri("https://www.nuget.org/packages/KubeLint.Build"),
            Rules = [.. _descriptors.Select(CreateRule)],
        };
    }

    /// <summary>A suggestion is a note; SARIF's <c>none</c> is ours.</summary>
    public static FailureLevel ToLevel(DiagnosticSeverity severity) => severity switch
    {
        DiagnosticSeverity.Error => FailureLevel.Error,
        DiagnosticSeverity.Warning => FailureLevel.Warning,
        DiagnosticSeverity.Suggestion => FailureLevel.Note,
        _ => FailureLevel.None,
    };

    private ReportingDescriptor CreateRule(DiagnosticDescriptor descriptor)
    {
        var page = RulePages.Read(descriptor.Id);
        // A sentence, and so unlike the title: Sarif.Sdk leaves out a short description that equals the full one.
        var summary = RulePageText.Summary(page) ?? descriptor.Title + ".";
        var helpLink = HelpLinks.Of(descriptor, _options);
        var rule = new ReportingDescriptor
        {
            Id = descriptor.Id,
            Name = descriptor.Name,
            ShortDescription = new MultiformatMessageString { Text = descriptor.Title },
            FullDescription = new MultiformatMessageString { Text = summary },
            Help = new MultiformatMessageString
            {
                Text = helpLink is null ? summary : $"{summary}\n{helpLink}",
                Markdown = RulePageText.WithoutComments(page),
            },
            HelpUri = helpLink is null ? null : new Uri(helpLink),
            DefaultConfiguration = new ReportingConfiguration
            {
                Level = ToLevel(descriptor.DefaultSeverity),
                Enabled = descriptor.DefaultSeverity != DiagnosticSeverity.None,
            },
        };
        SetProperties(rule, descriptor);
        return rule;
    }

    private static void SetProperties(ReportingDescriptor rule, DiagnosticDescriptor descriptor)
    {
        List<string> tags = [descriptor.Category.ToString(), .. descriptor.Controls];
        // What the input stage says is about files; code scanning shows the number below for security rules only.
        if (descriptor.Category != RuleCategory.Input)
        {
            tags.Add("security");
            rule.SetProperty("security-severity", SecuritySeverity(descriptor.DefaultSeverity));
        }
        rule.SetProperty("tags", tags);
        rule.SetProperty("precision", "high");
    }

    private static string SecuritySeverity(DiagnosticSeverity severity) => severity switch
    {
        DiagnosticSeverity.Error => "8.5",
        DiagnosticSeverity.Warning => "5.5",
        DiagnosticSeverity.Suggestion => "2.5",
        _ => "1.0",
    };

    private static string ToolVersion()
    {
        var version = typeof(SarifRules).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()!.InformationalVersion;
        // The commit behind the plus sign says nothing to a reader of the log.
        var plus = version.IndexOf('+', StringComparison.Ordinal);
        return plus < 0 ? version : version[..plus];
    }
}
