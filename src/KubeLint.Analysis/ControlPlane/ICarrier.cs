using System.Collections.Immutable;
using KubeLint.Analysis.Resources;
using KubeLint.Yaml.Syntax;

namespace KubeLint.Analysis.ControlPlane;

/// <summary>Reads one of the places where settings of components live. One class for each place; no rule knows it.</summary>
public interface ICarrier
{
    /// <summary>The kinds that can carry settings in this way; only their objects are read.</summary>
    ImmutableArray<ResourceKind> Kinds { get; }

    /// <summary>The components that the object configures; nothing for an object that is no carrier of this kind. Never throws.</summary>
    IEnumerable<ComponentFacts> Read(Resource resource);

    /// <summary>What a document without a <c>kind</c> is, where this carrier reads it; its <see cref="Kinds"/> hold the answer. Null for anything else.</summary>
    /// <param name="root">The document's root.</param>
    /// <param name="path">The file's path, or where the text that embeds it says it will stand; with <c>/</c>.</param>
    ResourceKind? Recognize(YamlMapping root, string path) => null;
}
