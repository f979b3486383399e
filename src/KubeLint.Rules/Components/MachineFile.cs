using System.Collections.Immutable;
using KubeLint.Analysis.ControlPlane;
using KubeLint.Analysis.Resources;
using KubeLint.Yaml.Syntax;

namespace KubeLint.Rules.Components;

/// <summary>A file that a machine configuration creates on a node.</summary>
/// <param name="Path">Where it will stand.</param>
/// <param name="ModeNode">Its permissions where they can be read; null where they are missing or a placeholder.</param>
/// <param name="Mode">The permissions, or null.</param>
/// <param name="Owner">Its owner where that can be read, or null.</param>
/// <param name="HasNoMode">Whether the permissions are surely missing.</param>
/// <param name="Content">What will be in it; empty where that is not written here.</param>
/// <param name="IsFromSecret">Whether the content comes from a Secret.</param>
internal sealed record MachineFile(YamlScalar Path, YamlScalar? ModeNode, int? Mode, YamlScalar? Owner, bool HasNoMode, string Content, bool IsFromSecret)
{
    private static readonly ImmutableArray<string> s_clusterApiPaths =
        ["spec.files", "spec.kubeadmConfigSpec.files", "spec.template.spec.files", "spec.template.spec.kubeadmConfigSpec.files"];

    /// <summary>Whether an object is one of Cluster API's bootstrap or control-plane providers'.</summary>
    public static bool IsClusterApi(ResourceKind kind) => kind.Group is "bootstrap.cluster.x-k8s.io" or "controlplane.cluster.x-k8s.io";

    public static IEnumerable<MachineFile> OfClusterApi(Resource resource) =>
        s_clusterApiPaths.SelectMany(path => resource.Node.FindEntry(path.Split('.'))?.Value.Mappings() ?? [])
            .Select(file => Create(file, "permissions", isNumber: false, isDefaultKnown: true)).OfType<MachineFile>();

    public static IEnumerable<MachineFile> OfKops(Resource resource) =>
        resource.Node.FindEntry("spec", "fileAssets")?.Value.Mappings().Select(file => Create(file, "mode", isNumber: false)).OfType<MachineFile>() ?? [];

    public static IEnumerable<MachineFile> OfTalos(YamlMapping configuration) =>
        configuration.FindEntry("machine", "files")?.Value.Mappings().Select(file => Create(file, "permissions", isNumber: true)).OfType<MachineFile>() ?? [];

    public static IEnumerable<MachineFile> OfCloudInit(YamlMapping configuration) =>
        configuration["write_files"].Mappings().Select(file => Create(file, "permissions", isNumber: false, isDefaultKnown: true)).OfType<MachineFile>();

    /// <summary>The files that k0sctl uploads to its hosts; those that name only a folder keep their names.</summary>
    public static IEnumerable<MachineFile> OfK0sctl(Resource resource) =>
        resource.Node.FindEntry("spec", "hosts")?.Value.Mappings().SelectMany(static host => host["files"].Mappings())
            .Select(static file => Create(file, "perm", isNumber: false, pathField: "dst")).OfType<MachineFile>() ?? [];

    /// <summary>The files that OpenShift's machine configurations create.</summary>
    public static IEnumerable<MachineFile> OfIgnition(Resource resource) =>
        resource.Node.FindEntry("spec", "config", "storage", "files")?.Value.Mappings()
            .Select(static file => Create(file, "mode", isNumber: true) is { } created ? created with { Owner = file.FindEntry("user", "name")?.Value.AsReadable() } : null).OfType<MachineFile>() ?? [];

    private static MachineFile? Create(YamlMapping file, string modeField, bool isNumber, bool isDefaultKnown = false, string pathField = "path")
    {
        if (file[pathField].AsReadable() is not { } path)
            return null;
        var mode = file[modeField].AsReadable();
        return new MachineFile(
            path,
            mode,
            mode is null ? null : isNumber ? FileMode.ParseNumber(mode) : FileMode.Parse(mode.Value),
            file["owner"].AsReadable(),
            isDefaultKnown && file[modeField] is null or YamlScalar { IsNull: true },
            file["encoding"] is null ? (file["content"] as YamlScalar)?.Value ?? "" : "",
            file.FindEntry("contentFrom", "secret") is not null);
    }
}
