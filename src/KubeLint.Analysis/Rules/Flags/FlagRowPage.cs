using System.Globalization;
using KubeLint.Analysis.ControlPlane;

namespace KubeLint.Analysis.Rules.Flags;

/// <summary>Writes the page of a row.</summary>
internal static class FlagRowPage
{
    public static RulePage Create(FlagRow row) => new(
        DescribeJudgement(row),
        [.. row.Exemptions.Select(exemption => exemption.When), .. row.SilentInSet is { } inSet ? [inSet.When] : Array.Empty<string>()],
        FlagSample.Bad(row),
        FlagSample.Good(row),
        Fix(row));

    private static string DescribeJudgement(FlagRow row)
    {
        var components = string.Join(", ", row.Components.Select(c => c.BinaryName()));
        var sentences = row.Checks.Select(DescribeCheck).Prepend($"Judges {components}.");
        if (row.From is { } from)
            sentences = sentences.Append($"Holds from version {from} on.");
        if (row.Until is { } until)
            sentences = sentences.Append($"Holds before version {until}.");
        return string.Join(' ', sentences);
    }

    private static string DescribeCheck(FlagCheck check)
    {
        var absence = check.Unset switch
        {
            Unset.IsFine => "",
            Unset.ReportsWhenComplete => " A missing flag is reported where the whole command line is known.",
            _ => " A missing flag is reported unless the tool that writes the command line sets it.",
        };
        var version = check.UnsetUntil is { } until ? $" Absence counts before version {until} only." : "";
        var instead = check.DefersTo.IsEmpty ? "" : $" It may be missing while {string.Join(" or ", check.DefersTo.Select(flag => $"`--{flag}`"))} takes its place.";
        return $"`--{check.Flag}` must {check.Must.Description}.{absence}{version}{instead}";
    }

    private static string Fix(FlagRow row)
    {
        var flags = string.Join(" and ", row.Checks.Select(check => $"`--{check.Flag}`").Take(row.Checks.Length > 2 ? 1 : 2));
        var text = string.Format(CultureInfo.InvariantCulture, FlagText.SpellFlags(row.Advice, static flag => $"`--{flag}`"), "", "", flags, "the value");
        return char.ToUpperInvariant(text[0]) + text[1..] + ".";
    }
}
