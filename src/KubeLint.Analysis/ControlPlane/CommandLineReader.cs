using System.Collections.Immutable;
using KubeLint.Analysis.Settings;

namespace KubeLint.Analysis.ControlPlane;

/// <summary>Reads flags from the words of a command line, as pflag does (etcd: as Go's flag package does).</summary>
public static class CommandLineReader
{
    /// <summary>The flags of a command line without its program name.</summary>
    public static ImmutableArray<FlagFact> ReadFlags(Component component, IReadOnlyList<CommandArgument> arguments) =>
        Read(component, arguments).Flags;

    /// <summary>Reads a command line without its program name.</summary>
    public static CommandLine Read(Component component, IReadOnlyList<CommandArgument> arguments)
    {
        var flags = ImmutableArray.CreateBuilder<FlagFact>();
        var stray = ImmutableArray.CreateBuilder<CommandArgument>();
        var hidesFlags = false;
        var onlyStray = false;
        for (var i = 0; i < arguments.Count; i++)
        {
            var argument = arguments[i];
            // Behind a bare "--" nothing is a flag.
            onlyStray |= argument.Text == "--";
            var dashes = onlyStray ? 0 : CountDashes(component, argument.Text);
            if (dashes == 0)
            {
                stray.Add(argument);
                hidesFlags |= argument.IsUnknown;
                continue;
            }
            var equals = argument.Text.IndexOf('=', StringComparison.Ordinal);
            var written = equals < 0 ? argument.Text : argument.Text[..equals];
            if (argument.IsUnknown && written.AsSpan().IndexOfAny("${<%`") >= 0)
            {
                hidesFlags = true;
                continue;
            }
            var next = i + 1 < arguments.Count ? arguments[i + 1] : null;
            var flag = ReadFlag(component, argument, written, dashes, next);
            flags.Add(flag);
            if (flag.Style == FlagStyle.SeparateValue)
                i++;
        }
        return new(flags.ToImmutable(), stray.ToImmutable(), hidesFlags);
    }

    private static FlagFact ReadFlag(Component component, CommandArgument argument, string written, int dashes, CommandArgument? next)
    {
        var name = written[dashes..].Replace('_', '-');
        if (written.Length < argument.Text.Length)
        {
            return new(name, ReadValue(argument, written.Length + 1), argument.Span, FlagStyle.Equals)
            {
                WrittenName = written,
                ValueNode = argument.Origin?.Scalar,
            };
        }
        var definition = FlagDefinitions.Find(component, name);
        if (next is not null && definition is { TakesValue: true })
        {
            return new(name, ReadValue(next, 0), argument.Span, FlagStyle.SeparateValue)
            {
                WrittenName = written,
                ValueNode = next.Origin?.Scalar,
            };
        }
        if (next is not null && definition is { IsBoolean: true } && IsTruthWord(next.Text))
        {
            return new(name, new Setting<string>.Unknown("true to the component, something else to its author", argument.Span), argument.Span, FlagStyle.Bare)
            {
                WrittenName = written,
                StrayValue = next,
            };
        }
        return new(name, new Setting<string>.Known("true", argument.Span), argument.Span, FlagStyle.Bare) { WrittenName = written };
    }

    private static int CountDashes(Component component, string text) => text switch
    {
        ['-', '-', _, ..] => 2,
        ['-', not '-', ..] when component == Component.Etcd => 1,
        _ => 0,
    };

    private static bool IsTruthWord(string text) =>
        text.ToUpperInvariant() is "TRUE" or "FALSE" or "YES" or "NO" or "ON" or "OFF" or "1" or "0" or "T" or "F";

    private static Setting<string> ReadValue(CommandArgument argument, int start)
    {
        var text = argument.Text[start..];
        var span = text.Length == 0 && start == 0 ? argument.Span : argument.SpanOf(start, text.Length);
        return argument.IsUnknown || Placeholder.IsUnknown(text)
            ? new Setting<string>.Unknown("a placeholder", span)
            : new Setting<string>.Known(text, span);
    }
}
