using System.Buffers;
using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace Xinglin.Storage;

/// <summary>One row of the entry table as the chain sees it: everything but the body, whose salted digest stands for it.</summary>
readonly record struct Row(
    string Chart, long Seq, string Tag, int Shape, long HappenedAt, string Precision, long RecordedAt,
    string Author, string Origin, string? Source, long? Amends, byte[] Digest);

/// <summary>The hash chain of a chart. Each link covers the one before and all columns of its row; the body only through its salted digest,
/// so that a body and its salt can be erased and the chain still holds.</summary>
static class Chain
{
    /// <summary>What the first entry of a chart is linked to.</summary>
    public static byte[] Root(string chart) => SHA256.HashData(Encoding.UTF8.GetBytes("xinglin chart " + chart));

    /// <summary>SHA-256 over salt, body and reason, each with its length.</summary>
    public static byte[] Digest(ReadOnlySpan<byte> salt, ReadOnlySpan<byte> body, string? reason)
    {
        var buffer = new ArrayBufferWriter<byte>(64 + body.Length);
        Put(buffer, salt);
        Put(buffer, body);
        Put(buffer, reason);
        return SHA256.HashData(buffer.WrittenSpan);
    }

    public static byte[] Link(ReadOnlySpan<byte> before, in Row row)
    {
        var buffer = new ArrayBufferWriter<byte>(320);
        Put(buffer, before);
        Put(buffer, row.Chart);
        Put(buffer, row.Seq);
        Put(buffer, row.Tag);
        Put(buffer, row.Shape);
        Put(buffer, row.HappenedAt);
        Put(buffer, row.Precision);
        Put(buffer, row.RecordedAt);
        Put(buffer, row.Author);
        Put(buffer, row.Origin);
        Put(buffer, row.Source);
        Put(buffer, row.Amends ?? -1);
        Put(buffer, row.Digest);
        return SHA256.HashData(buffer.WrittenSpan);
    }

    static void Put(ArrayBufferWriter<byte> to, long number)
    {
        BinaryPrimitives.WriteInt64BigEndian(to.GetSpan(8), number);
        to.Advance(8);
    }

    static void Put(ArrayBufferWriter<byte> to, ReadOnlySpan<byte> bytes)
    {
        Put(to, bytes.Length);
        to.Write(bytes);
    }

    static void Put(ArrayBufferWriter<byte> to, string? text)
    {
        if (text is null)
        {
            Put(to, -1); // nothing is not the same as empty
            return;
        }
        var length = Encoding.UTF8.GetByteCount(text);
        Put(to, length);
        Encoding.UTF8.GetBytes(text, to.GetSpan(length));
        to.Advance(length);
    }
}
