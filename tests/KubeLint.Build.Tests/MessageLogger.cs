using Microsoft.Build.Framework;
using Microsoft.Build.Utilities;

namespace KubeLint.Build.Tests;

/// <summary>Keeps what a build in this process says.</summary>
internal sealed class MessageLogger : Logger
{
    public List<string> Important { get; } = [];

    public List<string> Problems { get; } = [];

    public override void Initialize(IEventSource eventSource)
    {
        eventSource.MessageRaised += (_, e) =>
        {
            if (e.Importance == MessageImportance.High)
                Important.Add(e.Message ?? "");
        };
        eventSource.WarningRaised += (_, e) => Problems.Add(e.Message ?? "");
        eventSource.ErrorRaised += (_, e) => Problems.Add(e.Message ?? "");
    }
}
