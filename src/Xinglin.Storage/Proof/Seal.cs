using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Xinglin.Storage.Tables;

namespace Xinglin.Storage.Proof;

/// <param name="Chart">the chart's id</param>
/// <param name="Head">number of its last entry when it was sealed</param>
/// <param name="Link">base64 of that entry's link</param>
public sealed record SealedHead(string Chart, long Head, string Link);

/// <summary>夜间封印。The heads of all charts at one moment under one signature. Kept by somebody else, it shows what the owner of the database cannot rewrite.</summary>
/// <param name="Digest">base64 of SHA-256 over the moment and all heads</param>
/// <param name="Key">base64 of the public key (SubjectPublicKeyInfo, P-256)</param>
/// <param name="Signature">base64 of the ECDSA signature over the digest</param>
public sealed record Seal(DateTimeOffset At, IReadOnlyList<SealedHead> Heads, string Digest, string Key, string Signature)
{
    /// <summary>Seals all heads as they are now. Makes the store's key when it has none yet.</summary>
    public static Seal Of(Engine engine, DateTimeOffset at)
    {
        using var key = SealKey.Own(engine);
        List<SealedHead> heads;
        using (var work = engine.Snapshot()) heads = ChartTable.Heads(work.Db);
        var digest = Sum(Micros.Cut(at), heads);
        return new(Micros.Cut(at), heads, Convert.ToBase64String(digest), SealKey.Public(key), Convert.ToBase64String(key.SignHash(digest)));
    }

    /// <summary>Writes the seal as JSON, whole or not at all.</summary>
    public void Save(string file) => Place.Write(file, stream => JsonSerializer.Serialize(stream, this, FactJson.Options));

    /// <exception cref="FormatException">the file is no seal</exception>
    public static Seal Load(string file)
    {
        try
        {
            using var stream = File.OpenRead(file);
            return JsonSerializer.Deserialize<Seal>(stream, FactJson.Options) ?? throw new FormatException("the file is empty");
        }
        catch (JsonException e)
        {
            throw new FormatException($"{file} is no seal: {e.Message}", e);
        }
    }

    /// <summary>What in the store contradicts this seal; null when it holds. An erased chart keeps its links and holds.</summary>
    internal Bad? Breach(Engine engine)
    {
        if (!Holds()) return Itself(new("封印文件被改动过：签名不符", "the seal was altered: its signature does not fit"));
        if (SealKey.PublicOf(engine) is not { } own)
            return Itself(new($"本存储没有签名钥匙（{engine.SealKeyFile}），无法确认封印由它所签；请放回钥匙再核验",
                $"this store has no key ({engine.SealKeyFile}), so nobody can tell whether it made the seal; put the key back and verify again"));
        if (own != Key) return Itself(new("封印不是用本存储的钥匙签的：请核对封印文件与存储", "the seal was not made with this store's key: check that file and store belong together"));
        using var work = engine.Snapshot();
        return Heads.Select(head => Breach(work, head)).FirstOrDefault(b => b is not null);
    }

    static Bad? Breach(Work work, SealedHead head)
    {
        if (!ChartId.TryParse(head.Chart, out var chart) || ChartTable.Head(work.Db, chart) is null)
            return new(chart, null, new($"封印中的病历 {head.Chart} 不见了", $"the sealed chart {head.Chart} is gone"));
        var link = head.Head == 0 ? Chain.Root(head.Chart) : EntryTable.Link(work.Db, chart, head.Head);
        if (link is null)
            return new(chart, head.Head, new($"封印时有第 {head.Head} 条，现在没有：链尾被截断", $"entry {head.Head} was sealed and is gone: the tail of the chain was cut off"));
        return Convert.ToBase64String(link) == head.Link ? null
            : new(chart, head.Head, new($"到第 {head.Head} 条为止的内容与封印不符：封印之后被改写", $"what leads to entry {head.Head} is not what was sealed: it was rewritten since"));
    }

    bool Holds()
    {
        try
        {
            var digest = Sum(At, Heads);
            using var key = SealKey.FromPublic(Key);
            return Convert.ToBase64String(digest) == Digest && key.VerifyHash(digest, Convert.FromBase64String(Signature));
        }
        catch (Exception e) when (e is FormatException or CryptographicException)
        {
            return false;
        }
    }

    static Bad Itself(Phrase what) => new(null, null, what);

    static byte[] Sum(DateTimeOffset at, IReadOnlyList<SealedHead> heads)
    {
        using var sum = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        Span<byte> number = stackalloc byte[8];
        sum.AppendData("xinglin seal"u8);
        BinaryPrimitives.WriteInt64BigEndian(number, Micros.Of(at));
        sum.AppendData(number);
        foreach (var head in heads)
        {
            BinaryPrimitives.WriteInt64BigEndian(number, head.Head);
            sum.AppendData(number);
            sum.AppendData(SHA256.HashData(Encoding.UTF8.GetBytes(head.Chart))); // of one length, so that nothing can be shifted into its neighbour
            sum.AppendData(SHA256.HashData(Encoding.UTF8.GetBytes(head.Link)));
        }
        return sum.GetHashAndReset();
    }
}
