namespace KubeLint.Helm.Charts;

/// <summary>One of the people who keep a chart.</summary>
/// <param name="Name">The name.</param>
/// <param name="Email">The mail address.</param>
/// <param name="Url">An address about the person.</param>
public sealed record ChartMaintainer(ChartField<string> Name, ChartField<string> Email, ChartField<string> Url);
