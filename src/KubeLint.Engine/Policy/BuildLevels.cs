namespace KubeLint.Engine.Policy;

/// <summary>What the project's properties say about levels.</summary>
internal sealed class BuildLevels
{
    public BuildLevels(AnalysisOptions options)
    {
        Mode = options.Mode;
        NoWarn = new RuleIdList(options.NoWarn);
        WarningsAsErrors = new RuleIdList(options.WarningsAsErrors);
        WarningsNotAsErrors = new RuleIdList(options.WarningsNotAsErrors);
        TreatWarningsAsErrors = options.TreatWarningsAsErrors;
    }

    public AnalysisMode Mode { get; }

    public RuleIdList NoWarn { get; }

    public RuleIdList WarningsAsErrors { get; }

    public RuleIdList WarningsNotAsErrors { get; }

    public bool TreatWarningsAsErrors { get; }
}
