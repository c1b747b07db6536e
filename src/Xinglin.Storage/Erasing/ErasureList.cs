using System.Text.Json;

namespace Xinglin.Storage.Erasing;

/// <summary>One erasure that was ordered: enough to do it again after a restore.</summary>
/// <param name="UpTo">the last entry it covers</param>
public sealed record Erasure(string Chart, string Ground, string Account, DateTimeOffset At, long UpTo);

/// <summary>Erasures outside the database and its backups, one line of JSON each. A line is on the disk before its erasure is acknowledged,
/// so a backup can never bring back what was erased.</summary>
static class ErasureList
{
    public static void Add(Engine engine, Erasure erasure)
    {
        var line = JsonSerializer.SerializeToUtf8Bytes(erasure, FactJson.Options);
        Place.Append(engine.ErasureFile, [.. EndsWhole(engine.ErasureFile) ? ""u8 : "\n"u8, .. line, (byte)'\n']);
    }

    /// <summary>What was ordered, and the numbers of lines nobody can read: a power cut may leave half a line, whose erasure was never acknowledged.</summary>
    public static (List<Erasure> Erasures, List<int> Unreadable) Read(Engine engine)
    {
        List<Erasure> erasures = [];
        List<int> unreadable = [];
        var number = 0;
        foreach (var line in File.Exists(engine.ErasureFile) ? File.ReadLines(engine.ErasureFile) : [])
        {
            number++;
            if (line is "") continue;
            try
            {
                erasures.Add(JsonSerializer.Deserialize<Erasure>(line, FactJson.Options) ?? throw new JsonException("empty"));
            }
            catch (JsonException)
            {
                unreadable.Add(number);
            }
        }
        return (erasures, unreadable);
    }

    static bool EndsWhole(string file)
    {
        if (!File.Exists(file)) return true;
        using var stream = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
        if (stream.Length == 0) return true;
        stream.Seek(-1, SeekOrigin.End);
        return stream.ReadByte() == '\n';
    }
}
