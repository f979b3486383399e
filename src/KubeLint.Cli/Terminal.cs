namespace KubeLint.Cli;

/// <summary>Where a command writes.</summary>
/// <param name="Output">What was asked for.</param>
/// <param name="Error">Anything else.</param>
/// <param name="IsPlain">Whether colours must not be used.</param>
internal sealed record Terminal(TextWriter Output, TextWriter Error, bool IsPlain);
