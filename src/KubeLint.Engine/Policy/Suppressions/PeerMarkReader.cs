using System.Collections.Immutable;
using KubeLint.Analysis.Diagnostics;
using KubeLint.Analysis.Resources;
using KubeLint.Rules;
using KubeLint.Yaml.Syntax;
using KubeLint.Yaml.Text;

namespace KubeLint.Engine.Policy.Suppressions;

/// <summary>
/// Finds the marks by which other linters suppress: annotations of kube-linter, Checkov, kube-score and Polaris, comments of
/// Trivy. They count where their own tool honours them, for the rules that stand for its checks; what they name beside
/// that is theirs alone.
/// </summary>
internal sealed class PeerMarkReader
{
    private static readonly ImmutableArray<string> s_annotationMarks =
        ["kube-linter.io/ignore-", "ignore-check.kube-linter.io/", "checkov.io/skip", "bridgecrew.io/skip", "kube-score/", "polaris.fairwinds.com/"];

    private readonly PeerChecks _checks;
    private readonly ImmutableArray<SuppressionMark>.Builder _marks = ImmutableArray.CreateBuilder<SuppressionMark>();

    private PeerMarkReader(PeerChecks checks) => _checks = checks;

    /// <summary>Reads a file.</summary>
    /// <param name="file">The file.</param>
    /// <param name="documents">Its documents in file order, without those that its scalars embed.</param>
    /// <param name="resources">Its objects.</param>
    /// <param name="checks">The checks that rules stand for.</param>
    public static ImmutableArray<SuppressionMark> Read(
        SourceFile file, ImmutableArray<YamlDocument> documents, IEnumerable<Resource> resources, PeerChecks checks)
    {
        var reader = new PeerMarkReader(checks);
        if (s_annotationMarks.Any(mark => file.Text.Contains(mark, StringComparison.Ordinal)))
        {
            foreach (var resource in resources)
                reader.ReadAnnotations(resource);
        }
        // Reading comments costs most of a parse.
        if (file.Text.Contains(TrivyIgnore.Mark, StringComparison.Ordinal))
            reader.ReadComments(file, CommentedText.OfFile(file, documents));
        return reader._marks.ToImmutable();
    }

    private void ReadAnnotations(Resource resource)
    {
        if (ObjectAnnotations.Of(resource) is { } own)
            Read(own, isOnTemplate: false);
        foreach (var annotations in ObjectAnnotations.OfTemplates(resource))
            Read(annotations, isOnTemplate: true);

        void Read(YamlMapping annotations, bool isOnTemplate)
        {
            foreach (var (key, node, _) in annotations.Entries)
            {
                if (node is not YamlScalar value || PeerAnnotation.Read(key.Value, value.Value, isOnTemplate, _checks) is not { } mark)
                    continue;
                var text = value.Value.Trim().Length == 0 ? key.Value : $"{key.Value}: {value.Value.Trim().ReplaceLineEndings(" ")}";
                Add(mark.Rules, new Location(resource.Source, key.Span), resource.Node.Span, $"{mark.Tool} annotation {text}", null);
            }
        }
    }

    private void ReadComments(SourceFile file, CommentedText text)
    {
        foreach (var comment in text.Comments)
        {
            foreach (var ignore in TrivyIgnore.Read(comment.Text))
            {
                var rules = ignore.Check == TrivyIgnore.AllChecks ? _checks.FindAll(PeerChecks.Trivy) : _checks.Find(PeerChecks.Trivy, ignore.Check);
                var scope = comment.IsOwnLine ? text.ScopeOf(comment) : text.NodeOn(comment);
                Add(rules, new Location(file, comment.Span), scope, $"Trivy comment {comment.Text}", ignore.Until);
            }
        }
    }

    private void Add(IEnumerable<DiagnosticDescriptor> rules, Location location, TextSpan scope, string reason, DateOnly? until) =>
        // What says that a file or a setting could not be read is not for the file itself to hide.
        _marks.AddRange(rules.Where(rule => !RuleCatalog.IsOfEngine(rule.Id))
            .Select(rule => new SuppressionMark(rule, location, scope, reason, until) { IsOfPeer = true }));
}
