using System.Runtime.CompilerServices;
using Microsoft.Build.Locator;

namespace KubeLint.Build.Tests;

/// <summary>Makes the SDK's MSBuild the one that loads, before any of its types is touched.</summary>
internal static class MSBuildOfTheSdk
{
#pragma warning disable CA2255 // a test assembly is an application
    [ModuleInitializer]
#pragma warning restore CA2255
    internal static void Register() => MSBuildLocator.RegisterDefaults();
}
