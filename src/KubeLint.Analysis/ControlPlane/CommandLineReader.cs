using System.Collections.Immutable;
using KubeLint.Analysis.Settings;

namespace KubeLint.Analysis.ControlPlane;

/// <summary>Reads flags from the words of a command line, as pflag does (etcd: as Go's flag package does).</summary>
public static class CommandLineReader
{
    /// <summary>The flags of a command line without its program name.</summary>
    public static ImmutableArray<FlagFact> ReadFlags(Component component, IReadOnlyList<CommandArgument> arguments)
    {
        var flags = ImmutableArray.CreateBuilder<FlagFact>();
        for (var i = 0; i < arguments.Count; i++)
        {
            var argument = arguments[i];
            var dashes = CountDashes(argument.Text);
            if (dashes == 0 || (dashes == 1 && component != Component.Etcd))
                continue;
            if (argument.Text.Length == 2)
                break; // Behind a bare "--" nothing is a flag.
            var equals = argument.Text.IndexOf('=', StringComparison.Ordinal);
            var written = equals < 0 ? argument.Text : argument.Text[..equals];
            var name = written[dashes..].Replace('_', '-');
            if (equals >= 0)
                flags.Add(new(name, ReadValue(argument, equals + 1), argument.Span, FlagStyle.Equals) { WrittenName = written, ValueNode = argument.Origin?.Scalar });
            else if (TakesNextWord(component, name) && i + 1 < arguments.Count)
                flags.Add(new(name, ReadValue(arguments[++i], 0), argument.Span, FlagStyle.SeparateValue) { WrittenName = written, ValueNode = arguments[i].Origin?.Scalar });
            else
                flags.Add(new(name, new Setting<string>.Known("true", argument.Span), argument.Span, FlagStyle.Bare) { WrittenName = written });
        }
        return flags.ToImmutable();
    }

    private static bool TakesNextWord(Component component, string name) =>
        FlagDefinitions.Find(component, name) is { IsBoolean: false };

    private static int CountDashes(string text) =>
        text.StartsWith("--", StringComparison.Ordinal) ? 2 : text.StartsWith('-') && text.Length > 1 ? 1 : 0;

    private static Setting<string> ReadValue(CommandArgument argument, int start)
    {
        var text = argument.Text[start..];
        var span = argument.SpanOf(start, text.Length);
        return argument.IsUnknown || Placeholder.IsUnknown(text)
            ? new Setting<string>.Unknown("a placeholder", span)
            : new Setting<string>.Known(text, span);
    }
}
