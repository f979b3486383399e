using System.Collections.Immutable;
using KubeLint.Helm.Origins;

namespace KubeLint.Helm.Rendering;

/// <summary>The places that led to another one, nearest first, each once.</summary>
internal sealed class PlaceChain
{
    /// <summary>A recursion has many; nobody reads on after these.</summary>
    private const int MaxPlaces = 32;

    private readonly ImmutableArray<SourcePlace>.Builder _places = ImmutableArray.CreateBuilder<SourcePlace>();
    private readonly HashSet<SourcePlace> _known = [];

    /// <param name="place">The place itself, which is no part of the chain.</param>
    public PlaceChain(SourcePlace place) => _known.Add(place);

    public void Add(SourcePlace place)
    {
        if (_places.Count < MaxPlaces && _known.Add(place))
            _places.Add(place);
    }

    /// <summary>Adds the place that printed something and the actions that executed its template.</summary>
    public void AddSites(Site? site)
    {
        for (; site is not null && _places.Count < MaxPlaces; site = site.Frame?.CallSite)
            Add(SegmentedText.FindPlace(site));
    }

    public ImmutableArray<SourcePlace> ToImmutable() => _places.ToImmutable();
}
