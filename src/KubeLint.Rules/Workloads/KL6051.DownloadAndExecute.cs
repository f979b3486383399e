using System.Collections.Immutable;
using System.Text.RegularExpressions;
using KubeLint.Analysis.Diagnostics;
using KubeLint.Analysis.Rules;
using KubeLint.Rules.Encryption.Credentials;

namespace KubeLint.Rules.Workloads;

internal sealed partial class DownloadAndExecute : Rule
{
    private static readonly DiagnosticDescriptor s_descriptor = DiagnosticDescriptor.Create(
        "KL6051", "DownloadAndExecute", DiagnosticSeverity.Warning,
        "Container downloads and runs a script at start",
        "Container '{0}' of {1} downloads a script from {2} and runs it unseen; put it into the image, or verify its checksum first",
        references: ["https://owasp.org/www-project-top-10-ci-cd-security-risks/CICD-SEC-03-Dependency-Chain-Abuse"]);

    public override ImmutableArray<DiagnosticDescriptor> Descriptors => [s_descriptor];

    public override void Initialize(AnalysisContext context) => context.RegisterContainerAction(static (container, context) =>
    {
        foreach (var script in ContainerScripts.Find(container).Where(static script => !Verification().IsMatch(script.Value)))
        {
            foreach (Match match in Download().Matches(script.Value))
            {
                if (!CommentLine.Holds(script.Value, match.Index))
                    context.Report(script.SpanOf(match.Index, match.Length), s_descriptor, [container.Name, container.Owner.Display, FindHost(match.Value)]);
            }
        }
    });

    private static string FindHost(string command) => Host().Match(command) is { Success: true } host ? $"'{host.Groups[1].Value}'" : "elsewhere";

    [GeneratedRegex(@"\bsha(?:1|224|256|384|512)sum\b|\bshasum\b|\bb2sum\b|\bgpgv?\s|\bcosign\s+verify|\bminisign\b|\bopenssl\s+dgst\b", RegexOptions.CultureInvariant)]
    private static partial Regex Verification();

    // curl … | sh, also with filters in between; bash <(curl …); sh -c "$(curl …)"; eval "$(curl …)". A shell or Python with -c or -m takes the text as data.
    [GeneratedRegex(
        @"\b(?:curl|wget)\s(?:[^|;&\n\\]|\\.|\\\r?\n|&(?!&)|\|\s*(?:sed|tr|grep|gunzip|gzip|base64|tee|cat|envsubst)\b)*\|\s*(?:sudo\s+(?:-\w+\s+)*)?(?:env\s+)?(?:\w+=\S*\s+)*"
        + @"(?:(?:/usr)?/bin/)?(?:(?:ba|da|a|z|k)?sh(?![\w.\-])(?!\s+(?:-\w+\s+)*-\w*c\b)|python[23]?(?:\.\d+)?(?=\s*(?:-?\s*$|-\s|[;&|)\n])))"
        + @"|\b(?:(?:ba|z|k)?sh|source|\.)\s+(?:-\w+\s+)*<\(\s*(?:curl|wget)\s[^)\n]*\)"
        + @"|\b(?:(?:ba|da|a|z|k)?sh\s+(?:-\w+\s+)*-\w*c|eval)\s+[""']?(?:\$\(|`)\s*(?:curl|wget)\s[^)`\n]*[)`]",
        RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Download();

    [GeneratedRegex(@"https?://(?:[^/@\s""']*@)?([A-Za-z0-9][A-Za-z0-9.\-]*)", RegexOptions.CultureInvariant)]
    private static partial Regex Host();
}
