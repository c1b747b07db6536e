using System.Data.Common;

namespace Xinglin.Storage.Calendars;

/// <summary>周模板。What a doctor does every week on one weekday, from a day on.</summary>
public sealed record Template(string Id, string Organisation, string Department, string Doctor, string Room, SessionKind Kind, DayOfWeek On, int From, int Until, string Pools, int Extra, DateOnly Since, DateOnly? Till = null)
{
    /// <summary>The session of one day; the same day gives the same session for ever.</summary>
    public Session Session(DateOnly day) => new($"{Id}.{SessionTable.Day(day)}", Organisation, Department, Doctor, Room, Kind, day, From, Until, Pools, Extra) { Template = Id };
}

public static class Templates
{
    public static IReadOnlyList<Template> All(Store store)
    {
        using var db = store.Engine.Open();
        return db.Rows("select id, organisation, department, doctor, room, kind, weekday, from_minute, until_minute, pools, extra, from_day, until_day from clinic_template order by department, doctor, weekday, from_minute", Read);
    }

    /// <returns>why not; null when it stands</returns>
    public static Problem? Save(Store store, Template t, BookingRules rules, string by)
    {
        if (t.Session(t.Since).Problems(rules.LongestGrain).FirstOrDefault() is { } wrong) return wrong;
        using var work = store.Engine.Begin();
        if (work.Db.One("select 1 from clinic_template where id = @1", t.Id) is not null) return null; // sent twice
        if (work.Db.Rows("select id from clinic_template where weekday = @1 and until_day is null and from_minute < @3 and until_minute > @2 and (doctor = @4 or organisation = @5 and room = @6) limit 1", r => r.GetString(0),
            (long)t.On, (long)t.From, (long)t.Until, t.Doctor, t.Organisation, t.Room) is not []) return new("from", new("这位医师或这个房间每周此时已有模板，请换时间", "this doctor or room has a weekly template at this time: choose another"));
        work.Db.Run("insert into clinic_template (id, organisation, department, doctor, room, kind, weekday, from_minute, until_minute, pools, extra, from_day, until_day, made_by, made_at) values (@1, @2, @3, @4, @5, @6, @7, @8, @9, @10, @11, @12, @13, @14, @15)",
            t.Id, t.Organisation, t.Department, t.Doctor, t.Room, t.Kind.ToString(), (long)t.On, (long)t.From, (long)t.Until, t.Pools, (long)t.Extra, SessionTable.Day(t.Since), t.Till is { } till ? SessionTable.Day(till) : null, by, Micros.Of(store.Time.GetUtcNow()));
        work.Commit();
        return null;
    }

    public static void End(Store store, string id, DateOnly last)
    {
        using var work = store.Engine.Begin();
        work.Db.Run("update clinic_template set until_day = @2 where id = @1 and until_day is null", id, SessionTable.Day(last));
        work.Commit();
    }

    /// <summary>出号。Makes the sessions of some days from the templates; what is there, was closed or would overlap is passed over.</summary>
    /// <returns>how many are new, and those that could not be: with the reason</returns>
    public static (int New, IReadOnlyList<(Session Session, Problem Why)> Passed) Give(Store store, DateOnly from, DateOnly until, BookingRules rules, string by)
    {
        var (made, passed) = (0, new List<(Session, Problem)>());
        var there = Sessions.Between(store, from, until).Select(s => s.Id).ToHashSet();
        foreach (var template in All(store))
            for (var day = from; day <= until; day = day.AddDays(1))
            {
                if (day.DayOfWeek != template.On || day < template.Since || day > template.Till || template.Session(day) is var session && (there.Contains(session.Id) || session.BeginsAt <= store.Time.GetUtcNow())) continue;
                if (Sessions.Open(store, template.Session(day), rules, by) is { } why) passed.Add((template.Session(day), why));
                else made++;
            }
        return (made, passed);
    }

    static Template Read(DbDataReader r) => new(r.GetString(0), r.GetString(1), r.GetString(2), r.GetString(3), r.GetString(4), Enum.Parse<SessionKind>(r.GetString(5)), (DayOfWeek)r.GetInt64(6),
        (int)r.GetInt64(7), (int)r.GetInt64(8), r.GetString(9), (int)r.GetInt64(10), SessionTable.Day(r.GetString(11)), r.Text(12) is { } till ? SessionTable.Day(till) : null);
}
