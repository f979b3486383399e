using KubeLint.Helm.Functions;
using KubeLint.Helm.Values;

namespace KubeLint.Helm.Rendering;

/// <summary><c>.Capabilities</c>: what the cluster and Helm can do.</summary>
internal sealed class CapabilitiesValue(KubernetesVersionText version, IEnumerable<string> apiVersions) : StructValue("*common.Capabilities", ValueKind.Ptr)
{
    public override IReadOnlyList<KeyValuePair<string, Value>> Fields { get; } =
    [
        new("KubeVersion", new KubeVersionValue(version)),
        new("APIVersions", new ApiVersionsValue(DefaultApiVersions.All.Concat(apiVersions))),
        new("HelmVersion", new HelmVersionValue()),
    ];
}

/// <summary><c>.Capabilities.KubeVersion</c>, which prints without what follows the numbers.</summary>
internal sealed class KubeVersionValue(KubernetesVersionText version) : StructValue("common.KubeVersion")
{
    public override IReadOnlyList<KeyValuePair<string, Value>> Fields { get; } =
    [
        new("Version", new TextValue(version.Version)),
        new("Major", new TextValue(version.Major)),
        new("Minor", new TextValue(version.Minor)),
    ];

    public override TextValue? Text { get; } = new(version.Normalized);

    public override bool IsTextOfPointer => true;

    public override BuiltInFunction? FindMethod(string name) => name switch
    {
        "GitVersion" => BuiltInFunction.Create(name, [], (_, _) => Fields[0].Value),
        "String" => BuiltInFunction.Create(name, [], (_, _) => Text!),
        _ => null,
    };
}

/// <summary><c>.Capabilities.APIVersions</c>: a list that can be asked for one of its elements.</summary>
internal sealed class ApiVersionsValue(IEnumerable<string> versions) : ListValue([.. versions.Select(static version => new TextValue(version))], "string")
{
    public override string TypeName => "common.VersionSet";

    public override BuiltInFunction? FindMethod(string name) => name == "Has"
        ? BuiltInFunction.Create(name, [ParameterType.Text], (_, arguments) => BooleanValue.Of(Has(((TextValue)arguments[0]).Text)))
        : null;

    private bool Has(string version) => Items.Any(item => ((TextValue)item).Text == version);
}

/// <summary><c>.Capabilities.HelmVersion</c>: the version whose behaviour is followed.</summary>
internal sealed class HelmVersionValue() : StructValue("version.BuildInfo")
{
    public override IReadOnlyList<KeyValuePair<string, Value>> Fields { get; } =
    [
        new("Version", new TextValue("v4.2.4")),
        new("GitCommit", TextValue.Empty),
        new("GitTreeState", TextValue.Empty),
        new("GoVersion", new TextValue("go1.26")),
        new("KubeClientVersion", new TextValue("v1.36")),
    ];
}
