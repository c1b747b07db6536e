using System.Data.Common;
using Xinglin.Facts.Booking;
using Xinglin.Storage.Tables;

namespace Xinglin.Storage.Calendars;

/// <summary>候补名单。A place that comes free is held for the first it fits: the urgent before the others, then who asked first. The desk calls until an hour; then it is the next one's turn. Every step is kept.</summary>
public sealed class WaitingList(Store store, Desk desk)
{
    static readonly Who house = new("house", [Role.CaseManager]);

    /// <summary>Those who wait, in the order in which they are offered places.</summary>
    public IReadOnlyList<WaitingRow> Open()
    {
        using var db = store.Engine.Open();
        return WaitingTable.Open(db);
    }

    public IReadOnlyList<WaitingRow> OfChart(ChartId chart)
    {
        using var db = store.Engine.Open();
        return WaitingTable.OfChart(db, chart);
    }

    public IReadOnlyList<WaitingStep> Steps(string waiting)
    {
        using var db = store.Engine.Open();
        return WaitingTable.Steps(db, waiting);
    }

    /// <returns>why not; null when the wish stands</returns>
    public Problem? Join(WaitingRow wish)
    {
        if (wish.Until < wish.From || wish.Until < Today) return new("until", new("最晚日期须不早于今天和最早日期", "the last day must not lie before today or the first day"));
        if (string.IsNullOrWhiteSpace(wish.Reason) || !Texts.IsKeepable(wish.Reason)) return new("reason", new("请写为什么要早些看", "say why it should be sooner"));
        if (Places.Unfit(store, wish.Chart) is { } unfit) return unfit;
        try
        {
            using var work = store.Engine.Begin();
            if (WaitingTable.ByKey(work.Db, wish.Key) is not null) return null; // sent twice
            WaitingTable.Insert(work.Db, wish, Places.PersonOf(work.Db, wish.Chart));
            WaitingTable.Step(work.Db, wish.Id, "joined", null, wish.MadeBy, wish.MadeAt, wish.Reason);
            work.Commit();
            return null;
        }
        catch (DbException e) when (Sessions.IsClash(e))
        {
            return new("chart", new("已在这个科室的候补名单上", "already on this department's waiting list"));
        }
    }

    public Problem? Withdraw(string id, string? why, Who who)
    {
        using var work = store.Engine.Begin();
        if (!WaitingTable.Turn(work.Db, id, WaitingState.Waiting, WaitingState.Withdrawn, who.Account, store.Time.GetUtcNow(), why))
            return WaitingTable.Find(work.Db, id) is { State: WaitingState.Withdrawn } ? null : new("waiting", new("正在给这位留号，请先答复递补", "a place is being held for this person: settle that first"));
        WaitingTable.Step(work.Db, id, "withdrawn", null, who.Account, store.Time.GetUtcNow(), why);
        work.Commit();
        return null;
    }

    /// <summary>Holds what is free in a session for the first of the list it fits.</summary>
    /// <param name="where">clinic and doctor in words</param>
    /// <returns>what is held now; null where nothing is free, or it fits nobody</returns>
    public PlaceRow? Fill(string session, string where, BookingRules rules)
    {
        var now = store.Time.GetUtcNow();
        if (Sessions.Find(store, session) is not { ClosedAt: null } there) return null;
        var taken = new Places(store, desk).OfSession(session).Where(p => !p.Freed).Select(p => p.Place).ToHashSet();
        foreach (var place in Enumerable.Range(0, there.Places).Where(n => !taken.Contains(n) && there.PoolOf(n) is Pool.Open && there.TimeOf(n).AddMinutes(-rules.OfferWithinMinutes) > now))
            foreach (var wish in Open().Where(w => w.State is WaitingState.Waiting && w.Fits(there) && Places.Unfit(store, w.Chart) is null && !WasOffered(w, session)))
                if (Offer(there, place, wish, where, rules.OfferUntil(there.TimeOf(place), now)) is { } held) return held;
        return null;
    }

    /// <summary>The person takes the place, or does not, or was not reached; then it is the next one's turn.</summary>
    public Problem? Settle(string place, OfferEnd end, string? why, string where, BookingRules rules, Who who)
    {
        if (new Places(store, desk).Find(place) is not { Waiting: { } waiting } held) return Places.Ended;
        var now = store.Time.GetUtcNow();
        if (held.State is PlaceState.Booked) return end is OfferEnd.Taken ? null : Places.Ended; // sent twice
        List<Draft> drafts = [new(new OfferEnded(place, end) { Reason = why }, now) { Source = $"offer/{place}" }];
        if (end is OfferEnd.Taken) drafts.Add(new(new Booked(place, held.At, where) { FromWaitingList = true }, now) { Source = $"place/{place}" });
        var outcome = desk.Write(held.Chart, drafts, who, null, (work, entries) =>
        {
            var done = end is OfferEnd.Taken ? SessionTable.Hold(work.Db, held.Session) && PlaceTable.Confirm(work.Db, place, entries[^1].Id.Value)
                : PlaceTable.End(work.Db, place, [PlaceState.Held, PlaceState.Lapsed], PlaceState.Lapsed, who.Account, now, why ?? end.ToString());
            if (!done) return Places.Ended;
            WaitingTable.Turn(work.Db, waiting, WaitingState.Offered, end is OfferEnd.Taken ? WaitingState.Booked : WaitingState.Waiting, who.Account, now, why);
            WaitingTable.Step(work.Db, waiting, end.ToString(), place, who.Account, now, why);
            return null;
        });
        if (outcome is Outcome.No no) return no.Problems[0];
        if (end is not OfferEnd.Taken) Fill(held.Session, where, rules);
        return null;
    }

    /// <summary>Offers nobody answered in time go to the next.</summary>
    /// <returns>how many</returns>
    public int TurnOver(Func<Session, string> where, BookingRules rules)
    {
        List<PlaceRow> late;
        using (var db = store.Engine.Open()) late = PlaceTable.Lapsed(db, store.Time.GetUtcNow());
        return late.Count(p => Sessions.Find(store, p.Session) is { } session && Settle(p.Id, OfferEnd.TooLate, null, where(session), rules, house) is null);
    }

    bool WasOffered(WaitingRow wish, string session)
    {
        var before = Steps(wish.Id).Where(s => s.What == "offered").Select(s => s.Place).OfType<string>().ToList();
        return before is not [] && new Places(store, desk).OfSession(session).Any(p => before.Contains(p.Id));
    }

    PlaceRow? Offer(Session session, int place, WaitingRow wish, string where, DateTimeOffset until)
    {
        var now = store.Time.GetUtcNow();
        var id = Guid.CreateVersion7(now).ToString("D");
        try
        {
            var outcome = desk.Write(wish.Chart, [new(new PlaceOffered(id, session.TimeOf(place), where, until), now) { Source = $"offered/{id}" }], house, null, (work, _) =>
            {
                if (!SessionTable.Hold(work.Db, session.Id)) return Sessions.Gone;
                if (!WaitingTable.Turn(work.Db, wish.Id, WaitingState.Waiting, WaitingState.Offered, house.Account, now, null)) return Places.Ended;
                PlaceTable.Insert(work.Db, new(id, session.Id, place, session.TimeOf(place), wish.Chart, session.Day, session.Department, PlaceState.Held, false, null)
                {
                    HoldUntil = until, Waiting = wish.Id, Key = $"offer/{id}", MadeBy = house.Account, MadeAt = now,
                }, Places.PersonOf(work.Db, wish.Chart));
                WaitingTable.Step(work.Db, wish.Id, "offered", id, house.Account, now, null);
                return null;
            });
            return outcome is Outcome.Ok ? new Places(store, desk).Find(id) : null;
        }
        catch (DbException e) when (Sessions.IsClash(e))
        {
            return null; // somebody booked it meanwhile, or this person has a place that day
        }
    }

    DateOnly Today => DateOnly.FromDateTime(store.Time.GetUtcNow().ToOffset(TimeSpan.FromHours(8)).DateTime);
}
