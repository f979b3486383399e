using System.Reflection;
using NJsonSchema;

namespace KubeLint.Engine.Tests.Reporting;

/// <summary>The official schema, read from the Sarif.Sdk package of this build.</summary>
internal static class SarifSchema
{
    private static readonly Lazy<Task<JsonSchema>> s_schema = new(static () =>
        JsonSchema.FromFileAsync(typeof(SarifSchema).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(a => a.Key == "SarifSchema").Value!));

    /// <summary>What is wrong with a log, one line each.</summary>
    public static string[] Validate(string log) =>
        [.. s_schema.Value.GetAwaiter().GetResult().Validate(log).Select(error => $"{error.LineNumber}: {error.Path} {error.Kind}")];
}
