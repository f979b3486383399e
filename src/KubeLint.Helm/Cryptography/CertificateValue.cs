using KubeLint.Helm.Values;

namespace KubeLint.Helm.Cryptography;

/// <summary>sprig's certificate: PEM texts that templates read as <c>.Cert</c> and <c>.Key</c>.</summary>
internal sealed class CertificateValue(TextValue certificate, TextValue key) : StructValue("sprig.certificate")
{
    public TextValue Certificate { get; } = certificate;

    public TextValue Key { get; } = key;

    public override IReadOnlyList<KeyValuePair<string, Value>> Fields { get; } = [KeyValuePair.Create<string, Value>("Cert", certificate), KeyValuePair.Create<string, Value>("Key", key)];
}
