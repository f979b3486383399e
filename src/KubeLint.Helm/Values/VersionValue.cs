using KubeLint.Helm.Functions;
using KubeLint.Helm.Versions;

namespace KubeLint.Helm.Values;

/// <summary>What <c>semver</c> gives: a version with the methods of Masterminds' type. It has no exported fields.</summary>
internal sealed class VersionValue(SemanticVersion version) : StructValue("*semver.Version", ValueKind.Ptr)
{
    private readonly SemanticVersion _version = version;

    public override IReadOnlyList<KeyValuePair<string, Value>> Fields => [];

    public override TextValue Text => new(_version.ToString());

    public override Value JsonForm => Text;

    public override bool IsEqualTo(StructValue other) => other is VersionValue { _version.Original: var original } && original == _version.Original;

    public override BuiltInFunction? FindMethod(string name) => name switch
    {
        "Major" => Getter(name, Number(_version.Major)),
        "Minor" => Getter(name, Number(_version.Minor)),
        "Patch" => Getter(name, Number(_version.Patch)),
        "Prerelease" => Getter(name, new TextValue(_version.Prerelease)),
        "Metadata" => Getter(name, new TextValue(_version.Metadata)),
        "Original" => Getter(name, new TextValue(_version.Original)),
        "String" => Getter(name, Text),
        "Compare" => Comparison(name, static order => new IntegerValue(order)),
        "Equal" => Comparison(name, static order => BooleanValue.Of(order == 0)),
        "LessThan" => Comparison(name, static order => BooleanValue.Of(order < 0)),
        "LessThanEqual" => Comparison(name, static order => BooleanValue.Of(order <= 0)),
        "GreaterThan" => Comparison(name, static order => BooleanValue.Of(order > 0)),
        "GreaterThanEqual" => Comparison(name, static order => BooleanValue.Of(order >= 0)),
        "IncMajor" => Getter(name, Increment(_version.Major + 1, 0, 0)),
        "IncMinor" => Getter(name, Increment(_version.Major, _version.Minor + 1, 0)),
        // A prerelease comes before its version, so the next patch is that version.
        "IncPatch" => Getter(name, Increment(_version.Major, _version.Minor, _version.Patch + (_version.Prerelease.Length > 0 ? 0UL : 1))),
        "SetPrerelease" => BuiltInFunction.Create(name, [ParameterType.Text], (_, arguments) => With(((TextValue)arguments[0]).Text, _version.Metadata)),
        "SetMetadata" => BuiltInFunction.Create(name, [ParameterType.Text], (_, arguments) => With(_version.Prerelease, ((TextValue)arguments[0]).Text)),
        _ => null,
    };

    private static IntegerValue Number(ulong value) => new((long)value, ValueKind.Uint64);

    private static BuiltInFunction Getter(string name, Value value) => BuiltInFunction.Create(name, [], (_, _) => value);

    private BuiltInFunction Comparison(string name, Func<int, Value> result) => BuiltInFunction.Create(name, [ParameterType.Any], (_, arguments) =>
        arguments[0] is VersionValue other
            ? result(Math.Sign(_version.CompareTo(other._version)))
            : throw new FunctionException($"wrong type for value; expected *semver.Version; got {arguments[0].TypeName}"));

    private VersionValue Increment(ulong major, ulong minor, ulong patch) => Parse(FormattableString.Invariant($"{major}.{minor}.{patch}"));

    private VersionValue With(string prerelease, string metadata) => Parse(
        FormattableString.Invariant($"{_version.Major}.{_version.Minor}.{_version.Patch}{(prerelease.Length > 0 ? "-" : "")}{prerelease}{(metadata.Length > 0 ? "+" : "")}{metadata}"));

    private VersionValue Parse(string text)
    {
        var prefix = _version.Original.StartsWith('v') ? "v" : "";
        return new(SemanticVersion.Parse(prefix + text, out var error) ?? throw new FunctionException(error!));
    }
}
