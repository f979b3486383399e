namespace KubeLint.Helm.Times;

/// <summary>English names of months and weekdays.</summary>
internal static class TimeNames
{
    public static IReadOnlyList<string> Months { get; } =
        ["January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"];

    public static IReadOnlyList<string> Weekdays { get; } = ["Sunday", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday"];

    /// <summary>Characters of an abbreviated name.</summary>
    public const int ShortLength = 3;
}
