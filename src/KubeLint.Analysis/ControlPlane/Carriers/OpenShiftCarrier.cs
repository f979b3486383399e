using System.Collections.Frozen;
using System.Collections.Immutable;
using KubeLint.Analysis.Resources;
using KubeLint.Yaml.Syntax;

namespace KubeLint.Analysis.ControlPlane.Carriers;

/// <summary>OpenShift's configuration objects. The platform sets all that they leave out but the encryption at rest.</summary>
internal sealed class OpenShiftCarrier : ICarrier
{
    private const string Overrides = "spec.unsupportedConfigOverrides.";

    /// <summary>What the platform does not set: without an encryption it has none, and no audit backend takes the log's place.</summary>
    private static readonly ImmutableArray<string> s_open = ["encryption-provider-config", "audit-webhook-config-file", "audit-dynamic-configuration"];

    private static readonly ResourceKind s_apiServer = new("config.openshift.io", "APIServer");
    private static readonly ResourceKind s_hostedCluster = new("hypershift.openshift.io", "HostedCluster");
    private static readonly ResourceKind s_kubeletConfig = new("machineconfiguration.openshift.io", "KubeletConfig");
    private static readonly ResourceKind s_kubeApiServer = new("operator.openshift.io", "KubeAPIServer");
    private static readonly ResourceKind s_controllerManager = new("operator.openshift.io", "KubeControllerManager");

    public ImmutableArray<ResourceKind> Kinds { get; } = [s_apiServer, s_hostedCluster, s_kubeletConfig, s_kubeApiServer, s_controllerManager];

    public IEnumerable<ComponentFacts> Read(Resource resource)
    {
        if (resource.Node["spec"] is not YamlMapping spec)
            return [];
        if (resource.Kind == s_apiServer)
            return [ReadApiServer(resource, "spec.", "spec.encryption")];
        if (resource.Kind == s_hostedCluster)
            return [ReadApiServer(resource, "spec.configuration.apiServer.", "spec.secretEncryption")];
        if (resource.Kind == s_kubeletConfig)
            return ReadKubelet(resource, spec);
        // The operator itself writes observedConfig, and what an administrator overrides wins.
        return resource.Kind == s_kubeApiServer
            ? [Overlay(resource, []).Read(Component.ApiServer, "spec", "spec.observedConfig.apiServerArguments", Overrides + "apiServerArguments") with { ExtraArgumentsPath = Overrides + "apiServerArguments" }]
            : [Overlay(resource, []).Read(Component.ControllerManager, "spec", Overrides + "extendedArguments")];
    }

    private static ComponentFacts ReadApiServer(Resource resource, string path, string encryptionSection)
    {
        var fields = FieldsOf("APIServer.spec.", path);
        if (resource.Kind == s_hostedCluster)
            fields = fields.Insert(0, FieldsOf("HostedCluster.spec.", "spec.")[0]);
        var facts = Overlay(resource, fields) with { Completeness = Completeness.Overlay };
        var read = facts.Read(Component.ApiServer, path.TrimEnd('.'));
        return read with
        {
            Anchor = resource.Node.FindEntry(encryptionSection.Split('.'))?.Key.Span ?? resource.Anchor,
            Provided = FlagDefinitions.Of(Component.ApiServer).Keys.Where(flag => !s_open.Contains(flag)).ToFrozenSet(StringComparer.Ordinal),
        };
    }

    private static IEnumerable<ComponentFacts> ReadKubelet(Resource resource, YamlMapping spec)
    {
        if (spec.Find("kubeletConfig") is { Value: YamlMapping fields } entry)
        {
            yield return new ConfigurationFileReader
            {
                Component = Component.Kubelet,
                Carrier = "openshift",
                Resource = resource,
                Completeness = Completeness.Partial,
                Path = "spec.kubeletConfig.",
            }.Read(fields, entry.Key.Span);
        }
        if (spec["tlsSecurityProfile"] is not null)
            yield return Overlay(resource, FieldsOf("KubeletConfig.spec.", "spec.")).Read(Component.Kubelet, "spec.tlsSecurityProfile");
    }

    private static ToolConfiguration Overlay(Resource resource, ImmutableArray<ToolField> fields) =>
        new() { Tool = "openshift", Carrier = "openshift", Resource = resource, Fields = fields, Completeness = Completeness.Partial };

    /// <summary>The table's fields of a kind, which stand below the given path.</summary>
    private static ImmutableArray<ToolField> FieldsOf(string prefix, string path) =>
        [.. ToolTable.FieldsOf("openshift").Where(field => field.Path.StartsWith(prefix, StringComparison.Ordinal)).Select(field => field with { Path = path + field.Path[prefix.Length..] })];
}
