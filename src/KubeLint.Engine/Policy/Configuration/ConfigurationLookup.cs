using System.Collections.Immutable;
using KubeLint.Analysis.Diagnostics;

namespace KubeLint.Engine.Policy.Configuration;

/// <summary>What the configuration files say, by manifest. Safe to share between threads.</summary>
internal abstract class ConfigurationLookup
{
    /// <summary>The answer where no configuration file exists.</summary>
    public static ConfigurationLookup Empty { get; } = new NoConfiguration();

    /// <summary>The levels set for a rule.</summary>
    /// <param name="path">Full path of the manifest.</param>
    /// <param name="descriptor">The rule.</param>
    public abstract ConfiguredLevels GetLevels(string path, DiagnosticDescriptor descriptor);

    /// <summary>The <c>kubelint_*</c> keys that apply to a manifest, lower-case.</summary>
    /// <param name="path">Full path of the manifest.</param>
    public abstract ImmutableDictionary<string, string> GetSettings(string path);

    private sealed class NoConfiguration : ConfigurationLookup
    {
        public override ConfiguredLevels GetLevels(string path, DiagnosticDescriptor descriptor) => default;

        public override ImmutableDictionary<string, string> GetSettings(string path) => ImmutableDictionary<string, string>.Empty;
    }
}
