using System.Buffers.Binary;
using System.Collections.Concurrent;
using System.Collections.Frozen;
using System.Security.Cryptography;
using System.Text;
using KubeLint.Helm.Values;
using Org.BouncyCastle.Crypto.Generators;

namespace KubeLint.Helm.Cryptography;

/// <summary>The algorithm of Master Password, version 3: a site's password out of a user's one.</summary>
internal static class MasterPassword
{
    private const string Scope = "com.lyndir.masterpassword";

    /// <summary>As many keys are kept: a chart has few users, and a chart that makes many gains nothing.</summary>
    private const int MaxKeys = 64;

    /// <summary>Keys by user and password. It takes a fifth of a second to derive one, whatever the site.</summary>
    private static readonly ConcurrentDictionary<(string User, string Password), byte[]> s_keys = new();

    /// <summary>Shapes of passwords by their type; each letter of a shape stands for a set of characters.</summary>
    private static readonly FrozenDictionary<string, string[]> s_shapes = new Dictionary<string, string[]>(StringComparer.Ordinal)
    {
        ["maximum"] = ["anoxxxxxxxxxxxxxxxxx", "axxxxxxxxxxxxxxxxxno"],
        ["long"] =
        [
            "CvcvnoCvcvCvcv", "CvcvCvcvnoCvcv", "CvcvCvcvCvcvno", "CvccnoCvcvCvcv", "CvccCvcvnoCvcv", "CvccCvcvCvcvno", "CvcvnoCvccCvcv",
            "CvcvCvccnoCvcv", "CvcvCvccCvcvno", "CvcvnoCvcvCvcc", "CvcvCvcvnoCvcc", "CvcvCvcvCvccno", "CvccnoCvccCvcv", "CvccCvccnoCvcv",
            "CvccCvccCvcvno", "CvcvnoCvccCvcc", "CvcvCvccnoCvcc", "CvcvCvccCvccno", "CvccnoCvcvCvcc", "CvccCvcvnoCvcc", "CvccCvcvCvccno",
        ],
        ["medium"] = ["CvcnoCvc", "CvcCvcno"],
        ["short"] = ["Cvcn"],
        ["basic"] = ["aaanaaan", "aannaaan", "aaannaaa"],
        ["pin"] = ["nnnn"],
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>The password of a site; null where there is no such type.</summary>
    public static string? Derive(uint counter, string type, string password, string user, string site)
    {
        if (!s_shapes.TryGetValue(type, out var shapes))
            return null;
        var seed = HMACSHA256.HashData(KeyOf(user, password), (byte[])[.. Encoding.ASCII.GetBytes(Scope), .. WithLength(site), .. BigEndian(counter)]);
        var shape = shapes[seed[0] % shapes.Length];
        return string.Concat(shape.Select((letter, i) => CharactersOf(letter) is var characters ? characters[seed[i + 1] % characters.Length] : default));
    }

    private static byte[] KeyOf(string user, string password)
    {
        if (s_keys.Count >= MaxKeys)
            s_keys.Clear();
        return s_keys.GetOrAdd((user, password), static owner =>
            SCrypt.Generate(GoBytes.FromText(owner.Password), [.. Encoding.ASCII.GetBytes(Scope), .. WithLength(owner.User)], 32768, 8, 2, 64));
    }

    private static byte[] WithLength(string text)
    {
        var bytes = GoBytes.FromText(text);
        return [.. BigEndian((uint)bytes.Length), .. bytes];
    }

    private static byte[] BigEndian(uint number)
    {
        var bytes = new byte[4];
        BinaryPrimitives.WriteUInt32BigEndian(bytes, number);
        return bytes;
    }

    private static string CharactersOf(char letter) => letter switch
    {
        'V' => "AEIOU",
        'C' => "BCDFGHJKLMNPQRSTVWXYZ",
        'v' => "aeiou",
        'c' => "bcdfghjklmnpqrstvwxyz",
        'a' => "AEIOUaeiouBCDFGHJKLMNPQRSTVWXYZbcdfghjklmnpqrstvwxyz",
        'n' => "0123456789",
        'o' => "@&%?,=[]_:-+*$#!'^~;()/.",
        _ => "AEIOUaeiouBCDFGHJKLMNPQRSTVWXYZbcdfghjklmnpqrstvwxyz0123456789!@#$%^&*()",
    };
}
