using System.Data.Common;
using System.Text.Json;
using Xinglin.Facts.Arrivals;

namespace Xinglin.Storage.Tables;

/// <summary>What the senders call people and documents, what is kept though it is about nobody, and what waits for something else.</summary>
static class ArrivalTables
{
    public static ChartId? ChartOf(DbConnection db, string key) =>
        db.One("select chart from known where key = @1", key) is string chart ? new ChartId(Guid.Parse(chart)) : null;

    public static void Know(DbConnection db, string key, ChartId chart) =>
        db.Run("insert into known (key, chart) values (@1, @2) on conflict (key) do nothing", key, chart.ToString());

    public static (string Body, string? Version)? Kept(DbConnection db, string key) =>
        db.Rows("select body, version from kept where key = @1", r => ((string, string?)?)(r.GetString(0), r.Text(1)), key).FirstOrDefault();

    public static void Keep(DbConnection db, string key, DocumentArrived document, DateTimeOffset at) => db.Run("""
        insert into kept (key, type, body, version, kept_at) values (@1, @2, @3, @4, @5)
        on conflict (key) do update set body = excluded.body, version = excluded.version
        """, key, document.Type, document.Body, document.Version, Micros.Of(at));

    public static string? Version(DbConnection db, ChartId chart, string source) =>
        db.One("select version from arrived where chart = @1 and source = @2", chart.ToString(), source) as string;

    public static void Arrived(DbConnection db, ChartId chart, string source, string version) => db.Run("""
        insert into arrived (chart, source, version) values (@1, @2, @3) on conflict (chart, source) do update set version = excluded.version
        """, chart.ToString(), source, version);

    public static void Wait(DbConnection db, string key, string waitsFor, DocumentArrived document, string file) => db.Run("""
        insert into waiting (key, waits_for, arrival, file) values (@1, @2, @3, @4) on conflict (key, waits_for) do nothing
        """, key, waitsFor, JsonSerializer.Serialize(document, FactJson.Options), file);

    /// <summary>Takes out what waited for this key.</summary>
    public static List<(DocumentArrived Document, string File)> Release(DbConnection db, string key)
    {
        var waited = db.Rows("select arrival, file from waiting where waits_for = @1 order by key",
            r => (JsonSerializer.Deserialize<DocumentArrived>(r.GetString(0), FactJson.Options)!, r.GetString(1)), key);
        if (waited is not []) db.Run("delete from waiting where waits_for = @1", key);
        return waited;
    }

    public static bool AnyWaits(DbConnection db) => db.One("select 1 from waiting limit 1") is not null;
}
