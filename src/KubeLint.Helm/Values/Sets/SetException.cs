namespace KubeLint.Helm.Values.Sets;

/// <summary>A text of <c>--set</c> or its like that cannot be read; the message is Helm's.</summary>
internal sealed class SetException(string message) : Exception(message);
