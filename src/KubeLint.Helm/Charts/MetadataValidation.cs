using System.Text;
using System.Text.RegularExpressions;
using KubeLint.Helm.Versions;
using KubeLint.Yaml.Text;

namespace KubeLint.Helm.Charts;

/// <summary>What Helm asks of a chart's metadata. Helm stops at the first fault; here each is reported.</summary>
internal static partial class MetadataValidation
{
    public static void Check(ChartMetadata metadata, ChartFile file, ChartLoad load)
    {
        var source = metadata.ApiVersion.Source ?? metadata.Name.Source ?? file.Text ?? new SourceFile(file.Path, "");
        if (FindNameFault(metadata.Name) is { } name)
            Report(metadata.Name, name);
        if (FindVersionFault(metadata.Version) is { } version)
            Report(metadata.Version, version);
        if (metadata.Type.Value is not ("" or "application" or "library"))
            Report(metadata.Type, "chart.metadata.type must be application or library");
        CheckDependencies(metadata, load);

        void Report<T>(ChartField<T> field, string message) =>
            load.Report(ChartProblemKind.InvalidMetadata, "validation: " + message, field.Source ?? source, field.Span);
    }

    /// <summary>A text without characters that are not printed, with a blank for each white space.</summary>
    public static string Sanitize(string text)
    {
        var clean = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
        {
            if (Rune.IsWhiteSpace(rune))
                clean.Append(' ');
            else if (GoFormat.IsPrint(rune))
                clean.Append(rune.ToString());
        }
        return clean.ToString();
    }

    private static string? FindNameFault(ChartField<string> name) => name.Value switch
    {
        "" => "chart.metadata.name is required",
        "." or ".." => $"chart.metadata.name {GoFormat.Quote(name.Value)} is not allowed",
        var value when value.Contains('/', StringComparison.Ordinal) && value != "/" => $"chart.metadata.name {GoFormat.Quote(value)} is invalid",
        _ => null,
    };

    private static string? FindVersionFault(ChartField<string> version)
    {
        if (version.Value.Length == 0)
            return "chart.metadata.version is required";
        return SemanticVersion.Parse(version.Value, out _) is null ? $"chart.metadata.version {GoFormat.Quote(version.Value)} is invalid" : null;
    }

    private static void CheckDependencies(ChartMetadata metadata, ChartLoad load)
    {
        var names = new HashSet<string>(StringComparer.Ordinal);
        foreach (var dependency in metadata.Dependencies)
        {
            if (dependency.Alias.Value.Length > 0 && !Alias().IsMatch(dependency.Alias.Value))
                load.Report(ChartProblemKind.InvalidMetadata, $"validation: dependency {GoFormat.Quote(dependency.Name.Value)} has disallowed characters in the alias", dependency.Source, dependency.Alias.Span);
            if (!names.Add(dependency.EffectiveName))
                load.Report(ChartProblemKind.InvalidMetadata, $"validation: more than one dependency with name or alias {GoFormat.Quote(dependency.EffectiveName)}", dependency.Source, dependency.Span);
        }
    }

    [GeneratedRegex(@"^[a-zA-Z0-9_-]+\z", RegexOptions.CultureInvariant)]
    private static partial Regex Alias();
}
