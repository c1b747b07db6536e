using System.Data.Common;

namespace Xinglin.Storage.Organisations;

/// <summary>下沉之行表。Visits and their lines; a line that falls out stays with its reason, and nothing is overwritten.</summary>
public static class Trips
{
    const int Longest = 300;
    const string Columns = "select id, kind, account, name, whence, organisation, from_day, until_day, aim, made_by, made_at, ended_at, ended_why from trip";
    const string LineColumns = "select trip, id, kind, day, time, words, place, places, about, session, by_account, at, out_at, out_why from trip_line";

    /// <returns>why not; null when it is there now</returns>
    public static Problem? Make(Store store, Trip trip)
    {
        if ((Wrong("name", trip.Name, "请写专家姓名", "say the expert's name") ?? Wrong("whence", trip.Whence, "请写来自哪里", "say where the expert comes from") ?? Wrong("aim", trip.Aim, "请写来做什么", "say what the visit is for")) is { } bad) return bad;
        if (trip.Until < trip.From) return new("until", new("止日早于起日，请核对", "it would end before it begins; check the days"));
        using var work = store.Engine.Begin();
        if (work.Db.One("select 1 from organisation where id = @1", trip.Organisation) is null) return new("organisation", new($"没有机构 {trip.Organisation}", $"there is no organisation {trip.Organisation}"));
        work.Db.Run("insert into trip (id, kind, account, name, whence, organisation, from_day, until_day, aim, made_by, made_at) values (@1, @2, @3, @4, @5, @6, @7, @8, @9, @10, @11) on conflict (id) do nothing",
            trip.Id, PostTable.Word(trip.Kind), trip.Account, trip.Name.Trim(), trip.Whence.Trim(), trip.Organisation, PostTable.Day(trip.From), PostTable.Day(trip.Until), trip.Aim.Trim(), trip.MadeBy, Micros.Of(store.Time.GetUtcNow()));
        work.Commit();
        return null;
    }

    /// <returns>why not; null when it is there now</returns>
    public static Problem? Add(Store store, TripLine line)
    {
        if (Wrong("words", line.Words, "请写内容", "say what it is") is { } bad) return bad;
        if (line.Places is < 0 or > 500) return new("places", new("名额须在 0–500 之间", "places must lie between 0 and 500"));
        using var work = store.Engine.Begin();
        if (work.Db.Rows($"{Columns} where id = @1", Read, line.Trip).FirstOrDefault() is not { EndedAt: null } trip) return new("trip", new("没有这次下沉，或已取消", "there is no such visit, or it was called off"));
        if (line.Day < trip.From || line.Day > trip.Until) return new("day", new("日子不在这次行程里，请核对", "that day is not within the visit; check it"));
        if (line.About is { } chart && work.Db.One("select 1 from trip_line where trip = @1 and kind = @2 and day = @3 and about = @4 and out_at is null and id <> @5", line.Trip, PostTable.Word(line.Part), PostTable.Day(line.Day), chart.ToString(), line.Id) is not null)
            return new("about", new("这位患者那天已在名单里", "this patient is on that day's list already"));
        work.Db.Run("insert into trip_line (trip, id, kind, day, time, words, place, places, about, session, by_account, at) values (@1, @2, @3, @4, @5, @6, @7, @8, @9, @10, @11, @12) on conflict (trip, id) do nothing",
            line.Trip, line.Id, PostTable.Word(line.Part), PostTable.Day(line.Day), line.Time, line.Words.Trim(), line.Place, line.Places is { } n ? (long)n : null, line.About?.ToString(), line.Session, line.By, Micros.Of(store.Time.GetUtcNow()));
        work.Commit();
        return null;
    }

    /// <summary>Takes a line out, with a reason; it stays to be read.</summary>
    public static Problem? TakeOut(Store store, string trip, string line, string by, string why)
    {
        if (Wrong("why", why, "请写明为什么", "say why") is { } bad) return bad;
        using var work = store.Engine.Begin();
        work.Db.Run("update trip_line set out_by = @3, out_at = @4, out_why = @5 where trip = @1 and id = @2 and out_at is null", trip, line, by, Micros.Of(store.Time.GetUtcNow()), why.Trim());
        work.Commit();
        return null;
    }

    /// <summary>Calls a visit off, or ends it before its day.</summary>
    public static Problem? End(Store store, string trip, string by, string why)
    {
        if (Wrong("why", why, "请写明为什么", "say why") is { } bad) return bad;
        using var work = store.Engine.Begin();
        work.Db.Run("update trip set ended_by = @2, ended_at = @3, ended_why = @4 where id = @1 and ended_at is null", trip, by, Micros.Of(store.Time.GetUtcNow()), why.Trim());
        work.Commit();
        return null;
    }

    /// <summary>Visits that end on this day or later, the latest first.</summary>
    public static IReadOnlyList<Trip> Since(Store store, DateOnly day)
    {
        using var db = store.Engine.Open();
        return db.Rows($"{Columns} where until_day >= @1 order by from_day desc, id", Read, PostTable.Day(day));
    }

    public static Trip? Find(Store store, string id)
    {
        using var db = store.Engine.Open();
        return db.Rows($"{Columns} where id = @1", Read, id).FirstOrDefault();
    }

    public static IReadOnlyList<TripLine> Lines(Store store, string trip)
    {
        using var db = store.Engine.Open();
        return db.Rows($"{LineColumns} where trip = @1 order by day, coalesce(time, ''), at, id", Line, trip);
    }

    static Problem? Wrong(string field, string text, string zh, string en) => string.IsNullOrWhiteSpace(text) || text.Length > Longest || !Texts.IsKeepable(text) ? new(field, new(zh, en)) : null;

    static Trip Read(DbDataReader r) => new(r.GetString(0), Enum.Parse<TripKind>(r.GetString(1), ignoreCase: true), r.Text(2), r.GetString(3), r.GetString(4), r.GetString(5), PostTable.Day(r.GetString(6)), PostTable.Day(r.GetString(7)), r.GetString(8), r.GetString(9), Micros.At(r.GetInt64(10)))
    {
        EndedAt = r.Whole(11) is { } at ? Micros.At(at) : null, EndedWhy = r.Text(12),
    };

    static TripLine Line(DbDataReader r) => new(r.GetString(0), r.GetString(1), Enum.Parse<TripPart>(r.GetString(2), ignoreCase: true), PostTable.Day(r.GetString(3)), r.Text(4), r.GetString(5), r.Text(6), (int?)r.Whole(7),
        r.Text(8) is { } chart ? new ChartId(Guid.Parse(chart)) : null, r.Text(9), r.GetString(10), Micros.At(r.GetInt64(11)))
    {
        IsOut = !r.IsDBNull(12), OutWhy = r.Text(13),
    };
}
