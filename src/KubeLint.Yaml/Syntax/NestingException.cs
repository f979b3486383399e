namespace KubeLint.Yaml.Syntax;

/// <summary>Ends the parse of a text that is nested so deep that not even its end is looked for.</summary>
#pragma warning disable CA1032, CA1064 // Thrown and caught within the parser.
internal sealed class NestingException : Exception;
#pragma warning restore CA1032, CA1064
