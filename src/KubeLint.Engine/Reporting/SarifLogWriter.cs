using System.Text;
using KubeLint.Analysis.Diagnostics;
using Microsoft.CodeAnalysis.Sarif;

namespace KubeLint.Engine.Reporting;

/// <summary>Builds the log's objects. Loads Sarif.Sdk.</summary>
internal sealed class SarifLogWriter
{
    private const string FingerprintKey = "kubelintFingerprint/v1";

    private readonly Report _report;
    private readonly SarifLocations _locations;
    private readonly SarifRules _rules;

    private SarifLogWriter(Report report, AnalysisOptions options)
    {
        _report = report;
        _locations = new SarifLocations(options);
        _rules = new SarifRules(report.Descriptors, options);
    }

    public static void Write(Report report, AnalysisOptions options, Stream output)
    {
        var log = new SarifLog { Runs = [new SarifLogWriter(report, options).CreateRun()] };
        using var writer = new StreamWriter(output, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), leaveOpen: true);
        log.Save(writer);
    }

    private Run CreateRun()
    {
        var findings = _report.Findings.Where(f => f.Severity != DiagnosticSeverity.None || f.Suppression is not null).ToList();
        var fingerprints = Fingerprints.Of(findings, _locations.Paths);
        return new Run
        {
            Tool = new Tool { Driver = _rules.CreateDriver() },
            ColumnKind = ColumnKind.Utf16CodeUnits,
            OriginalUriBaseIds = _locations.CreateBaseIds(),
            Results = [.. findings.Select((finding, i) => CreateResult(finding, fingerprints[i]))],
            Invocations = [CreateInvocation(findings)],
        };
    }

    private Result CreateResult(Finding finding, string fingerprint)
    {
        var diagnostic = finding.Diagnostic;
        return new Result
        {
            RuleId = diagnostic.Descriptor.Id,
            RuleIndex = _rules.IndexOf(diagnostic.Descriptor),
            Level = SarifRules.ToLevel(finding.Severity),
            Message = new Message { Text = diagnostic.Message },
            Locations = [_locations.Create(diagnostic)],
            RelatedLocations = diagnostic.Related.IsEmpty ? null : [.. diagnostic.Related.Select(_locations.CreateRelated)],
            PartialFingerprints = new Dictionary<string, string> { [FingerprintKey] = fingerprint },
            // An empty list says: this tool can suppress, and did not; viewers tell it from "unknown".
            Suppressions = finding.Suppression is { } suppression ? [CreateSuppression(suppression)] : [],
        };
    }

    private Microsoft.CodeAnalysis.Sarif.Suppression CreateSuppression(Suppression suppression) => new()
    {
        Kind = suppression.Kind == SuppressionKind.InSource
            ? Microsoft.CodeAnalysis.Sarif.SuppressionKind.InSource
            : Microsoft.CodeAnalysis.Sarif.SuppressionKind.External,
        Status = SuppressionStatus.Accepted,
        Justification = suppression.Justification.Length == 0 ? null : suppression.Justification,
        Location = suppression.Location is { } location ? _locations.Create(location) : null,
    };

    private Invocation CreateInvocation(List<Finding> findings)
    {
        // Problems of input stand twice: as results, since code scanning shows nothing else, and as notifications,
        // since a reader of the log must be able to tell that something was not analysed.
        var problems = findings.Where(f => f.Suppression is null && f.Diagnostic.Descriptor is { Category: RuleCategory.Input, IsOwn: true }).ToList();
        return new Invocation
        {
            ExecutionSuccessful = true,
            ToolExecutionNotifications = NullIfEmpty(problems.Where(f => IsExecutionProblem(f.Diagnostic.Descriptor.Id))),
            ToolConfigurationNotifications = NullIfEmpty(problems.Where(f => IsConfigurationProblem(f.Diagnostic.Descriptor.Id))),
        };
    }

    private List<Notification>? NullIfEmpty(IEnumerable<Finding> findings)
    {
        var notifications = findings.Select(CreateNotification).ToList();
        return notifications.Count == 0 ? null : notifications;
    }

    private Notification CreateNotification(Finding finding) => new()
    {
        AssociatedRule = new ReportingDescriptorReference
        {
            Id = finding.Diagnostic.Descriptor.Id,
            Index = _rules.IndexOf(finding.Diagnostic.Descriptor),
        },
        Level = SarifRules.ToLevel(finding.Severity),
        Message = new Message { Text = finding.Diagnostic.Message },
        Locations = [_locations.Create(finding.Diagnostic.Location)],
    };

    private static bool IsExecutionProblem(string id) => string.CompareOrdinal(id, "KL0009") <= 0 || id is "KL0042" or "KL0043";

    private static bool IsConfigurationProblem(string id) => id is "KL0030" or "KL0031" or "KL0044";
}
