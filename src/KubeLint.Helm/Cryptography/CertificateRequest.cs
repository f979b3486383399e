using System.Collections.Immutable;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using KubeLint.Helm.Functions;
using KubeLint.Helm.Values;

namespace KubeLint.Helm.Cryptography;

/// <summary>What a template asks a certificate for.</summary>
/// <param name="CommonName">The subject's common name.</param>
/// <param name="Addresses">IP addresses that the certificate is for.</param>
/// <param name="Names">DNS names that the certificate is for.</param>
/// <param name="Days">Days for which it is valid.</param>
/// <param name="IsAuthority">Whether other certificates can be signed with it.</param>
internal sealed record CertificateRequest(string CommonName, ImmutableArray<IPAddress> Addresses, ImmutableArray<string> Names, long Days, bool IsAuthority)
{
    /// <summary>What the certificate's serial number is made of.</summary>
    public string Seed => string.Join('\n', [CommonName, Days.ToString(CultureInfo.InvariantCulture), IsAuthority.ToString(), .. Addresses.Select(static address => address.ToString()), .. Names]);

    public static CertificateRequest ForAuthority(Value commonName, Value days) => new(((TextValue)commonName).Text, [], [], ((IntegerValue)days).Value, true);

    /// <exception cref="FunctionException">An address or a name is none.</exception>
    public static CertificateRequest Create(Value commonName, Value addresses, Value names, Value days) =>
        new(((TextValue)commonName).Text, [.. Items(addresses).Select(ParseAddress)], [.. Items(names).Select(ReadName)], ((IntegerValue)days).Value, false);

    private static ImmutableArray<Value> Items(Value list) => list is ListValue { Items: var items } ? items : [];

    private static IPAddress ParseAddress(Value value)
    {
        if (value is not TextValue { Text: var text })
            throw new FunctionException($"error parsing ip: {GoPrinter.Print(value)} is not a string");
        // Go takes no short forms, zones and brackets.
        var isPlain = IPAddress.TryParse(text, out var address) && !text.AsSpan().ContainsAny('%', '[', ']')
            && (address.AddressFamily == AddressFamily.InterNetworkV6 || address.ToString() == text);
        if (isPlain)
            return address!.IsIPv4MappedToIPv6 ? address.MapToIPv4() : address;
        throw new FunctionException($"error parsing ip: {text}");
    }

    private static string ReadName(Value value)
    {
        if (value is not TextValue { Text: var text })
            throw new FunctionException($"error processing alternate dns name: {GoPrinter.Print(value)} is not a string");
        return text.All(char.IsAscii) ? text : throw new FunctionException($"error creating certificate: x509: {GoFormat.Quote(text)} cannot be encoded as an IA5String");
    }
}
