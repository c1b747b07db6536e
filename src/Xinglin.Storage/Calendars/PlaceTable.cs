using System.Data.Common;

namespace Xinglin.Storage.Calendars;

/// <summary>Where a place stands: held for the waiting list, booked, and what became of it.</summary>
public enum PlaceState { Held, Booked, Arrived, NoShow, Cancelled, Late, House, Moved, Lapsed }

/// <summary>One person in one place of a session.</summary>
/// <param name="Place">from 0; from the number of places on it is a 加号</param>
/// <param name="Entry">number of the booking in the chart; null while it is only held</param>
public sealed record PlaceRow(string Id, string Session, int Place, DateTimeOffset At, ChartId Chart, DateOnly Day, string Department, PlaceState State, bool Freed, long? Entry)
{
    public long? Referral { get; init; }
    public string? ExtraWhy { get; init; }
    public DateTimeOffset? HoldUntil { get; init; }
    public string? Waiting { get; init; }
    public string Key { get; init; } = "";
    public string MadeBy { get; init; } = "";
    public DateTimeOffset MadeAt { get; init; }
    public string? EndedWhy { get; init; }
    public string? EndedBy { get; init; }
    public DateTimeOffset? EndedAt { get; init; }

    /// <summary>Still to come.</summary>
    public bool IsWaiting => State is PlaceState.Booked or PlaceState.Held;
}

/// <summary>号位表。</summary>
static class PlaceTable
{
    const string Columns = "select id, session, place, at, chart, day, department, state, freed, entry, referral, extra_why, hold_until, waiting, form_key, made_by, made_at, ended_why, ended_by, ended_at from clinic_place";

    public static PlaceRow? Find(DbConnection db, string id) => db.Rows($"{Columns} where id = @1", Read, id).FirstOrDefault();

    public static PlaceRow? ByKey(DbConnection db, string key) => db.Rows($"{Columns} where form_key = @1", Read, key).FirstOrDefault();

    public static List<PlaceRow> OfSession(DbConnection db, string session) => db.Rows($"{Columns} where session = @1 order by at, place, made_at", Read, session);

    public static List<PlaceRow> OfChart(DbConnection db, ChartId chart, DateOnly from) => db.Rows($"{Columns} where chart = @1 and day >= @2 order by at", Read, chart.ToString(), SessionTable.Day(from));

    public static List<PlaceRow> Between(DbConnection db, DateOnly from, DateOnly until) => db.Rows($"{Columns} where day >= @1 and day <= @2 order by at, place", Read, SessionTable.Day(from), SessionTable.Day(until));

    /// <summary>Holds whose hour has passed and whose people were not told yet.</summary>
    public static List<PlaceRow> Lapsed(DbConnection db, DateTimeOffset now) => db.Rows($"{Columns} where freed = 0 and state = 'Held' and hold_until < @1 or state = 'Lapsed' and ended_at is null order by hold_until", Read, Micros.Of(now));

    public static long Taken(DbConnection db, string session) => Convert.ToInt64(db.One("select count(*) from clinic_place where session = @1 and freed = 0", session), System.Globalization.CultureInfo.InvariantCulture);

    public static void Insert(DbConnection db, PlaceRow p, string person) => db.Run("""
        insert into clinic_place (id, session, place, at, chart, person, day, department, state, freed, entry, referral, extra_why, hold_until, waiting, form_key, made_by, made_at)
        values (@1, @2, @3, @4, @5, @6, @7, @8, @9, 0, @10, @11, @12, @13, @14, @15, @16, @17)
        """, p.Id, p.Session, (long)p.Place, Micros.Of(p.At), p.Chart.ToString(), person, SessionTable.Day(p.Day), p.Department, p.State.ToString(), p.Entry, p.Referral, p.ExtraWhy,
        p.HoldUntil is { } until ? Micros.Of(until) : null, p.Waiting, p.Key, p.MadeBy, Micros.Of(p.MadeAt));

    /// <returns>false when it stood elsewhere already</returns>
    public static bool End(DbConnection db, string id, IReadOnlyList<PlaceState> from, PlaceState to, string by, DateTimeOffset at, string? why) => db.Run(
        $"update clinic_place set state = @2, freed = @3, ended_by = @4, ended_at = @5, ended_why = @6 where id = @1 and state in ({string.Join(", ", from.Select(f => $"'{f}'"))})",
        id, to.ToString(), to is PlaceState.Cancelled or PlaceState.Late or PlaceState.House or PlaceState.Moved or PlaceState.Lapsed ? 1L : 0L, by, Micros.Of(at), why) > 0;

    /// <summary>A place that was held is booked.</summary>
    public static bool Confirm(DbConnection db, string id, long entry) => db.Run("update clinic_place set state = 'Booked', entry = @2, hold_until = null where id = @1 and state = 'Held'", id, entry) > 0;

    static PlaceRow Read(DbDataReader r) => new(r.GetString(0), r.GetString(1), (int)r.GetInt64(2), Micros.At(r.GetInt64(3)), new(Guid.Parse(r.GetString(4))), SessionTable.Day(r.GetString(5)), r.GetString(6),
        Enum.Parse<PlaceState>(r.GetString(7)), r.GetInt64(8) != 0, r.Whole(9))
    {
        Referral = r.Whole(10), ExtraWhy = r.Text(11), HoldUntil = r.Whole(12) is { } h ? Micros.At(h) : null, Waiting = r.Text(13), Key = r.GetString(14), MadeBy = r.GetString(15), MadeAt = Micros.At(r.GetInt64(16)),
        EndedWhy = r.Text(17), EndedBy = r.Text(18), EndedAt = r.Whole(19) is { } e ? Micros.At(e) : null,
    };
}
