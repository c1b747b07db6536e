using System.Data.Common;
using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;

namespace Xinglin.Storage.Tables;

/// <summary>Documents too large to be read with every fold: by chart and content hash, compressed.</summary>
static class FileTable
{
    public static string Hash(ReadOnlySpan<byte> body) => Convert.ToHexStringLower(SHA256.HashData(body));

    public static void Put(DbConnection db, ChartId chart, string hash, string text)
    {
        using var packed = new MemoryStream();
        using (var pack = new BrotliStream(packed, CompressionLevel.Fastest)) pack.Write(Encoding.UTF8.GetBytes(text));
        db.Run("insert into file (chart, hash, body) values (@1, @2, @3) on conflict (chart, hash) do nothing", chart.ToString(), hash, packed.ToArray());
    }

    public static string? Get(DbConnection db, ChartId chart, string hash)
    {
        if (db.One("select body from file where chart = @1 and hash = @2", chart.ToString(), hash) is not byte[] body) return null;
        using var unpack = new BrotliStream(new MemoryStream(body), CompressionMode.Decompress);
        using var reader = new StreamReader(unpack, Encoding.UTF8);
        return reader.ReadToEnd();
    }
}
