using System.Collections.Immutable;
using KubeLint.Analysis.Resources;

namespace KubeLint.Analysis.ControlPlane;

/// <summary>Reads one of the places where settings of components live. One class for each place; no rule knows it.</summary>
public interface ICarrier
{
    /// <summary>The kinds that can carry settings in this way; only their objects are read.</summary>
    ImmutableArray<ResourceKind> Kinds { get; }

    /// <summary>The components that the object configures; nothing for an object that is no carrier of this kind. Never throws.</summary>
    IEnumerable<ComponentFacts> Read(Resource resource);
}
