using System.Collections.Immutable;
using System.Formats.Asn1;
using System.Security.Cryptography;
using System.Text;

namespace KubeLint.Rules.Rbac;

/// <summary>Reads the subject of a PKCS#10 certificate request.</summary>
internal static class CertificateRequestSubject
{
    private const string OrganizationOid = "2.5.4.10";

    private static readonly ImmutableArray<UniversalTagNumber> s_textTypes =
    [
        UniversalTagNumber.UTF8String, UniversalTagNumber.PrintableString, UniversalTagNumber.T61String,
        UniversalTagNumber.IA5String, UniversalTagNumber.BMPString,
    ];

    /// <summary>The organizations, which the API server takes for groups; empty for anything that is no request.</summary>
    /// <param name="base64">A <c>spec.request</c>: the PEM text in Base64.</param>
    public static ImmutableArray<string> ReadOrganizations(string base64)
    {
        try
        {
            var pem = Encoding.UTF8.GetString(Convert.FromBase64String(base64));
            if (!PemEncoding.TryFind(pem, out var fields))
                return [];
            return ReadSubject(Convert.FromBase64String(pem[fields.Base64Data]));
        }
        catch (Exception e) when (e is FormatException or AsnContentException)
        {
            return [];
        }
    }

    private static ImmutableArray<string> ReadSubject(byte[] der)
    {
        // CertificationRequest: { { version, subject, … }, … }; a relative name may have several attributes.
        var info = new AsnReader(der, AsnEncodingRules.DER).ReadSequence().ReadSequence();
        info.ReadInteger();
        var subject = info.ReadSequence();
        var organizations = ImmutableArray.CreateBuilder<string>();
        while (subject.HasData)
        {
            var relativeName = subject.ReadSetOf();
            while (relativeName.HasData)
            {
                var attribute = relativeName.ReadSequence();
                if (attribute.ReadObjectIdentifier() == OrganizationOid && ReadText(attribute) is { } organization)
                    organizations.Add(organization);
            }
        }
        return organizations.ToImmutable();
    }

    /// <summary>The text of a value of one of the types that a name may have; null for any other.</summary>
    private static string? ReadText(AsnReader value)
    {
        var tag = value.PeekTag();
        return tag.TagClass == TagClass.Universal && s_textTypes.Contains((UniversalTagNumber)tag.TagValue)
            ? value.ReadCharacterString((UniversalTagNumber)tag.TagValue)
            : null;
    }
}
