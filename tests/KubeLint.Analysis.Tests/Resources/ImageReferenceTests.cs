using KubeLint.Analysis.Resources;
using KubeLint.Yaml.Syntax;
using KubeLint.Yaml.Text;

namespace KubeLint.Analysis.Tests.Resources;

public sealed class ImageReferenceTests
{
    private const string Digest = "sha256:2c26b46b68ffc68ff99b453c1d30413413422d706483bfa0f98a5e886266e7ae";

    [Theory]
    [InlineData("nginx", "docker.io", "library/nginx", null)]
    [InlineData("nginx:1.29", "docker.io", "library/nginx", "1.29")]
    [InlineData("acme/web:1", "docker.io", "acme/web", "1")]
    [InlineData("docker.io/nginx", "docker.io", "library/nginx", null)]
    [InlineData("index.docker.io/acme/web", "docker.io", "acme/web", null)]
    [InlineData("registry.example/web", "registry.example", "web", null)]
    [InlineData("registry.example:5000/web", "registry.example:5000", "web", null)]
    [InlineData("registry.example:5000/a/b:v1", "registry.example:5000", "a/b", "v1")]
    [InlineData("localhost/web", "localhost", "web", null)]
    [InlineData("[::1]:5000/web:2", "[::1]:5000", "web", "2")]
    public void Names_are_taken_apart(string text, string registry, string repository, string? tag)
    {
        var image = Assert.IsType<ImageReference>(ImageReference.Parse(text));
        Assert.Equal((registry, repository, tag, null), (image.Registry, image.Repository, image.Tag, image.Digest));
        var pinned = Assert.IsType<ImageReference>(ImageReference.Parse($"{text}@{Digest}"));
        Assert.Equal((registry, repository, tag, Digest), (pinned.Registry, pinned.Repository, pinned.Tag, pinned.Digest));
    }

    [Theory]
    [InlineData("")]
    [InlineData("Nginx")]
    [InlineData("nginx:")]
    [InlineData("ko://example.org/cmd")]
    [InlineData("https://registry.example/web")]
    [InlineData("registry.example/web:${TAG}")]
    [InlineData("{{ .Values.image }}")]
    [InlineData("nginx latest")]
    [InlineData("nginx@sha256:12")]
    public void What_is_no_reference_is_not_read(string text) => Assert.Null(ImageReference.Parse(text));

    [Theory]
    [InlineData("a: registry.example:5000/web:1.2")]
    [InlineData("a: \"registry.example:5000/web:1.2\"")]
    [InlineData("a: registry.example:5000/web:1.2@" + Digest)]
    public void Parts_know_where_they_stand(string text)
    {
        var source = new SourceFile("/a.yaml", text);
        var root = (YamlMapping)YamlParser.Parse(source).Documents[0].Root!;
        var image = ImageReference.Parse(root["a"])!;
        Assert.Equal("registry.example:5000/web", source.GetText(image.NameSpan!.Value));
        Assert.Equal("1.2", source.GetText(image.TagSpan!.Value));
    }

    [Theory]
    [InlineData("k8s.gcr.io", true)]
    [InlineData("k8s.gcr.io/", true)]
    [InlineData("localhost:5000", false)]
    [InlineData("k8s.gcr.io/coredns", true)]
    public void A_registry_alone_is_a_repository(string text, bool isUnderOld)
    {
        var root = (YamlMapping)YamlParser.Parse(new SourceFile("/a.yaml", $"a: {text}")).Documents[0].Root!;
        var repository = ImageReference.ParseRepository(root["a"])!;
        Assert.Equal(isUnderOld, repository.IsUnder("k8s.gcr.io"));
        Assert.Null(repository.Tag);
    }

    [Fact]
    public void A_prefix_ends_where_a_segment_does()
    {
        var image = ImageReference.Parse("bitnamilegacy/redis:7")!;
        Assert.True(image.IsUnder("docker.io/bitnamilegacy"));
        Assert.True(image.IsUnder("docker.io"));
        Assert.False(image.IsUnder("docker.io/bitnami"));
    }
}
