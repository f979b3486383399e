namespace KubeLint.Rules.Tests.Flags.Carriers;

/// <summary>Names places where flags live; the matrix finds every class that does.</summary>
internal interface IFlagCarrierSource
{
    IEnumerable<FlagCarrier> Carriers { get; }
}
