using System.Collections.Immutable;
using KubeLint.Analysis.Diagnostics;
using KubeLint.Analysis.Encryption;
using KubeLint.Analysis.Rules;

namespace KubeLint.Rules.Input;

internal sealed class MalformedEncryptionConfiguration : Rule
{
    private static readonly DiagnosticDescriptor s_descriptor = DiagnosticDescriptor.Create(
        "KL0014", "MalformedEncryptionConfiguration", DiagnosticSeverity.Error,
        "EncryptionConfiguration is malformed and the API server will not start with it",
        "{0} is malformed and the API server will not start with it: {1}",
        references: ["/docs/reference/config-api/apiserver-config.v1"]);

    public override ImmutableArray<DiagnosticDescriptor> Descriptors => [s_descriptor];

    public override void Initialize(AnalysisContext context) => context.RegisterResourceAction(EncryptionConfigurationView.Kinds, static (resource, context) =>
    {
        // The old kind is refused as such (KL0015); its shape is no longer anybody's.
        if (resource.Kind.Kind == "EncryptionConfig")
            return;
        foreach (var problem in EncryptionConfigurationView.Create(resource).Problems)
        {
            context.Report(problem.Span, s_descriptor, [resource.QualifiedDisplay, Describe(problem)],
                related: problem.Related is { } related ? [new Location(resource.Source, related)] : []);
        }
    });

    private static string Describe(EncryptionProblem problem) => problem.Kind switch
    {
        EncryptionProblemKind.TextEntry =>
            $"an entry of 'resources' is the string '{First(problem.Subject)}' but must be a mapping with 'resources' and 'providers'; write '- resources: [{problem.Subject}]' and indent 'providers' under that entry",
        EncryptionProblemKind.ProvidersAtTopLevel => "'providers' stands beside 'resources'; indent it under the entry of 'resources' that it is for",
        EncryptionProblemKind.ResourcesMissing => "'resources' is missing; add a list of entries, each with 'resources' and 'providers'",
        EncryptionProblemKind.ResourcesEmpty => "'resources' is empty; add an entry with 'resources' and 'providers'",
        EncryptionProblemKind.NotAList => $"'{problem.Subject}' must be a list; begin each item with '- '",
        EncryptionProblemKind.EntryNotAMapping => $"{problem.Subject} must be a mapping with 'resources' and 'providers'",
        EncryptionProblemKind.EntryWithoutResources => $"{problem.Subject} names no resources; add 'resources: [secrets]' to it",
        EncryptionProblemKind.EntryWithoutProviders => $"{problem.Subject} has no providers; add a 'providers' list to it",
        EncryptionProblemKind.SeveralProviders =>
            $"one item of 'providers' holds both '{First(problem.Subject)}' and '{Second(problem.Subject)}'; begin an item of its own with '- {Second(problem.Subject)}:'",
        EncryptionProblemKind.NoProvider when problem.Subject.Length == 0 => "an item of 'providers' is empty; name one of kms, secretbox, aesgcm, aescbc, identity",
        EncryptionProblemKind.NoProvider => $"'{problem.Subject}' is no provider; use one of kms, secretbox, aesgcm, aescbc, identity",
        EncryptionProblemKind.ProviderWithoutValue when problem.Subject == "identity" => "'identity' has no value; write 'identity: {}'",
        EncryptionProblemKind.ProviderWithoutValue => $"provider '{problem.Subject}' has no settings; indent them under its name",
        EncryptionProblemKind.SettingsBesideProvider =>
            $"'{First(problem.Subject)}' stands beside '{Second(problem.Subject)}' instead of under it; indent it by two more blanks",
        EncryptionProblemKind.NoKeys => $"provider '{problem.Subject}' has no keys; add a 'keys' list with a 'name' and a 'secret' for each",
        EncryptionProblemKind.KeyWithoutName => $"a key of '{problem.Subject}' has no 'name'; add one",
        EncryptionProblemKind.KeyWithoutSecret => $"key '{problem.Subject}' has no 'secret'; add the base64-encoded key at deploy time",
        EncryptionProblemKind.KmsWithoutName => "a kms provider has no 'name'; add one",
        EncryptionProblemKind.KmsWithoutEndpoint => $"kms provider '{problem.Subject}' has no 'endpoint'; add the plugin's socket, as 'unix:///var/run/kms.sock'",
        EncryptionProblemKind.WrongApiVersion => $"apiVersion '{problem.Subject}' does not serve this kind; write 'apiserver.config.k8s.io/v1'",
        _ => throw new ArgumentOutOfRangeException(nameof(problem)),
    };

    private static string First(string names) => names.Split(", ")[0];

    private static string Second(string names) => names.Split(", ")[^1];
}
