namespace KubeLint.Cli;

/// <summary>What the process returns.</summary>
internal static class ExitCode
{
    /// <summary>Nothing at error level.</summary>
    public const int Clean = 0;

    /// <summary>Findings at error level, files that could not be read among them.</summary>
    public const int ErrorsFound = 1;

    /// <summary>Arguments that cannot be used.</summary>
    public const int UnusableArguments = 2;
}
