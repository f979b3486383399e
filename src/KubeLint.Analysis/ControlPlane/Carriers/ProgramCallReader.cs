using System.Buffers;
using System.Collections.Immutable;

namespace KubeLint.Analysis.ControlPlane.Carriers;

/// <summary>Finds the components that a command line starts, also behind a shell, an init or a wrapper.</summary>
internal static class ProgramCallReader
{
    private const int MaxNesting = 4;
    private const string WrapperSuffix = "-wrapper";

    private static readonly SearchValues<char> s_nameCharacters =
        SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789_");

    public static ImmutableArray<ProgramCall> Read(ImmutableArray<CommandArgument> words) => Read(words, MaxNesting);

    private static ImmutableArray<ProgramCall> Read(ImmutableArray<CommandArgument> words, int nesting)
    {
        var assignments = ImmutableArray.CreateBuilder<CommandArgument>();
        var i = 0;
        while (i < words.Length)
        {
            var text = words[i].Text;
            if (IsAssignment(text))
            {
                assignments.Add(words[i++]);
                continue;
            }
            // An option of the image's own entry point can end in a component's name, as a namespace and a name do.
            if (text.StartsWith('-'))
                return [];
            var name = BaseName(text);
            if (FindComponent(name) is { } component)
                return [new(component, words[(i + 1)..]) { Assignments = assignments.ToImmutable(), IsWrapped = IsWrapper(name) }];
            if (name is "sh" or "bash" or "ash" or "dash" or "ksh")
                return nesting == 0 ? [] : ReadShell(words[(i + 1)..], nesting - 1);
            if (name is "hyperkube" or "k8s" or "kubernetes")
                return ReadSubcommand(words[(i + 1)..], assignments.ToImmutable());
            if (FindOptionsWithValue(name) is not { } optionsWithValue)
                return [];
            i = SkipOptions(words, i + 1, optionsWithValue);
            i += name is "chroot" or "timeout" ? 1 : 0;
        }
        return [];
    }

    private static ImmutableArray<ProgramCall> ReadSubcommand(ImmutableArray<CommandArgument> words, ImmutableArray<CommandArgument> assignments)
    {
        if (words.IsEmpty)
            return [];
        var name = words[0].Text;
        var component = ComponentNames.FromBinaryName(name) ?? ComponentNames.FromBinaryName("kube-" + name);
        return component is null ? [] : [new(component.Value, words[1..]) { Assignments = assignments, IsWrapped = true }];
    }

    private static ImmutableArray<ProgramCall> ReadShell(ImmutableArray<CommandArgument> words, int nesting)
    {
        var option = 0;
        while (option < words.Length && !IsCommandOption(words[option].Text))
        {
            if (!words[option].Text.StartsWith('-') && !words[option].Text.StartsWith('+') && words[Math.Max(0, option - 1)].Text is not "-o")
                return []; // A script file.
            option++;
        }
        if (option + 1 >= words.Length || ShellScriptReader.Read(words[option + 1]) is not { } script)
            return [];
        // The word behind the script is $0, those after it are "$@".
        var positional = words.Length > option + 3 ? words[(option + 3)..] : [];
        return
        [
            .. script.Commands
                .SelectMany(command => Read(Splice(command, positional), nesting))
                .Select(call => call with { IsConditional = call.IsConditional || script.HasConditions }),
        ];
    }

    private static ImmutableArray<CommandArgument> Splice(ImmutableArray<CommandArgument> command, ImmutableArray<CommandArgument> positional) =>
        command.Any(IsPositional) ? [.. command.SelectMany(word => IsPositional(word) ? positional : [word])] : command;

    private static bool IsPositional(CommandArgument word) => word.IsUnknown && word.Text is "$@" or "$*";

    private static bool IsCommandOption(string text) => text is ['-', not '-', ..] && text.EndsWith('c');

    private static bool IsAssignment(string text)
    {
        var equals = text.IndexOf('=', StringComparison.Ordinal);
        return equals > 0 && text.AsSpan(0, equals).IndexOfAnyExcept(s_nameCharacters) < 0;
    }

    private static int SkipOptions(ImmutableArray<CommandArgument> words, int start, string optionsWithValue)
    {
        var i = start;
        while (i < words.Length && words[i].Text is ['-', ..] option)
        {
            i++;
            if (option == "--")
                break;
            // A short option with its value in the next word.
            if (option.Length == 2 && optionsWithValue.Contains(option[1], StringComparison.Ordinal))
                i++;
        }
        return i;
    }

    /// <summary>The one-letter options that take a value, of programs that only start another one; null for other programs.</summary>
    private static string? FindOptionsWithValue(string name) => name switch
    {
        "exec" => "a",
        "env" => "uC",
        "tini" or "tini-static" or "docker-init" or "catatonit" => "pe",
        "dumb-init" => "r",
        "nice" or "ionice" => "ncp",
        "timeout" => "ks",
        "nsenter" => "tSG",
        "sudo" or "su-exec" or "gosu" => "ug",
        "command" or "nohup" or "setsid" or "busybox" or "chroot" or "go-runner" or "kube-log-runner" => "",
        _ => null,
    };

    private static Component? FindComponent(string name) =>
        ComponentNames.FromBinaryName(IsWrapper(name) ? name[..^WrapperSuffix.Length] : name);

    private static bool IsWrapper(string name) => name.EndsWith(WrapperSuffix, StringComparison.Ordinal);

    private static string BaseName(string path)
    {
        var name = path[(path.AsSpan().LastIndexOfAny('/', '\\') + 1)..];
        return name.EndsWith(".exe", StringComparison.OrdinalIgnoreCase) ? name[..^4] : name;
    }
}
