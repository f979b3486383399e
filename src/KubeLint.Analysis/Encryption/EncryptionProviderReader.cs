using System.Collections.Immutable;
using KubeLint.Analysis.Settings;
using KubeLint.Yaml.Syntax;
using KubeLint.Yaml.Text;

namespace KubeLint.Analysis.Encryption;

/// <summary>Reads an item of a <c>providers</c> list.</summary>
internal sealed class EncryptionProviderReader(Action<EncryptionProblemKind, TextSpan, string, TextSpan?> report)
{
    /// <summary>The provider; null for an item that names nothing.</summary>
    public EncryptionProvider? Read(YamlNode item)
    {
        if (item is YamlScalar scalar)
            return ReadScalar(scalar);
        if (item is not YamlMapping { Entries.IsEmpty: false } mapping)
        {
            report(EncryptionProblemKind.NoProvider, item.Span, "", null);
            return null;
        }
        var named = mapping.Entries.Where(entry => EncryptionProvider.KindOf(entry.Key.Value) != EncryptionProviderKind.Unknown).ToImmutableArray();
        if (named.IsEmpty)
        {
            var first = mapping.Entries[0];
            if (!Placeholder.IsUnknown(first.Key))
                report(EncryptionProblemKind.NoProvider, first.Key.Span, first.Key.Value, null);
            return new EncryptionProvider(EncryptionProviderKind.Unknown, first.Key, first.Value as YamlMapping, []);
        }
        if (named.Length > 1)
            report(EncryptionProblemKind.SeveralProviders, named[1].Key.Span, $"{named[0].Key.Value}, {named[1].Key.Value}", named[0].Key.Span);
        return ReadNamed(mapping, named[0]);
    }

    private EncryptionProvider ReadScalar(YamlScalar scalar)
    {
        if (!Placeholder.IsUnknown(scalar))
        {
            var known = EncryptionProvider.KindOf(scalar.Value) != EncryptionProviderKind.Unknown;
            report(known ? EncryptionProblemKind.ProviderWithoutValue : EncryptionProblemKind.NoProvider, scalar.Span, scalar.Value, null);
            return new EncryptionProvider(EncryptionProvider.KindOf(scalar.Value), scalar, null, []);
        }
        return new EncryptionProvider(EncryptionProviderKind.Unknown, scalar, null, []);
    }

    private EncryptionProvider ReadNamed(YamlMapping item, YamlEntry named)
    {
        var kind = EncryptionProvider.KindOf(named.Key.Value);
        var settings = named.Value as YamlMapping;
        if (named.Value is YamlScalar value && Placeholder.IsUnknown(value))
            return new EncryptionProvider(kind, named.Key, null, []);
        if (named.Value is YamlScalar { IsNull: true })
        {
            var beside = item.Entries.FirstOrDefault(entry => entry.Key.Value is "keys" or "name" or "endpoint" or "apiVersion");
            if (kind != EncryptionProviderKind.Identity && beside is not null)
            {
                report(EncryptionProblemKind.SettingsBesideProvider, beside.Key.Span, $"{beside.Key.Value}, {named.Key.Value}", named.Key.Span);
                settings = item;
            }
            else
            {
                report(EncryptionProblemKind.ProviderWithoutValue, named.Key.Span, named.Key.Value, null);
                return new EncryptionProvider(kind, named.Key, null, []);
            }
        }
        if (kind == EncryptionProviderKind.Kms && settings is not null)
            CheckKms(settings, named.Key);
        var keys = kind is EncryptionProviderKind.Identity or EncryptionProviderKind.Kms || settings is null ? [] : ReadKeys(settings, named.Key);
        return new EncryptionProvider(kind, named.Key, settings, keys);
    }

    private ImmutableArray<EncryptionKey> ReadKeys(YamlMapping settings, YamlScalar name)
    {
        switch (settings["keys"])
        {
            case YamlScalar scalar when Placeholder.IsUnknown(scalar):
                return [];
            case YamlSequence { Items.IsEmpty: false } list:
                var keys = list.Items.OfType<YamlMapping>().Select(key => new EncryptionKey(key, name.Value)).ToImmutableArray();
                foreach (var key in keys)
                    CheckKey(key);
                return keys;
            default:
                report(EncryptionProblemKind.NoKeys, settings.Find("keys")?.Key.Span ?? name.Span, name.Value, null);
                return [];
        }
    }

    private void CheckKey(EncryptionKey key)
    {
        var anchor = key.Node.Entries.IsEmpty ? key.Node.Span : key.Node.Entries[0].Key.Span;
        if (IsMissing(key.Node, "name"))
            report(EncryptionProblemKind.KeyWithoutName, key.Node.Find("name")?.Key.Span ?? anchor, key.Provider, null);
        if (IsMissing(key.Node, "secret"))
            report(EncryptionProblemKind.KeyWithoutSecret, key.Node.Find("secret")?.Key.Span ?? anchor, key.Name, null);
    }

    private void CheckKms(YamlMapping settings, YamlScalar name)
    {
        if (IsMissing(settings, "name"))
            report(EncryptionProblemKind.KmsWithoutName, settings.Find("name")?.Key.Span ?? name.Span, name.Value, null);
        if (IsMissing(settings, "endpoint"))
            report(EncryptionProblemKind.KmsWithoutEndpoint, settings.Find("endpoint")?.Key.Span ?? name.Span, (settings["name"] as YamlScalar)?.Value ?? "", null);
    }

    private static bool IsMissing(YamlMapping mapping, string key) =>
        mapping[key] is null or YamlScalar { IsNull: true } or YamlScalar { Value.Length: 0 };
}
