using System.Globalization;
using Xinglin.Facts.Booking;
using Xinglin.Storage;
using Xinglin.Storage.Calendars;
using Xinglin.Web.Shared.Forms;

namespace Xinglin.Web.Pages.Booking;

/// <summary>Does what a form of the booking pages asks, once however often it is sent; answers what is wrong.</summary>
public sealed class BookingActs(BookingRoom room, Desk desk, Visitor visitor)
{
    static readonly Problem Closed = new("", new("没有权限做这一步，请找护士长或个案管理师", "this is for the head nurse or the case manager: ask them"));

    /// <returns>what is wrong; empty when it was done, and then the answer leads back</returns>
    public IReadOnlyList<Problem> Do(HttpContext http, string back)
    {
        var form = http.Request.Form;
        string? Text(string name) => form[name].FirstOrDefault()?.Trim() is { Length: > 0 } said ? said : null;
        var wrong = room.WhyNot is { } why ? new("", why) : Act(Text);
        if (wrong is null)
        {
            room.Waiting.TurnOver(room.Where, room.Rules);
            http.Response.Redirect(Tongue.Local(back));
            return [];
        }
        http.Response.StatusCode = 422;
        return [wrong];
    }

    Problem? Act(Func<string, string?> text) => text("act") switch
    {
        "book" => Book(text), "move" => Move(text), "end" => End(text), "close" => Close(text), "fill" => Fill(text), "settle" => Settle(text), "join" => Join(text), "withdraw" => Withdraw(text),
        "remind" => Remind(text), "turn" => null, "open" => Open(text), "template" => Weekly(text), "stop-template" => Stop(text), "give" => Give(), "move-session" => MoveSession(text),
        _ => new("act", new("这张表不认识，请刷新", "this form is not known: reload")),
    };

    Problem? Book(Func<string, string?> text)
    {
        var (wish, wrong) = Wish(text);
        return wrong ?? room.Places.Book(wish!, room.Rules, visitor.Who).Wrong;
    }

    Problem? Move(Func<string, string?> text)
    {
        if (Mine(text("place")) is not { } place) return NotOpen;
        var (wish, wrong) = Wish(text, place.Chart);
        if (wrong is not null) return wrong;
        var moved = room.Places.Move(place.Id, wish!, text("why") ?? "", room.Rules, visitor.Who);
        if (moved.Wrong is null) Refill(place.Session);
        return moved.Wrong;
    }

    (PlaceWish? Wish, Problem? Wrong) Wish(Func<string, string?> text, ChartId? known = null)
    {
        if (room.Chart(known?.ToString() ?? text("chart")) is not { } opened || room.IsPatient && room.Own().All(o => o.Chart.Id != opened.Chart.Id)) return (null, NotOpen);
        if (room.Session(text("session") ?? "") is not { } view) return (null, new("session", new("没有这个出诊单元，请刷新", "there is no such session: reload")));
        var referral = long.TryParse(text("referral"), CultureInfo.InvariantCulture, out var number) ? number : (long?)null;
        if (referral is { } n && opened.Chart.Written.All(e => e.Id.Value != n || e.Fact is not Facts.Paths.Referral)) return (null, new("referral", new("病历里没有这条转诊", "the chart has no such referral")));
        return (new(view.Session.Id, opened.Chart.Id, Signing.Clean(text("key")) ?? Guid.CreateVersion7().ToString("N"))
        {
            Place = int.TryParse(text("number"), CultureInfo.InvariantCulture, out var place) ? place : null, Pools = room.PoolsFor(opened, referral, text("pool")), Referral = referral,
            ExtraWhy = room.IsPatient || text("extra") is null ? null : $"{text("extra")}{(text("more") is { } more ? $"：{more}" : "")}", ByPatient = room.IsPatient, Where = room.Where(view.Session),
        }, null);
    }

    Problem? End(Func<string, string?> text)
    {
        if (Mine(text("place")) is not { } place || !Enum.TryParse<BookingEnd>(text("end"), out var end)) return NotOpen;
        if (room.IsPatient && end is not BookingEnd.Cancelled || end is BookingEnd.Moved or BookingEnd.CancelledByHouse) return Closed;
        var wrong = room.Places.End(place.Id, end, text("why"), room.Rules, visitor.Who);
        if (wrong is null && end is BookingEnd.Cancelled or BookingEnd.LateCancelled) Refill(place.Session);
        return wrong;
    }

    Problem? Close(Func<string, string?> text) => room.Session(text("session") ?? "") is not { } view || !room.MayClose(view.Session) ? Closed
        : Sessions.Close(room.Store, desk, view.Session.Id, text("why") ?? "", visitor.Who);

    Problem? MoveSession(Func<string, string?> text)
    {
        if (room.Session(text("session") ?? "") is not { } view || !room.MayClose(view.Session)) return Closed;
        return Minutes(text("from")) is not { } from || Minutes(text("until")) is not { } until ? NoTime
            : Sessions.Move(room.Store, view.Session.Id, Day(text("day")) ?? view.Session.Day, from, until, text("room") ?? view.Session.Room, room.Rules);
    }

    Problem? Fill(Func<string, string?> text)
    {
        if (room.IsPatient || room.Session(text("session") ?? "") is not { } view) return Closed;
        return room.Waiting.Fill(view.Session.Id, room.Where(view.Session), room.Rules) is null ? new("fill", new("没有空号，或候补里没有合适的人", "nothing is free, or it fits nobody on the list")) : null;
    }

    void Refill(string session)
    {
        if (room.Session(session) is { } view) room.Waiting.Fill(session, room.Where(view.Session), room.Rules);
    }

    Problem? Settle(Func<string, string?> text) => Mine(text("place")) is not { } place || !Enum.TryParse<OfferEnd>(text("end"), out var end) || room.Session(place.Session) is not { } view ? NotOpen
        : room.Waiting.Settle(place.Id, end, text("why"), room.Where(view.Session), room.Rules, visitor.Who);

    Problem? Join(Func<string, string?> text) => room.Chart(text("chart")) is not { } opened ? NotOpen
        : text("department") is not { } department || room.Departments.All(d => d.Id != department) ? new("department", new("请选科室", "choose a department"))
        : room.Waiting.Join(new(Guid.CreateVersion7(room.Now).ToString("D"), opened.Chart.Id, department, text("doctor"), Day(text("from")) ?? room.Today, Day(text("until")) ?? room.Today.AddDays(14),
            text("urgent") is not null && !room.IsPatient, text("reason") ?? "", WaitingState.Waiting, visitor.Account, room.Now) { Key = Signing.Clean(text("key")) ?? Guid.CreateVersion7().ToString("N") });

    Problem? Withdraw(Func<string, string?> text) => room.Waiting.Open().FirstOrDefault(w => w.Id == text("waiting")) is not { } wish || room.Chart(wish.Chart.ToString()) is null ? NotOpen
        : room.Waiting.Withdraw(wish.Id, text("why"), visitor.Who);

    Problem? Remind(Func<string, string?> text) => room.IsPatient || Mine(text("place")) is not { } place ? Closed : Reminders.Say(room.Store, place.Id, text("end") is "done", text("why"), visitor.Account);

    Problem? Open(Func<string, string?> text)
    {
        if (!room.Plans) return Closed;
        var (t, wrong) = Weekly(text, Day(text("day")) ?? room.Today);
        return wrong ?? Sessions.Open(room.Store, t!.Session(t.Since) with { Id = Signing.Clean(text("key")) ?? t.Id, Template = null }, room.Rules, visitor.Account);
    }

    Problem? Weekly(Func<string, string?> text)
    {
        if (!room.Plans) return Closed;
        var (t, wrong) = Weekly(text, Day(text("day")) ?? room.Today);
        return wrong ?? Templates.Save(room.Store, t!, room.Rules, visitor.Account);
    }

    (Template? Of, Problem? Wrong) Weekly(Func<string, string?> text, DateOnly day)
    {
        if (Minutes(text("from")) is not { } from || Minutes(text("until")) is not { } until) return (null, NoTime);
        if (room.Departments.FirstOrDefault(d => d.Id == text("department")) is not { } department) return (null, new("department", new("请选科室", "choose a department")));
        if (text("doctor") is not { } doctor || text("room") is not { } where) return (null, new("doctor", new("请写医师账号和房间", "say the doctor's account and the room")));
        int Whole(string name) => int.TryParse(text(name), CultureInfo.InvariantCulture, out var n) ? Math.Clamp(n, 0, 200) : 0;
        return (new($"t-{Signing.Clean(text("key")) ?? Guid.CreateVersion7().ToString("N")}", department.Organisation, department.Id, doctor, where, Enum.TryParse<SessionKind>(text("kind"), out var kind) ? kind : SessionKind.Western,
            day.DayOfWeek, from, until, Session.Spread(Whole("places"), Whole("referral"), Whole("followup"), Whole("screening"), Whole("expert")), text("extras") is null ? room.Card.ExtraPlaces.Is : Whole("extras"), day), null);
    }

    Problem? Stop(Func<string, string?> text)
    {
        if (!room.Plans) return Closed;
        Templates.End(room.Store, text("template") ?? "", room.Today);
        return null;
    }

    Problem? Give()
    {
        if (!room.Plans) return Closed;
        var (_, passed) = Templates.Give(room.Store, room.Today, room.Today.AddDays(room.Card.ReleaseDays.Is * 2), room.Rules, visitor.Account);
        return passed is [var (session, problem), ..] ? new(problem.Field, new($"{session.Day:MM-dd} {session.Room}：{problem.What.Zh}", $"{session.Day:MM-dd} {session.Room}: {problem.What.En}")) : null;
    }

    /// <summary>A place whose chart is open to the person at the screen.</summary>
    PlaceRow? Mine(string? id) => id is not null && room.Places.Find(id) is { } place && room.Chart(place.Chart.ToString()) is not null ? place : null;

    static DateOnly? Day(string? text) => DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) && day.Year is > 2000 and < 2200 ? day : null;

    static int? Minutes(string? text) => TimeOnly.TryParseExact(text, "HH:mm", CultureInfo.InvariantCulture, DateTimeStyles.None, out var at) ? at.Hour * 60 + at.Minute : null;

    static readonly Problem NoTime = new("from", new("请写开始和结束，如 08:00", "say when it begins and ends, like 08:00"));
    static readonly Problem NotOpen = new("chart", new("这份病历或预约没有对这个账号开放", "this chart or booking is not open to this account"));
}
