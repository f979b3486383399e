using System.Collections.Immutable;
using KubeLint.Analysis.Diagnostics;

namespace KubeLint.Rules.Input;

/// <summary>What can be wrong with a file before any rule sees it.</summary>
public static class FileDiagnostics
{
    /// <summary>KL0001: a file is no YAML.</summary>
    public static DiagnosticDescriptor YamlSyntaxError { get; } = DiagnosticDescriptor.Create(
        "KL0001", "YamlSyntaxError", DiagnosticSeverity.Error,
        "File is not valid YAML",
        "File is not valid YAML: {0}");

    /// <summary>KL0002: one key stands twice in one mapping. Related: the first one.</summary>
    public static DiagnosticDescriptor DuplicateMappingKey { get; } = DiagnosticDescriptor.Create(
        "KL0002", "DuplicateMappingKey", DiagnosticSeverity.Error,
        "Mapping key appears twice",
        "Key '{0}' is already set at ({1},{2}) of this file; keep one of the two, since each reader drops a different one");

    /// <summary>KL0003: a file cannot be read.</summary>
    public static DiagnosticDescriptor UnreadableFile { get; } = DiagnosticDescriptor.Create(
        "KL0003", "UnreadableFile", DiagnosticSeverity.Error,
        "File cannot be read",
        "File '{0}' cannot be read: {1}");

    /// <summary>KL0004: a file holds bytes that are no text.</summary>
    public static DiagnosticDescriptor UndecodableEncoding { get; } = DiagnosticDescriptor.Create(
        "KL0004", "UndecodableEncoding", DiagnosticSeverity.Error,
        "File is not UTF-8, UTF-16 or UTF-32",
        "Byte 0x{0} at offset {1} {2}; save the file as UTF-8 text or leave it out of the manifests");

    /// <summary>KL0005: an alias has nothing to stand for.</summary>
    public static DiagnosticDescriptor YamlAliasProblem { get; } = DiagnosticDescriptor.Create(
        "KL0005", "YamlAliasProblem", DiagnosticSeverity.Error,
        "Alias cannot be expanded",
        "YAML {0}; write the value out or correct the anchor");

    /// <summary>KL0006: a guard stopped the reading.</summary>
    public static DiagnosticDescriptor InputLimitExceeded { get; } = DiagnosticDescriptor.Create(
        "KL0006", "InputLimitExceeded", DiagnosticSeverity.Warning,
        "Input exceeds an analysis limit and was skipped",
        "Not analysed: {0}; {1}");

    /// <summary>KL0009: a file is a template that another tool renders.</summary>
    public static DiagnosticDescriptor NotAnalysedTemplate { get; } = DiagnosticDescriptor.Create(
        "KL0009", "NotAnalysedTemplate", DiagnosticSeverity.Warning,
        "File contains unrendered template syntax and was not analysed",
        "Not analysed: {0}; {1}");

    /// <summary>KL0010: a file that somebody named holds nothing to analyse.</summary>
    public static DiagnosticDescriptor NoKnownDocument { get; } = DiagnosticDescriptor.Create(
        "KL0010", "NoKnownDocument", DiagnosticSeverity.None,
        "File contains no Kubernetes object or cluster configuration",
        "Nothing in '{0}' was recognised as a Kubernetes object or a cluster's configuration; correct its 'apiVersion' and 'kind', or leave it out of the manifests");

    /// <summary>All of them.</summary>
    public static ImmutableArray<DiagnosticDescriptor> All { get; } =
        [YamlSyntaxError, DuplicateMappingKey, UnreadableFile, UndecodableEncoding, YamlAliasProblem, InputLimitExceeded, NotAnalysedTemplate, NoKnownDocument];
}
