using System.Data.Common;
using System.Globalization;

namespace Xinglin.Storage.Calendars;

/// <summary>出诊表。Sessions as rows, and the quarters of an hour they take of a doctor and of a room.</summary>
static class SessionTable
{
    const string Columns = "select id, organisation, department, doctor, room, kind, day, from_minute, until_minute, pools, extra, template, sequence, closed_why, closed_at from clinic_session";

    public static Session? Find(DbConnection db, string id) => db.Rows($"{Columns} where id = @1", Read, id).FirstOrDefault();

    public static List<Session> Between(DbConnection db, DateOnly from, DateOnly until) => db.Rows($"{Columns} where day >= @1 and day <= @2 order by day, from_minute, department, doctor", Read, Day(from), Day(until));

    public static List<Session> OfDoctor(DbConnection db, string doctor, DateOnly from, DateOnly until) => db.Rows($"{Columns} where doctor = @1 and day >= @2 and day <= @3 order by day, from_minute", Read, doctor, Day(from), Day(until));

    public static void Insert(DbConnection db, Session s, string by, DateTimeOffset at)
    {
        db.Run("insert into clinic_session (id, organisation, department, doctor, room, kind, day, from_minute, until_minute, pools, extra, template, sequence, made_by, made_at) values (@1, @2, @3, @4, @5, @6, @7, @8, @9, @10, @11, @12, @13, @14, @15)",
            s.Id, s.Organisation, s.Department, s.Doctor, s.Room, s.Kind.ToString(), Day(s.Day), (long)s.From, (long)s.Until, s.Pools, (long)s.Extra, s.Template, (long)s.Sequence, by, Micros.Of(at));
        Take(db, s);
    }

    /// <summary>Fails where one of the quarters belongs to another session: that is what makes overlap impossible.</summary>
    public static void Take(DbConnection db, Session s)
    {
        foreach (var what in new[] { $"doctor/{s.Doctor}", $"room/{s.Organisation}/{s.Room}" })
            db.Run($"insert into clinic_quarter (what, day, quarter, session) values {string.Join(", ", Enumerable.Range(s.From / 15, (s.Until - s.From) / 15).Select(q => string.Create(CultureInfo.InvariantCulture, $"(@1, @2, {q}, @3)")))}", what, Day(s.Day), s.Id);
    }

    public static void Free(DbConnection db, string session) => db.Run("delete from clinic_quarter where session = @1", session);

    /// <summary>A session of this doctor or room that is there then.</summary>
    public static Session? InTheWay(DbConnection db, Session s) => db.Rows(
        $"{Columns} where id <> @1 and day = @2 and from_minute < @4 and until_minute > @3 and closed_at is null and (doctor = @5 or (organisation = @6 and room = @7)) limit 1", Read,
        s.Id, Day(s.Day), (long)s.From, (long)s.Until, s.Doctor, s.Organisation, s.Room).FirstOrDefault();

    /// <summary>Holds an open session until the work ends, so that its places are given out one after another.</summary>
    public static bool Hold(DbConnection db, string id) => db.Run("update clinic_session set sequence = sequence where id = @1 and closed_at is null", id) > 0;

    public static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    public static DateOnly Day(string day) => DateOnly.ParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture);

    static Session Read(DbDataReader r) => new(r.GetString(0), r.GetString(1), r.GetString(2), r.GetString(3), r.GetString(4), Enum.Parse<SessionKind>(r.GetString(5)), Day(r.GetString(6)), (int)r.GetInt64(7), (int)r.GetInt64(8), r.GetString(9), (int)r.GetInt64(10))
    {
        Template = r.Text(11), Sequence = (int)r.GetInt64(12), ClosedWhy = r.Text(13), ClosedAt = r.Whole(14) is { } at ? Micros.At(at) : null,
    };
}
