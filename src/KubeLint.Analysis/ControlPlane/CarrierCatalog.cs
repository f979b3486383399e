using System.Collections.Immutable;
using KubeLint.Analysis.Resources;

namespace KubeLint.Analysis.ControlPlane;

/// <summary>All carriers, asked in turn.</summary>
public static class CarrierCatalog
{
    /// <summary>The components whose settings an object carries; empty for most objects.</summary>
    public static ImmutableArray<ComponentFacts> Read(Resource resource)
    {
        _ = resource;
        return [];
    }
}
