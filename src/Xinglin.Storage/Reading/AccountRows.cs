using System.Text.Json;
using Xinglin.Facts.Arrivals;

namespace Xinglin.Storage.Reading;

/// <summary>One import as it was told then: its files, who brought them and when.</summary>
public sealed record ImportRun(string Run, string By, DateTimeOffset At, IReadOnlyList<FileAccount> Files)
{
    public (int Received, int Accepted, int Kept, int Rejected) Totals =>
        (Files.Sum(f => f.Received), Files.Sum(f => f.Accepted), Files.Sum(f => f.Kept), Files.Sum(f => f.Rejected));
}

/// <summary>The accounts of imports, so that nobody has to remember what was refused.</summary>
public static class AccountRows
{
    public static ImportRun? Of(Store store, string run)
    {
        if (!Guid.TryParse(run, out var id)) return null;
        using var db = store.Engine.Open();
        var rows = db.Rows("select account, by_whom, at from import_account where id > @1 and id < @2 order by id",
            r => (Account: JsonSerializer.Deserialize<FileAccount>(r.GetString(0), FactJson.Options)!, By: r.GetString(1), At: Micros.At(r.GetInt64(2))), $"{id:D}/", $"{id:D}0");
        return rows is [var first, ..] ? new($"{id:D}", first.By, first.At, [.. rows.Select(r => r.Account)]) : null;
    }

    /// <summary>The last imports, newest first.</summary>
    public static IReadOnlyList<(string Run, string By, DateTimeOffset At, long Files)> Last(Store store, int limit)
    {
        using var db = store.Engine.Open();
        return db.Rows("select substr(id, 1, 36), min(by_whom), min(at), count(*) from import_account group by substr(id, 1, 36) order by min(at) desc limit @1",
            r => (r.GetString(0), r.GetString(1), Micros.At(r.GetInt64(2)), r.GetInt64(3)), limit);
    }
}
