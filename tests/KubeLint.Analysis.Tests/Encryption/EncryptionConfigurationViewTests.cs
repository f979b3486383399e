using KubeLint.Analysis.Encryption;
using KubeLint.Analysis.Resources;
using KubeLint.Yaml.Syntax;
using KubeLint.Yaml.Text;

namespace KubeLint.Analysis.Tests.Encryption;

public sealed class EncryptionConfigurationViewTests
{
    private const string Head = "apiVersion: apiserver.config.k8s.io/v1\nkind: EncryptionConfiguration\n";

    [Fact]
    public void A_well_formed_file_is_read_as_it_stands()
    {
        var view = Read("""
            resources:
            - resources: [secrets, '*.apps']
              providers:
              - aescbc:
                  keys:
                  - name: key1
                    secret: c2VjcmV0
              - kms: {apiVersion: v2, name: vault, endpoint: unix:///k.sock}
              - identity: {}
            """);

        Assert.Empty(view.Problems);
        var entry = Assert.Single(view.Entries);
        Assert.Equal(["secrets", "*.apps"], entry.Resources.Select(name => name.Value));
        Assert.Equal([EncryptionProviderKind.AesCbc, EncryptionProviderKind.Kms, EncryptionProviderKind.Identity], entry.Providers.Select(provider => provider.Kind));
        var key = Assert.Single(entry.Providers[0].Keys);
        Assert.Equal(("key1", "aescbc", "c2VjcmV0"), (key.Name, key.Provider, key.Secret?.Value));
    }

    [Fact]
    public void Names_with_providers_beside_them_are_repaired_to_one_entry()
    {
        var view = Read("""
            resources:
            - secrets
            - configmaps
            providers:
            - aescbc:
                keys:
                - name: key1
                  secret: <BASE 64 ENCODED SECRET>
            - identity: {}
            """);

        var problem = Assert.Single(view.Problems);
        Assert.Equal(EncryptionProblemKind.TextEntry, problem.Kind);
        Assert.Equal("secrets", Text(view, problem.Span));
        Assert.Equal("providers", Text(view, problem.Related!.Value));
        var entry = Assert.Single(view.Entries);
        Assert.Equal(["secrets", "configmaps"], entry.Resources.Select(name => name.Value));
        Assert.Equal(EncryptionProviderKind.AesCbc, entry.Providers[0].Kind);
        Assert.Same(entry, view.FindGoverning(EncryptedResource.Secrets));
    }

    [Fact]
    public void Providers_beside_the_entries_serve_those_that_have_none()
    {
        var view = Read("""
            resources:
            - resources: [secrets]
            - resources: [configmaps]
              providers: [{kms: {apiVersion: v2, name: a, endpoint: unix:///a.sock}}]
            providers: [{identity: {}}]
            """);

        Assert.Equal([EncryptionProblemKind.ProvidersAtTopLevel], view.Problems.Select(problem => problem.Kind));
        Assert.Equal([EncryptionProviderKind.Identity, EncryptionProviderKind.Kms], view.Entries.Select(entry => entry.Providers[0].Kind));
    }

    [Theory]
    [InlineData("{}", EncryptionProblemKind.NoProvider)]
    [InlineData("[identity]", EncryptionProblemKind.NoProvider)]
    [InlineData("identity", EncryptionProblemKind.ProviderWithoutValue)]
    [InlineData("rot13", EncryptionProblemKind.NoProvider)]
    [InlineData("{identity: }", EncryptionProblemKind.ProviderWithoutValue)]
    [InlineData("{identity: {}, secretbox: {keys: '${K}'}}", EncryptionProblemKind.SeveralProviders)]
    [InlineData("{secretbox: , keys: '${K}'}", EncryptionProblemKind.SettingsBesideProvider)]
    [InlineData("{secretbox: {keys: none}}", EncryptionProblemKind.NoKeys)]
    [InlineData("{secretbox: {keys: [{name: a}]}}", EncryptionProblemKind.KeyWithoutSecret)]
    [InlineData("{secretbox: {keys: [{secret: a}]}}", EncryptionProblemKind.KeyWithoutName)]
    [InlineData("{kms: {endpoint: unix:///a.sock}}", EncryptionProblemKind.KmsWithoutName)]
    [InlineData("{kms: {name: a, endpoint: ''}}", EncryptionProblemKind.KmsWithoutEndpoint)]
    public void A_provider_that_the_API_server_refuses_is_a_problem(string provider, EncryptionProblemKind expected)
    {
        var view = Read($"resources: [{{resources: [secrets], providers: [{provider}]}}]");
        Assert.Equal(expected, Assert.Single(view.Problems).Kind);
    }

    [Theory]
    [InlineData("resources: {a: b}")]
    [InlineData("resources: [[a], {}, null, 1]")]
    [InlineData("resources: [{resources: {a: b}, providers: {a: b}}]")]
    [InlineData("resources: [{resources: [[a]], providers: [[a], null, {kms: [a]}, {aescbc: {keys: [a, [b], {}]}}]}]")]
    [InlineData("providers: a")]
    public void Any_shape_is_read_without_a_crash(string text) => Assert.NotEmpty(Read(text).Problems);

    [Theory]
    [InlineData("[[configmaps], ['*.'], [secrets]]", 1)]
    [InlineData("[['*.apps'], [secrets], ['*.*']]", 1)]
    [InlineData("[['*.*'], [secrets]]", 0)]
    [InlineData("[[configmaps], ['*']]", null)]
    [InlineData("[[events, '${MORE}'], [secrets]]", null)]
    [InlineData("[[secrets, '${MORE}']]", 0)]
    public void The_first_entry_that_covers_a_resource_governs_it(string lists, int? expected)
    {
        var view = Read("resources: [" + string.Join(", ", lists[1..^1].Split("], ").Select(list => $"{{resources: {list.TrimEnd(']')}], providers: [{{identity: {{}}}}]}}")) + "]");
        var governing = view.FindGoverning(EncryptedResource.Secrets);
        Assert.Equal(expected is { } index ? view.Entries[index] : null, governing);
    }

    [Theory]
    [InlineData("[{resources: [configmaps], providers: []}]", false)]
    [InlineData("[{resources: [secrets], providers: []}]", true)]
    [InlineData("[{resources: ['${MORE}'], providers: []}]", null)]
    [InlineData("['${ENTRY}']", null)]
    [InlineData("${ALL}", null)]
    public void Whether_a_resource_is_covered_is_three_valued(string entries, bool? expected) =>
        Assert.Equal(expected, Read("resources: " + entries).Covers(EncryptedResource.Secrets));

    [Theory]
    [InlineData("secrets", "secrets", true)]
    [InlineData("*.", "secrets", true)]
    [InlineData("*.*", "*.apps", true)]
    [InlineData("*.apps", "deployments.apps", true)]
    [InlineData("*.apps", "secrets", false)]
    [InlineData("secrets", "*.", false)]
    [InlineData("secrets", "secrets.example.com", false)]
    public void Wildcards_cover_their_group(string pattern, string name, bool expected) =>
        Assert.Equal(expected, EncryptedResource.Parse(pattern).Covers(EncryptedResource.Parse(name)));

    private static EncryptionConfigurationView Read(string text)
    {
        var document = YamlParser.Parse(new SourceFile("encryption.yaml", Head + text)).Documents[0];
        return EncryptionConfigurationView.Create(ResourceReader.Read(document)[0]);
    }

    private static string Text(EncryptionConfigurationView view, TextSpan span) => view.Resource.Source.GetText(span);
}
