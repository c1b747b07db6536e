using System.Data.Common;
using Xinglin.Facts.Booking;
using Xinglin.Facts.Ending;
using Xinglin.Storage.Tables;

namespace Xinglin.Storage.Calendars;

/// <summary>Somebody wants a place.</summary>
/// <param name="Key">of the form: sent twice it is one booking</param>
public sealed record PlaceWish(string Session, ChartId Chart, string Key)
{
    /// <summary>Which place; null: the first that is free.</summary>
    public int? Place { get; init; }
    /// <summary>Kept places this person may take.</summary>
    public IReadOnlyCollection<Pool> Pools { get; init; } = [];
    /// <summary>加号: beyond the places, with the reason.</summary>
    public string? ExtraWhy { get; init; }
    public long? Referral { get; init; }
    /// <summary>Patients book days that are released; staff book every open session.</summary>
    public bool ByPatient { get; init; }
    /// <summary>Clinic and doctor in words, as the chart keeps it.</summary>
    public required string Where { get; init; }
}

/// <param name="Place">as it stands in the store when it was read again; null when there is none</param>
public sealed record Placed(PlaceRow? Place, Problem? Wrong);

/// <summary>约号。A place in the table and its fact in the chart, written together or not at all; sent twice it is once.</summary>
public sealed class Places(Store store, Desk desk)
{
    public PlaceRow? Find(string id)
    {
        using var db = store.Engine.Open();
        return PlaceTable.Find(db, id);
    }

    public IReadOnlyList<PlaceRow> OfSession(string session)
    {
        using var db = store.Engine.Open();
        return PlaceTable.OfSession(db, session);
    }

    public IReadOnlyList<PlaceRow> OfChart(ChartId chart, DateOnly from)
    {
        using var db = store.Engine.Open();
        return PlaceTable.OfChart(db, chart, from);
    }

    public IReadOnlyList<PlaceRow> Between(DateOnly from, DateOnly until)
    {
        using var db = store.Engine.Open();
        return PlaceTable.Between(db, from, until);
    }

    public Placed Book(PlaceWish wish, BookingRules rules, Who who) => Book(wish, null, "", rules, who);

    /// <summary>改期。Gives one place back and takes another, both or neither.</summary>
    public Placed Move(string from, PlaceWish to, string why, BookingRules rules, Who who) => string.IsNullOrWhiteSpace(why)
        ? new(null, new("why", new("请写改期原因", "say why it is moved"))) : Find(from) is { State: PlaceState.Booked } old ? Book(to, old, why.Trim(), rules, who) : new(null, Ended);

    /// <summary>Ends a booking. A patient who gives it back late is counted so, and nothing else follows.</summary>
    public Problem? End(string id, BookingEnd end, string? why, BookingRules rules, Who who)
    {
        if (Find(id) is not { Entry: { } entry } place) return Ended;
        var now = store.Time.GetUtcNow();
        if (end is BookingEnd.Cancelled && now > rules.CancelBy(place.Day)) end = BookingEnd.LateCancelled;
        if (StateOf(end) == place.State) return null; // sent twice
        if (end is BookingEnd.NoShow && now < place.At.AddMinutes(rules.LateMinutes))
            return new("end", new($"约定时间过后 {rules.LateMinutes} 分才记未到", $"not before {rules.LateMinutes} minutes after the time"));
        if (end is BookingEnd.Cancelled or BookingEnd.LateCancelled && now >= place.At) return new("end", new("已过约定时间；请记已到或未到", "its time has passed: say whether the person came"));
        PlaceState[] from = end is BookingEnd.Arrived ? [PlaceState.Booked, PlaceState.NoShow] : [PlaceState.Booked];
        var outcome = desk.Write(place.Chart, [new(new BookingEnded(entry, end) { Reason = Said(why) }, now) { Source = $"place/{id}/{end}" }], who, null,
            (work, _) => PlaceTable.End(work.Db, id, from, StateOf(end), who.Account, now, Said(why)) ? null : Ended);
        return outcome is Outcome.No no ? no.Problems[0] : null;
    }

    /// <summary>Everybody of a closed session gets the place back, without blame.</summary>
    internal Problem? GiveBack(string session, string why, Who who)
    {
        Problem? wrong = null;
        foreach (var place in OfSession(session).Where(p => !p.Freed && p.IsWaiting))
        {
            var now = store.Time.GetUtcNow();
            IFact told = place.Entry is { } entry ? new BookingEnded(entry, BookingEnd.CancelledByHouse) { Reason = why } : new OfferEnded(place.Id, OfferEnd.TooLate) { Reason = why };
            if (desk.Write(place.Chart, [new(told, now) { Source = $"place/{place.Id}/{BookingEnd.CancelledByHouse}" }], new("house", [Role.CaseManager]), null,
                (work, _) => PlaceTable.End(work.Db, place.Id, [PlaceState.Booked, PlaceState.Held], PlaceState.House, who.Account, now, why) ? null : Ended) is Outcome.No no && no.Problems[0] != Ended) wrong = no.Problems[0];
        }
        return wrong;
    }

    Placed Book(PlaceWish wish, PlaceRow? old, string why, BookingRules rules, Who who)
    {
        if (ByKey(wish.Key) is { } before) return before.Chart == wish.Chart && before.Session == wish.Session ? new(before, null) : new(null, OtherForm);
        if (Sessions.Find(store, wish.Session) is not { ClosedAt: null } session) return new(null, Sessions.Gone);
        if (Unfit(store, wish.Chart) is { } unfit) return new(null, unfit);
        var now = store.Time.GetUtcNow();
        if (session.EndsAt <= now) return new(null, Past);
        if (wish.ByPatient && now < rules.ReleasedAt(session.Day)) return new(null, Early(rules.ReleasedAt(session.Day)));
        var id = Guid.CreateVersion7(now).ToString("D");
        var (place, wrong) = Choose(session, wish, rules, now, old);
        if (wrong is not null) return new(null, wrong);
        List<Draft> drafts = [new(new Booked(id, session.TimeOf(place), wish.Where) { Referral = wish.Referral, Overbooked = place >= session.Places ? Said(wish.ExtraWhy) : null }, now) { Source = $"place/{id}" }];
        if (old is { Entry: { } entry }) drafts.Insert(0, new(new BookingEnded(entry, BookingEnd.Moved) { Reason = why }, now) { Source = $"place/{old.Id}/{BookingEnd.Moved}" });
        try
        {
            var outcome = desk.Write(wish.Chart, drafts, who, null, (work, entries) =>
            {
                if (!SessionTable.Hold(work.Db, session.Id)) return Sessions.Gone;
                if (old is not null && !PlaceTable.End(work.Db, old.Id, [PlaceState.Booked], PlaceState.Moved, who.Account, now, why)) return Ended;
                if (Against(work.Db, session, place, wish, now) is { } against) return against;
                PlaceTable.Insert(work.Db, new(id, session.Id, place, session.TimeOf(place), wish.Chart, session.Day, session.Department, PlaceState.Booked, false, entries[^1].Id.Value)
                {
                    Referral = wish.Referral, ExtraWhy = place >= session.Places ? Said(wish.ExtraWhy) : null, Key = wish.Key, MadeBy = who.Account, MadeAt = now,
                }, PersonOf(work.Db, wish.Chart));
                return null;
            });
            if (outcome is Outcome.No no) return new(null, no.Problems[0]);
        }
        catch (DbException e) when (Sessions.IsClash(e))
        {
            using var db = store.Engine.Open();
            return ByKey(wish.Key) is { } mine ? new(mine, null) : new(null, Against(db, session, place, wish, now) ?? Taken);
        }
        return new(Find(id), null);
    }

    /// <summary>Which place it would be, and why none.</summary>
    (int Place, Problem? Wrong) Choose(Session session, PlaceWish wish, BookingRules rules, DateTimeOffset now, PlaceRow? old)
    {
        var taken = OfSession(session.Id).Where(p => !p.Freed && p.Id != old?.Id && !(p.State is PlaceState.Held && p.HoldUntil < now)).Select(p => p.Place).ToHashSet();
        if (!string.IsNullOrWhiteSpace(wish.ExtraWhy))
        {
            var extra = Enumerable.Range(session.Places, session.Extra).Where(n => !taken.Contains(n)).Select(n => (int?)n).FirstOrDefault();
            return extra is { } n ? (n, null) : (0, new("extra", new($"这个单元的加号（{session.Extra} 个）已用完，请换一天或排候补", $"the {session.Extra} extra places of this session are used: choose another day or the waiting list")));
        }
        if (wish.Place is { } asked)
            return asked < 0 || asked >= session.Places ? (0, Taken) : taken.Contains(asked) ? (0, Taken) : session.TimeOf(asked) <= now ? (0, Past) : rules.IsKept(session, asked, wish.Pools, now) ? (0, Kept) : (asked, null);
        var free = Enumerable.Range(0, session.Places).Where(n => !taken.Contains(n) && session.TimeOf(n) > now).ToList();
        // one's own kept places first, so that the open ones stay for those who have no other
        return free.Where(n => !rules.IsKept(session, n, wish.Pools, now)).OrderBy(n => session.PoolOf(n) is Pool.Open).ThenBy(n => n).Select(n => (int?)n).FirstOrDefault() is { } found ? (found, null)
            : (0, free is [] ? Full : Kept);
    }

    /// <summary>What speaks against it inside the transaction, where everything is as it will be.</summary>
    static Problem? Against(DbConnection db, Session session, int place, PlaceWish wish, DateTimeOffset now)
    {
        db.Run("update clinic_place set freed = 1, state = 'Lapsed' where session = @1 and place = @2 and freed = 0 and state = 'Held' and hold_until < @3", session.Id, (long)place, Micros.Of(now));
        if (db.One("select 1 from clinic_place where session = @1 and place = @2 and freed = 0", session.Id, (long)place) is not null) return Taken;
        return db.One("select 1 from clinic_place where person = @1 and day = @2 and department = @3 and freed = 0", PersonOf(db, wish.Chart), SessionTable.Day(session.Day), session.Department) is null ? null
            : new("chart", new("这位患者当天在这个科室已有一个号；要换时间请改期", "this person has a place in this department that day already: move it instead"));
    }

    /// <summary>Why nobody is booked on this chart; null when somebody may be.</summary>
    internal static Problem? Unfit(Store store, ChartId chart)
    {
        using var db = store.Engine.Open();
        if (ChartTable.Head(db, chart) is null) return new("chart", new("没有这份病历", "there is no such chart"));
        var charts = LinkTable.ChartsOf(db, chart);
        if (charts.Any(c => store.Read(c)!.All<Death>().Any())) return new("chart", new("这位患者已去世，不再预约", "this person has died; nothing is booked any more"));
        if (charts is not [var main, _, ..] || main == chart) return null;
        var number = PersonTable.Read(db, main)?.Who.Numbers is [var first, ..] ? first.Value : main.ToString()[..8];
        return new("chart", new($"这份病历已并到 {number}，请在那一份上预约", $"this chart belongs together with {number}: book on that one"));
    }

    internal static string PersonOf(DbConnection db, ChartId chart) => LinkTable.PersonOf(db, chart) ?? chart.ToString();

    PlaceRow? ByKey(string key)
    {
        using var db = store.Engine.Open();
        return PlaceTable.ByKey(db, key);
    }

    static PlaceState StateOf(BookingEnd end) => end switch
    {
        BookingEnd.Cancelled => PlaceState.Cancelled, BookingEnd.LateCancelled => PlaceState.Late, BookingEnd.CancelledByHouse => PlaceState.House,
        BookingEnd.Arrived => PlaceState.Arrived, BookingEnd.NoShow => PlaceState.NoShow, _ => PlaceState.Moved,
    };

    static string? Said(string? why) => string.IsNullOrWhiteSpace(why) ? null : why.Trim() is { Length: > 200 } many ? many[..200] : why.Trim();

    static Problem Early(DateTimeOffset at) => new("day", new($"{at.ToOffset(TimeSpan.FromHours(8)):MM-dd HH:mm} 起放号", $"places of this day are given out from {at.ToOffset(TimeSpan.FromHours(8)):MM-dd HH:mm}"));

    static readonly Problem Past = new("at", new("这个时间已经过去，请选以后的", "that time has passed: choose a later one"));
    static readonly Problem Taken = new("place", new("这个号刚被别人约走，请选另一个", "somebody took this place just now: choose another"));
    static readonly Problem Full = new("place", new("号已约满；可以加号（写原因）、排候补或换一天", "it is full: add a place with the reason, join the waiting list, or choose another day"));
    static readonly Problem Kept = new("place", new("剩下的号留给转诊、复诊等；可以排候补或换一天", "the places left are kept for referrals and return visits: join the waiting list or choose another day"));
    internal static readonly Problem Ended = new("end", new("这个预约已经有结果，请刷新再看", "this booking has ended already: reload"));
    static readonly Problem OtherForm = new("key", new("这张表已用过，请刷新后再约", "this form was used before: reload and book again"));
}
