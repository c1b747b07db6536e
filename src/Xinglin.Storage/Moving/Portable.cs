using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

namespace Xinglin.Storage.Moving;

/// <summary>A store as one file that needs neither database: compressed lines of JSON. First what it is, then each table and its rows,
/// last the counts and a digest over every line before it, so that a file cut short or changed is no backup.</summary>
static class Portable
{
    const string Mark = "xinglin backup";
    const int Format = 1;

    public static void Write(Stream to, IReadOnlyList<string> schema, DateTimeOffset at, IEnumerable<Crate> crates)
    {
        using var zip = new GZipStream(to, CompressionLevel.Fastest, leaveOpen: true);
        using var sum = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        void Line(object line)
        {
            byte[] bytes = [.. JsonSerializer.SerializeToUtf8Bytes(line, FactJson.Options), (byte)'\n'];
            sum.AppendData(bytes);
            zip.Write(bytes);
        }
        Line(new Header(Mark, Format, at, schema));
        Dictionary<string, long> counts = [];
        foreach (var crate in crates)
        {
            Line(new TableLine(crate.Table, crate.Columns, crate.Kinds));
            var count = 0L;
            foreach (var row in crate.Rows)
            {
                Line(row.Select(Plain).ToArray());
                count++;
            }
            counts[crate.Table] = count;
        }
        Line(new EndLine(counts, Convert.ToHexStringLower(sum.GetCurrentHash())));
    }

    /// <summary>Whether a file is one of these, by its first bytes.</summary>
    public static bool Is(string file)
    {
        using var stream = File.OpenRead(file);
        return stream.ReadByte() == 0x1f && stream.ReadByte() == 0x8b;
    }

    /// <summary>The schema files the backup was made under.</summary>
    public static IReadOnlyList<string> Schema(string file)
    {
        using var stream = File.OpenRead(file);
        using var lines = new Lines(stream);
        return lines.Header().Schema;
    }

    /// <summary>The tables in the order they were written. Each must be read to its end before the next; the last one read, counts and digest are checked.</summary>
    public static IEnumerable<Crate> Read(Stream from)
    {
        using var lines = new Lines(from);
        lines.Header();
        Dictionary<string, long> counts = [];
        while (lines.Table() is { } table)
        {
            counts[table.Table] = 0;
            yield return new(table.Table, table.Columns, table.Kinds, lines.Rows().Select(row =>
            {
                counts[table.Table]++;
                return Row(row, table);
            }));
        }
        lines.End(counts);
    }

    static object? Plain(object? value) => value switch
    {
        byte[] bytes => Convert.ToBase64String(bytes),
        DateTime at => new DateTimeOffset(DateTime.SpecifyKind(at, DateTimeKind.Utc)),
        _ => value,
    };

    static object?[] Row(string line, TableLine table)
    {
        using var json = JsonDocument.Parse(line);
        if (json.RootElement.GetArrayLength() != table.Kinds.Count) throw Damaged();
        return [.. json.RootElement.EnumerateArray().Zip(table.Kinds, (value, kind) => value.ValueKind == JsonValueKind.Null ? null : kind switch
        {
            "whole" => value.GetInt64(),
            "number" => (object)value.GetDecimal(),
            "truth" => value.GetBoolean(),
            "bytes" => value.GetBytesFromBase64(),
            "time" => value.GetDateTimeOffset(),
            _ => value.GetString(),
        })];
    }

    static MovingException Damaged() => new(new("备份文件不完整或被改动过，请换一份", "the backup is incomplete or was altered; take another one"));

    sealed record Header(string Xinglin, int Format, DateTimeOffset At, IReadOnlyList<string> Schema);
    sealed record TableLine(string Table, IReadOnlyList<string> Columns, IReadOnlyList<string> Kinds);
    sealed record EndLine(IReadOnlyDictionary<string, long> Counts, string Digest);

    /// <summary>The lines of a backup, summed as they are left behind: at the end the sum is that of every line but the last.</summary>
    sealed class Lines(Stream from) : IDisposable
    {
        readonly StreamReader reader = new(new GZipStream(from, CompressionMode.Decompress), Encoding.UTF8);
        readonly IncrementalHash sum = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        string? line;

        /// <summary>Reads the first line and stands on the second.</summary>
        public Header Header()
        {
            var header = Step() ? JsonSerializer.Deserialize<Header>(line!, FactJson.Options) : null;
            Step();
            return header is { Xinglin: Mark, Format: Format } ? header : throw Damaged();
        }

        bool Step()
        {
            if (line is not null)
            {
                sum.AppendData(Encoding.UTF8.GetBytes(line));
                sum.AppendData("\n"u8);
            }
            line = reader.ReadLine();
            return line is not null;
        }

        /// <summary>The next table; null when this is the last line.</summary>
        public TableLine? Table()
        {
            if (line is null) throw Damaged();
            return line.StartsWith("{\"table\"", StringComparison.Ordinal) ? JsonSerializer.Deserialize<TableLine>(line, FactJson.Options) : null;
        }

        public IEnumerable<string> Rows()
        {
            while (Step() && line!.StartsWith('[')) yield return line;
        }

        public void End(Dictionary<string, long> counts)
        {
            var end = JsonSerializer.Deserialize<EndLine>(line!, FactJson.Options);
            if (end is null || end.Digest != Convert.ToHexStringLower(sum.GetCurrentHash()) || end.Counts.Count != counts.Count
                || end.Counts.Any(c => counts.GetValueOrDefault(c.Key, -1) != c.Value)) throw Damaged();
        }

        public void Dispose()
        {
            reader.Dispose();
            sum.Dispose();
        }
    }
}
