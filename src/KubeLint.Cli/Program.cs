using KubeLint.Cli;

// The one place that touches the process; everything behind it takes what it needs.
#pragma warning disable RS0030 // A command line writes to the console, knows its folder, and follows NO_COLOR and CI.
var terminal = new Terminal(
    Console.Out,
    Console.Error,
    IsPlain: Console.IsOutputRedirected
        || !string.IsNullOrEmpty(Environment.GetEnvironmentVariable("NO_COLOR"))
        || !string.IsNullOrEmpty(Environment.GetEnvironmentVariable("CI")));
return new KubeLintCommand(terminal, Environment.CurrentDirectory, DateOnly.FromDateTime(DateTime.UtcNow)).Run(args);
#pragma warning restore RS0030
