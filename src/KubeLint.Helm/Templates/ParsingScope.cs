namespace KubeLint.Helm.Templates;

/// <summary>What a definition hides while it is parsed: variables, loops and lines of messages begin anew in it.</summary>
internal sealed record ParsingScope(VariableScope Variables, int RangeDepth, int Line);
