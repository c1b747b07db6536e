using System.Data.Common;
using System.Security.Cryptography;
using System.Text;

namespace Xinglin.Storage.Tables;

/// <summary>The entries of all charts, append-only. The body is the exact text that was hashed.</summary>
static class EntryTable
{
    public static readonly string[] Columns =
        ["chart", "seq", "tag", "shape", "happened_at", "precision", "recorded_at", "author", "origin", "source", "amends", "reason", "salt", "body", "digest", "link"];

    const int Many = 200; // below this a second processor costs more than it brings

    const string Select = "select seq, tag, shape, happened_at, precision, recorded_at, author, origin, source, amends, reason, body from entry ";

    /// <summary>Appends entries whose numbers follow the head.</summary>
    /// <returns>the link of the last one</returns>
    public static byte[] Append(Engine engine, Work work, ChartId chart, byte[] link, IReadOnlyList<Entry> entries)
    {
        var (rows, last) = Rows(chart, link, entries);
        engine.Bulk(work, "entry", Columns, rows);
        return last;
    }

    /// <summary>The rows of entries that follow a link, and the link of the last one.</summary>
    public static (List<object?[]> Rows, byte[] Link) Rows(ChartId chart, byte[] link, IReadOnlyList<Entry> entries)
    {
        List<object?[]> rows = new(entries.Count);
        var salts = RandomNumberGenerator.GetBytes(16 * entries.Count);
        var id = chart.ToString();
        for (var i = 0; i < entries.Count; i++)
        {
            var e = entries[i];
            var (tag, shape, body) = FactJson.Write(e.Fact);
            var salt = salts[(16 * i)..(16 * i + 16)];
            var row = new Row(id, e.Id.Value, tag, shape, Micros.Of(e.HappenedAt), Words.Of(e.Precision), Micros.Of(e.RecordedAt),
                e.Author, Words.Of(e.Origin), e.Source, e.Amends?.Value, Chain.Digest(salt, body, e.Reason));
            link = Chain.Link(link, row);
            rows.Add([id, row.Seq, tag, shape, row.HappenedAt, row.Precision, row.RecordedAt, row.Author, row.Origin, row.Source,
                row.Amends, e.Reason, salt, Encoding.UTF8.GetString(body), row.Digest, link]);
        }
        return (rows, link);
    }

    /// <summary>The entries of one chart after a number, in the order they were written.</summary>
    public static List<Entry> Read(DbConnection db, ChartId chart, long after = 0)
    {
        var rows = db.Rows(Select + "where chart = @1 and seq > @2 order by seq", Stored, chart.ToString(), after);
        if (rows.Count < Many) return rows.ConvertAll(r => r.Entry());
        var entries = new Entry[rows.Count];
        try
        {
            Parallel.For(0, rows.Count, i => entries[i] = rows[i].Entry()); // reading the facts is most of the time a long chart takes
        }
        catch (AggregateException e)
        {
            throw e.InnerExceptions[0]; // the caller asked for one chart, not for how it is read
        }
        return [.. entries];
    }

    /// <summary>The rows of one chart as the chain sees them, in order, one at a time.</summary>
    public static DbDataReader Chained(DbConnection db, ChartId chart) => // the reader needs its command, so that is not disposed here
        db.Command($"select {string.Join(", ", Columns)} from entry where chart = @1 order by seq", chart.ToString()).ExecuteReader();

    /// <summary>A row as the chain sees it, the link stored with it, and what its digest stands for.</summary>
    public static (Row Row, byte[] Link, string? Body, byte[]? Salt, string? Reason) ChainedRow(DbDataReader r) => (
        new(r.GetString(0), r.GetInt64(1), r.GetString(2), r.GetInt32(3), r.GetInt64(4), r.GetString(5), r.GetInt64(6), r.GetString(7), r.GetString(8),
            r.Text(9), r.Whole(10), r.Bytes(14)!),
        r.Bytes(15)!, r.Text(13), r.Bytes(12), r.Text(11));

    /// <summary>The link of one entry; null when there is no such entry.</summary>
    public static byte[]? Link(DbConnection db, ChartId chart, long seq) =>
        db.One("select link from entry where chart = @1 and seq = @2", chart.ToString(), seq) as byte[];

    /// <summary>Takes the words of a chart's entries away; what the chain needs stays. Records of erasure stay whole.</summary>
    public static int Blank(DbConnection db, ChartId chart, long upTo) => db.Run(
        "update entry set body = null, salt = null, reason = null where chart = @1 and seq <= @2 and tag <> 'erased' and body is not null", chart.ToString(), upTo);

    /// <summary>Whether any entry up to a number still says something.</summary>
    public static bool AnyWords(DbConnection db, ChartId chart, long upTo) =>
        db.One("select 1 from entry where chart = @1 and seq <= @2 and tag <> 'erased' and body is not null limit 1", chart.ToString(), upTo) is not null;

    public static bool AnyErasure(DbConnection db, ChartId chart) =>
        db.One("select 1 from entry where chart = @1 and tag = 'erased' limit 1", chart.ToString()) is not null;

    static StoredRow Stored(DbDataReader r) => new(
        r.GetInt64(0), r.GetString(1), r.GetInt32(2), r.GetInt64(3), r.GetString(4), r.GetInt64(5), r.GetString(6), r.GetString(7),
        r.Text(8), r.Whole(9), r.Text(10), r.Bytes(11));
}

/// <summary>A row as it was read, its fact not understood yet.</summary>
readonly record struct StoredRow(
    long Seq, string Tag, int Shape, long HappenedAt, string Precision, long RecordedAt, string Author, string Origin,
    string? Source, long? Amends, string? Reason, byte[]? Body)
{
    public Entry Entry() => new(
        new(Seq), Body is null ? new Blank(Tag) : FactJson.Read(Tag, Shape, Body), Micros.At(HappenedAt), Micros.At(RecordedAt), Author, Words.Origin(Origin),
        Source, Amends is { } old ? new EntryId(old) : null, Reason, Words.Precision(Precision));
}

/// <summary>Enum values as the words the entry table keeps.</summary>
static class Words
{
    public static string Of(Origin origin) => origin switch { Facts.Origin.Entered => "entered", Facts.Origin.Feed => "feed", _ => "imported" };
    public static Origin Origin(string word) => word switch { "entered" => Facts.Origin.Entered, "feed" => Facts.Origin.Feed, _ => Facts.Origin.Imported };

    public static string Of(Precision p) => p switch
    {
        Facts.Precision.Instant => "instant", Facts.Precision.Day => "day", Facts.Precision.Month => "month", Facts.Precision.Year => "year", _ => "unknown",
    };

    public static Precision Precision(string word) => word switch
    {
        "instant" => Facts.Precision.Instant, "day" => Facts.Precision.Day, "month" => Facts.Precision.Month, "year" => Facts.Precision.Year, _ => Facts.Precision.Unknown,
    };
}
