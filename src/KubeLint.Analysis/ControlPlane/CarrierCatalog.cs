using System.Collections.Immutable;
using KubeLint.Analysis.ControlPlane.Carriers;
using KubeLint.Analysis.Resources;

namespace KubeLint.Analysis.ControlPlane;

/// <summary>All carriers, asked in turn.</summary>
public static class CarrierCatalog
{
    private static readonly ImmutableArray<ICarrier> s_carriers = [new PodCarrier()];

    /// <summary>The components whose settings an object carries; empty for most objects.</summary>
    public static ImmutableArray<ComponentFacts> Read(Resource resource) =>
        [.. s_carriers.SelectMany(carrier => carrier.Read(resource))];
}
