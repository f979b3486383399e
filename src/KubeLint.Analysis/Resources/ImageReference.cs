using System.Text.RegularExpressions;
using KubeLint.Analysis.Settings;
using KubeLint.Yaml.Syntax;
using KubeLint.Yaml.Text;

namespace KubeLint.Analysis.Resources;

/// <summary>A reference to a container image, taken apart as the container runtimes do.</summary>
public sealed partial record ImageReference
{
    private const string DockerHub = "docker.io";

    private ImageReference(string text, YamlScalar? scalar)
    {
        Text = text;
        Scalar = scalar;
        var at = text.IndexOf('@', StringComparison.Ordinal);
        Digest = at < 0 ? null : text[(at + 1)..];
        var end = at < 0 ? text.Length : at;
        // The port of a registry stands before the last slash, a tag behind it.
        var colon = text.IndexOf(':', text.AsSpan(0, end).LastIndexOf('/') + 1, end - text.AsSpan(0, end).LastIndexOf('/') - 1);
        Tag = colon < 0 ? null : text[(colon + 1)..end];
        NameLength = colon < 0 ? end : colon;
        (Registry, Repository) = Normalize(WrittenName);
    }

    /// <summary>The reference as written.</summary>
    public string Text { get; }

    /// <summary>The scalar that holds it, or null for one that was read from a text.</summary>
    public YamlScalar? Scalar { get; }

    /// <summary>The registry with its port; <c>docker.io</c> where none is written.</summary>
    public string Registry { get; private init; }

    /// <summary>The path in the registry, without tag; <c>library/nginx</c> for Docker Hub's own images.</summary>
    public string Repository { get; private init; }

    /// <summary>Registry and repository: <c>docker.io/library/nginx</c>.</summary>
    public string Name => Repository.Length == 0 ? Registry : $"{Registry}/{Repository}";

    /// <summary>The last part of the repository: <c>nginx</c>.</summary>
    public string BaseName => Repository[(Repository.LastIndexOf('/') + 1)..];

    /// <summary>The name as written, without tag and digest; <c>images</c> of a kustomization match it.</summary>
    public string WrittenName => Text[..NameLength];

    /// <summary>The tag, or null.</summary>
    public string? Tag { get; private init; }

    /// <summary>The digest with its algorithm, <c>sha256:…</c>, or null.</summary>
    public string? Digest { get; }

    /// <summary>Where the name stands; null for a reference without a scalar.</summary>
    public TextSpan? NameSpan => Scalar?.SpanOf(0, NameLength);

    /// <summary>Where the tag stands; null for a reference without a scalar or without a tag.</summary>
    public TextSpan? TagSpan => Tag is null ? null : Scalar?.SpanOf(NameLength + 1, Tag.Length);

    /// <summary>Reads a node; null where there is none, where a placeholder hides a part, and for a text that is no reference.</summary>
    public static ImageReference? Parse(YamlNode? node) =>
        node is YamlScalar { IsNull: false } scalar && !Placeholder.IsUnknown(scalar) && Pattern().IsMatch(scalar.Value) ? new(scalar.Value, scalar) : null;

    /// <summary>Reads a field that names a place of images without an image, as kubeadm's <c>imageRepository</c>: a registry alone has an empty repository.</summary>
    public static ImageReference? ParseRepository(YamlNode? node)
    {
        if (node is not YamlScalar { IsNull: false, Value.Length: > 0 } scalar || Placeholder.IsUnknown(scalar))
            return null;
        var text = scalar.Value.TrimEnd('/');
        var slash = text.IndexOf('/', StringComparison.Ordinal);
        if (slash < 0 && text.AsSpan().IndexOfAny('.', ':') >= 0)
            return new(text, scalar) { Registry = text, Repository = "", Tag = null, NameLength = text.Length };
        return Pattern().IsMatch(text) ? new(text, scalar) : null;
    }

    /// <summary>Reads a text; null for one that is no reference.</summary>
    public static ImageReference? Parse(string text) => !Placeholder.IsUnknown(text) && Pattern().IsMatch(text) ? new(text, null) : null;

    /// <summary>Whether the image lies at that place: a registry (<c>ghcr.io</c>) or the beginning of a path in one (<c>docker.io/bitnami</c>).</summary>
    public bool IsUnder(string prefix) =>
        Name.StartsWith(prefix, StringComparison.OrdinalIgnoreCase) && (Name.Length == prefix.Length || Name[prefix.Length] == '/');

    private int NameLength { get; init; }

    /// <summary>Takes a text apart, whether or not it is a reference that can be judged.</summary>
    internal static ImageReference Split(string text) => new(text, null);

    private static (string Registry, string Repository) Normalize(string name)
    {
        var slash = name.IndexOf('/', StringComparison.Ordinal);
        var first = slash < 0 ? "" : name[..slash];
        if (first != "localhost" && first.AsSpan().IndexOfAny('.', ':') < 0)
            return (DockerHub, slash < 0 ? "library/" + name : name);
        var repository = name[(slash + 1)..];
        if (first is not (DockerHub or "index.docker.io" or "registry-1.docker.io" or "registry.hub.docker.com"))
            return (first, repository);
        return (DockerHub, repository.Contains('/', StringComparison.Ordinal) ? repository : "library/" + repository);
    }

    [GeneratedRegex(
        @"^(?:(?:[A-Za-z0-9](?:[A-Za-z0-9.\-]*[A-Za-z0-9])?|\[[0-9a-fA-F:]+\])(?::[0-9]{1,5})?/)?"
        + @"[a-z0-9]+(?:(?:[._]|__|-+)[a-z0-9]+)*(?:/[a-z0-9]+(?:(?:[._]|__|-+)[a-z0-9]+)*)*"
        + @"(?::[A-Za-z0-9_][A-Za-z0-9_.\-]{0,127})?(?:@[A-Za-z][A-Za-z0-9]*(?:[+._\-][A-Za-z][A-Za-z0-9]*)*:[0-9a-fA-F]{32,128})?$",
        RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Pattern();
}
