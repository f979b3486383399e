using KubeLint.Helm.Rendering;
using KubeLint.Helm.Values;
using KubeLint.Helm.Versions;
using static KubeLint.Helm.Functions.ParameterType;

namespace KubeLint.Helm.Functions;

/// <summary>Functions on semantic versions.</summary>
internal static class VersionFunctions
{
    public static IEnumerable<BuiltInFunction> All =>
    [
        BuiltInFunction.Create("semver", [Text], static (_, arguments) => new VersionValue(Parse(arguments[0]))),
        BuiltInFunction.Create("semverCompare", [Text, Text], Compare),
    ];

    private static BooleanValue Compare(RenderContext context, ReadOnlySpan<Value> arguments)
    {
        var range = VersionConstraint.Parse(((TextValue)arguments[0]).Text, out var error) ?? throw new FunctionException(error!);
        return BooleanValue.Of(range.Matches(Parse(arguments[1])));
    }

    private static SemanticVersion Parse(Value text) => SemanticVersion.Parse(((TextValue)text).Text, out var error) ?? throw new FunctionException(error!);
}
