using System.Security.Cryptography;
using System.Text;

namespace Xinglin.Storage.Proof;

/// <summary>The store's own key for its seals: ECDSA on P-256, in a file beside the store that only its owner may read.</summary>
static class SealKey
{
    /// <summary>The key, made now if there is none.</summary>
    public static ECDsa Own(Engine engine)
    {
        if (Read(engine) is { } there) return there;
        var made = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        Place.Write(engine.SealKeyFile, stream => stream.Write(Encoding.ASCII.GetBytes(made.ExportPkcs8PrivateKeyPem())));
        return made;
    }

    /// <summary>The public half; null when this store has no key here.</summary>
    public static string? PublicOf(Engine engine)
    {
        using var key = Read(engine);
        return key is null ? null : Public(key);
    }

    public static string Public(ECDsa key) => Convert.ToBase64String(key.ExportSubjectPublicKeyInfo());

    public static ECDsa FromPublic(string key)
    {
        var ecdsa = ECDsa.Create();
        ecdsa.ImportSubjectPublicKeyInfo(Convert.FromBase64String(key), out _);
        return ecdsa;
    }

    static ECDsa? Read(Engine engine)
    {
        if (!File.Exists(engine.SealKeyFile)) return null;
        var key = ECDsa.Create();
        key.ImportFromPem(File.ReadAllText(engine.SealKeyFile));
        return key;
    }
}
