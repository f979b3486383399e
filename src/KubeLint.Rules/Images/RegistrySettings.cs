using System.Collections.Immutable;
using KubeLint.Analysis.ControlPlane;
using KubeLint.Analysis.Resources;
using KubeLint.Analysis.Settings;
using KubeLint.Yaml.Syntax;

namespace KubeLint.Rules.Images;

/// <summary>Reads how nodes and GitOps controllers reach registries, from each place that says so: only what switches verification off, and mirrors.</summary>
internal static class RegistrySettings
{
    public static ImmutableArray<ResourceKind> Kinds { get; } =
    [
        new("", "RegistryTLSConfig"), new("", "RegistryMirrorConfig"), new("config.openshift.io", "Image"), new("kops.k8s.io", "Cluster"), new("", "Secret"),
        new("source.toolkit.fluxcd.io", "HelmRepository"), new("source.toolkit.fluxcd.io", "OCIRepository"), new("source.toolkit.fluxcd.io", "Bucket"),
        new("image.toolkit.fluxcd.io", "ImageRepository"),
    ];

    /// <summary>The settings of an object of one of the kinds.</summary>
    public static IEnumerable<RegistrySetting> Read(Resource resource) => resource.Kind.Kind switch
    {
        "RegistryTLSConfig" => Switch(resource.Node, "insecureSkipVerify", resource.Node["name"], "insecureSkipVerify"),
        "RegistryMirrorConfig" => resource.Node["endpoints"].Mappings().SelectMany(endpoint => Endpoint(endpoint["url"], resource.Node["name"], "endpoints[].url")),
        "Image" => Items(resource.Node.FindEntry("spec", "registrySources", "insecureRegistries")?.Value, "spec.registrySources.insecureRegistries"),
        "Cluster" => ReadKops(resource.Node["spec"] as YamlMapping),
        "Secret" => ReadArgoRepository(resource),
        _ when resource.Node["spec"] is YamlMapping spec => Switch(spec, "insecure", spec["url"] ?? spec["endpoint"] ?? spec["image"], "spec.insecure"),
        _ => [],
    };

    /// <summary>The settings of a file without a <c>kind</c>: k3s' and RKE2's <c>registries.yaml</c>, Talos' machine configuration.</summary>
    public static IEnumerable<RegistrySetting> Read(YamlDocument document)
    {
        if (document.Root is not YamlMapping root || root["kind"] is not null)
            return [];
        if (root.FindEntry("machine", "registries")?.Value is YamlMapping talos)
            return ReadTables(talos, "config", "insecureSkipVerify", "endpoints", "machine.registries.");
        return root.Entries.All(static entry => entry.Key.Value is "mirrors" or "configs" or "auths") ? ReadTables(root, "configs", "insecure_skip_verify", "endpoint", "") : [];
    }

    private static IEnumerable<RegistrySetting> ReadTables(YamlMapping registries, string table, string @switch, string endpoints, string path)
    {
        foreach (var entry in (registries[table] as YamlMapping)?.Entries ?? [])
        {
            if ((entry.Value as YamlMapping)?["tls"] is not YamlMapping tls)
                continue;
            foreach (var setting in Switch(tls, @switch, entry.Key, $"{path}{table}.tls.{@switch}"))
                yield return setting;
        }
        foreach (var entry in (registries["mirrors"] as YamlMapping)?.Entries ?? [])
        {
            foreach (var item in ((entry.Value as YamlMapping)?[endpoints] as YamlSequence)?.Items ?? [])
            {
                foreach (var setting in Endpoint(item, entry.Key, $"{path}mirrors.{endpoints}"))
                    yield return setting;
            }
        }
    }

    private static IEnumerable<RegistrySetting> ReadKops(YamlMapping? spec)
    {
        var docker = spec?["docker"] as YamlMapping;
        var mirrors = (spec.FindEntry("containerd", "registryMirrors")?.Value as YamlMapping)?.Entries ?? [];
        return Items(docker?["insecureRegistry"], "spec.docker.insecureRegistry")
            .Concat(Items(docker?["insecureRegistries"], "spec.docker.insecureRegistries"))
            .Concat(mirrors.SelectMany(entry => (entry.Value as YamlSequence)?.Items.SelectMany(item => Endpoint(item, entry.Key, "spec.containerd.registryMirrors")) ?? []))
            .Concat((docker?["registryMirrors"] as YamlSequence)?.Items.SelectMany(item => Endpoint(item, item, "spec.docker.registryMirrors")) ?? []);
    }

    private static IEnumerable<RegistrySetting> ReadArgoRepository(Resource secret)
    {
        if (secret.GetLabel("argocd.argoproj.io/secret-type") is not ("repository" or "repo-creds"))
            return [];
        if (secret.Node["stringData"] is YamlMapping text)
            return Switch(text, "insecure", text["url"], "stringData.insecure");
        // "true" in base64.
        return secret.Node["data"] is YamlMapping data && data["insecure"] is YamlScalar { Value: "dHJ1ZQ==" } value
            ? [new(value, secret.Name, "data.insecure", false)]
            : [];
    }

    private static IEnumerable<RegistrySetting> Switch(YamlMapping mapping, string key, YamlNode? registry, string field) =>
        mapping[key] is YamlScalar { Value: "true" or "True" or "TRUE" } value ? [new(value, (registry as YamlScalar)?.Value ?? "", field, false)] : [];

    private static IEnumerable<RegistrySetting> Items(YamlNode? node, string field) =>
        (node is YamlSequence list ? list.Items.OfType<YamlScalar>() : new[] { node }.OfType<YamlScalar>())
            .Where(static item => item is { IsNull: false, Value.Length: > 0 } && !Placeholder.IsUnknown(item))
            .Select(item => new RegistrySetting(item, item.Value, field, false));

    private static IEnumerable<RegistrySetting> Endpoint(YamlNode? node, YamlNode? registry, string field) =>
        node.AsReadable() is { } endpoint ? [new(endpoint, (registry as YamlScalar)?.Value ?? "", field, true)] : [];
}
