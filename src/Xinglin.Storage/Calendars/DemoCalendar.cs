using Xinglin.Facts.Booking;
using Xinglin.Facts.Ending;
using Xinglin.Facts.Organisations;

namespace Xinglin.Storage.Calendars;

/// <summary>演示日历。Fills the calendars of an invented region through the doors everybody uses: sessions of four weeks, most places booked, a few beyond them, a short list,
/// some who did not come. Its dice are its own: a chart is as it was drawn.</summary>
public static class DemoCalendar
{
    static readonly TimeSpan china = TimeSpan.FromHours(8);
    static readonly Who desk = new("casemanager", Enum.GetValues<Role>());
    static readonly string[] why = ["化疗毒性", "会诊新病例", "下转后回来复诊", "200 公里以外来"];

    /// <param name="visit">the steps of an ordinary day from a moment on</param>
    /// <returns>how many were booked; nothing is done twice</returns>
    public static int Sow(Store store, Region region, BookingRules rules, int seed, Func<DateTimeOffset, IReadOnlyList<DayStep>> visit)
    {
        var now = store.Time.GetUtcNow();
        var today = DateOnly.FromDateTime(now.ToOffset(china).DateTime);
        var charts = store.Charts().Take(90).Where(c => !store.Read(c)!.All<Death>().Any()).OrderBy(c => c.ToString(), StringComparer.Ordinal).ToList();
        using (var db = store.Engine.Open())
            if (charts is [] || db.One("select 1 from clinic_session limit 1") is not null) return 0;
        var doctors = region.Staff.Where(s => s.Posts.Any(p => p.HeldOn(today) && p.Organisation == "hub" && p.Role is Role.Oncologist or Role.TcmPhysician or Role.LineNurse)).Take(60).ToList();
        StaffMember? First(Role role, int n) => doctors.Where(d => d.Posts.Any(p => p.Role == role && p.HeldOn(today))).ElementAtOrDefault(n);
        (StaffMember? Who, string Department, string Room, SessionKind Kind, int From, int Until, int Places)[] plan =
        [
            (First(Role.Oncologist, 0), "hub.clinic", "一站式诊室 1", SessionKind.Joint, 8 * 60, 11 * 60 + 30, 12), (First(Role.Oncologist, 1), "hub.clinic", "门诊 2 诊室", SessionKind.Western, 14 * 60, 17 * 60, 10),
            (First(Role.TcmPhysician, 0), "hub.tcm", "中医 1 诊室", SessionKind.Chinese, 8 * 60, 11 * 60 + 30, 12), (First(Role.TcmPhysician, 1), "hub.tcm", "中医 2 诊室", SessionKind.Chinese, 14 * 60, 17 * 60, 10),
            (First(Role.LineNurse, 0), "hub.lines", "静疗门诊", SessionKind.Nursing, 8 * 60 + 30, 11 * 60 + 30, 8),
        ];
        // as many sessions as the charts can fill to about seven in ten: a person has one place a day in a department
        var rich = Math.Clamp(charts.Count / 9, 1, plan.Length);
        var random = new Random(seed);
        List<Session> sessions = [];
        using (var work = store.Engine.Begin())
        {
            for (var day = today.AddDays(-14); day <= today.AddDays(14); day = day.AddDays(1))
                foreach (var (p, i) in plan.Take(rich).Select((p, i) => (p, i)).Where(p => day.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday) && p.p.Who is not null && (day.DayNumber + p.i) % 2 == 0))
                {
                    var s = new Session($"demo{i}.{SessionTable.Day(day)}", "hub", p.Department, p.Who!.Account, p.Room, p.Kind, day, p.From, p.Until, Session.Spread(p.Places, 1, 1, i == 0 ? 1 : 0), 5) { Template = $"demo{i}.{day.DayOfWeek}" };
                    SessionTable.Insert(work.Db, s, "demo", now);
                    sessions.Add(s);
                }
            work.Commit();
        }
        return Book(store, sessions, charts, rules, random, now, today) + Visits(store, charts, random, now, today, visit);
    }

    static int Book(Store store, List<Session> sessions, List<ChartId> charts, BookingRules rules, Random random, DateTimeOffset now, DateOnly today)
    {
        var door = new Desk(store);
        var count = 0;
        foreach (var s in sessions)
        {
            var isFull = s.Day == today.AddDays(2) || s.Day == today.AddDays(3);
            var mine = charts.OrderBy(_ => random.Next()).Take(isFull ? s.Places + 1 : (int)(s.Places * (s.Day < today ? 0.4 : 0.7))).ToList();
            foreach (var (chart, n) in mine.Select((c, n) => (c, n)))
                if (Put(store, door, s, n < s.Places ? n : s.Places, chart, random, now, today)) count++;
        }
        var list = new WaitingList(store, door);
        foreach (var (chart, n) in charts.OrderBy(_ => random.Next()).Take(Math.Min(4, charts.Count / 3)).Select((c, n) => (c, n)))
            list.Join(new(Guid.CreateVersion7(now).ToString("D"), chart, "hub.clinic", null, today.AddDays(1), today.AddDays(10), n == 1, n == 1 ? "疼痛加重，想早些看" : "想提前复诊", WaitingState.Waiting, "casemanager", now.AddHours(-20 + n)) { Key = $"demo-wait-{n}" });
        return count;
    }

    /// <summary>One place with its facts; those of the past have come, or did not.</summary>
    static bool Put(Store store, Desk door, Session s, int place, ChartId chart, Random random, DateTimeOffset now, DateOnly today)
    {
        var (missed, made) = (random.NextDouble() < 0.08 || place == 2 && s.Day.DayNumber % 3 == 0, s.BeginsAt.AddDays(-3 - random.Next(6)));
        if (made > now) made = now.AddHours(-random.Next(1, 30));
        var at = s.TimeOf(place);
        if (Places.Unfit(store, chart) is not null || store.Read(chart)!.Written.Min(e => e.HappenedAt) > made) return false;
        var id = Guid.CreateVersion7(made).ToString("D");
        List<Draft> drafts = [new(new Booked(id, at, $"{s.Room} {s.Doctor}") { Overbooked = place >= s.Places ? why[random.Next(why.Length)] : null }, made) { Source = $"place/{id}" }];
        var over = at.AddMinutes(40) < now;
        if (over) drafts.Add(new(new BookingEnded(store.Read(chart)!.Head + 1, missed ? BookingEnd.NoShow : BookingEnd.Arrived), at.AddMinutes(missed ? 35 : -5)) { Source = $"place/{id}/end" });
        try
        {
            return door.Write(chart, drafts, desk, null, (work, entries) =>
            {
                if (work.Db.One("select 1 from clinic_place where person = @1 and day = @2 and department = @3 and freed = 0", Places.PersonOf(work.Db, chart), SessionTable.Day(s.Day), s.Department) is not null) return Places.Ended;
                PlaceTable.Insert(work.Db, new(id, s.Id, place, at, chart, s.Day, s.Department, PlaceState.Booked, false, entries[0].Id.Value)
                {
                    Key = id, MadeBy = "casemanager", MadeAt = made, ExtraWhy = ((Booked)entries[0].Fact).Overbooked,
                }, Places.PersonOf(work.Db, chart));
                if (over) PlaceTable.End(work.Db, id, [PlaceState.Booked], missed ? PlaceState.NoShow : PlaceState.Arrived, "casemanager", at, null);
                return null;
            }) is Outcome.Ok;
        }
        catch (System.Data.Common.DbException e) when (Sessions.IsClash(e))
        {
            return false;
        }
    }

    /// <summary>Some are here today, each at another point of the day; some were here in the last weeks.</summary>
    static int Visits(Store store, List<ChartId> charts, Random random, DateTimeOffset now, DateOnly today, Func<DateTimeOffset, IReadOnlyList<DayStep>> visit)
    {
        var door = new Desk(store);
        var count = 0;
        foreach (var (chart, n) in charts.OrderBy(_ => random.Next()).Take(Math.Min(14, charts.Count)).Select((c, n) => (c, n)))
        {
            var isToday = n < 6;
            var day = isToday ? today : today.AddDays(-random.Next(2, 25));
            var begin = new DateTimeOffset(day, TimeOnly.MinValue, china).AddMinutes(8 * 60 + 15 * random.Next(4));
            // somebody is in the middle of a day whenever it is looked at
            if (isToday && n < 4 && now.AddMinutes(-40 - 25 * n) is var recent && DateOnly.FromDateTime(recent.ToOffset(china).DateTime) == day) begin = recent;
            if (store.Read(chart)!.Written.Min(e => e.HappenedAt) > begin.AddDays(-1)) continue;
            var steps = visit(begin.ToOffset(china)).Where(s => DateOnly.FromDateTime(s.At.ToOffset(china).DateTime) == day).ToList();
            if (steps is [] || begin.AddHours(-15) > now) continue;
            List<Draft> drafts = [new(new VisitPlanned(day) { Steps = steps, Companion = random.Next(2) == 0 ? "女儿" : null }, begin.AddHours(-15) is var known && known < now ? known : now) { Source = $"demo/visit/{n}" }];
            var (seq, at) = (store.Read(chart)!.Head + 1, begin);
            foreach (var (step, i) in steps.Select((s, i) => (s, i + 1)))
            {
                at = at.AddMinutes(random.Next(0, step.Kind is StepKind.Ct or StepKind.Clinic or StepKind.Results ? 60 : 18));
                if (at > now.AddMinutes(-1)) break;
                drafts.Add(new(new VisitStep(seq, i, StepMark.Started), at) { Source = $"demo/visit/{n}/{i}s" });
                at = at.AddMinutes(step.Minutes + random.Next(-2, 8));
                if (at > now.AddMinutes(-1)) break;
                drafts.Add(new(new VisitStep(seq, i, StepMark.Done), at) { Source = $"demo/visit/{n}/{i}d" });
            }
            if (door.Write(chart, drafts, desk) is Outcome.Ok) count++;
        }
        return count;
    }
}
