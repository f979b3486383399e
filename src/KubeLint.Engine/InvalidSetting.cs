namespace KubeLint.Engine;

/// <summary>A setting that the caller could not read; reported as KL0031 at the project file.</summary>
/// <param name="Setting">The setting as the user writes it: <c>KubeLintKubernetesVersion</c>.</param>
/// <param name="Reason">What is wrong with it, without a full stop: <c>'latest' is no Kubernetes version, write for example 1.34</c>.</param>
public sealed record InvalidSetting(string Setting, string Reason);
