using Microsoft.AspNetCore.Http.HttpResults;
using Xinglin.Care.Diagnosis.Meetings;
using Xinglin.Storage;
using Xinglin.Storage.Meetings;
using Xinglin.Web.Api;
using Xinglin.Web.Rights;

namespace Xinglin.Web.Pages.Meetings;

/// <summary>What the board's pages do with the calendar: meetings made and called off, people asked, cases put on an agenda, the floor, who is here.</summary>
public sealed class MeetingBook(Store store, Live live, Visitor visitor, Staff staff, Duty duty, TimeProvider time)
{
    public IReadOnlyList<Meeting> Next(int days = 35) => MeetingTable.Between(store, time.GetUtcNow().AddHours(-12), time.GetUtcNow().AddDays(days));
    public IReadOnlyList<Meeting> Last(int days = 30) => [.. MeetingTable.Between(store, time.GetUtcNow().AddDays(-days), time.GetUtcNow().AddHours(-12)).Reverse()];
    public MeetingPlan? Plan(string id) => MeetingTable.Plan(store, id);
    public IReadOnlyList<Presence> Here(string meeting) => MemberTable.Present(store, meeting);
    public IReadOnlyList<(string Account, string Name)> Colleagues => staff.Everybody;

    public Problem? Make(Meeting meeting) => MeetingTable.Make(store, meeting with { Organisation = duty.HomeOf(visitor.Account).Organisation }, visitor.Account);
    public Problem? Change(Meeting meeting) => Told(meeting.Id, MeetingTable.Change(store, meeting));
    public Problem? Cancel(string id, string why, string? casesTo) => Told(id, MeetingTable.Cancel(store, id, why, casesTo));
    public Problem? Invite(string meeting, Member member) => Told(meeting, MemberTable.Invite(store, meeting, member, visitor.Account));
    public Problem? Away(string meeting, string member, string? why) => Told(meeting, MemberTable.Away(store, meeting, member, why));
    public Problem? Put(string meeting, ChartId chart, long request, int minutes) => Told(meeting, AgendaTable.Put(store, meeting, chart, request, minutes, visitor.Account));
    public void TakeOff(ChartId chart, long request) => AgendaTable.TakeOff(store, chart, request);
    public void Step(string meeting, ChartId chart, long request, bool earlier) => AgendaTable.Step(store, meeting, chart, request, earlier);
    public void End(BoardCase c) => AgendaTable.End(store, c.Id, c.Number);

    /// <summary>What one button of the agenda asks: a case earlier, later, off, or added.</summary>
    public Problem? Arrange(string meeting, Func<string, string?> sent, int minutes)
    {
        foreach (var what in (string[])["up", "down", "off", "add"])
        {
            if (sent(what)?.Split('/') is not [var chart, var request] || !ChartId.TryParse(chart, out var id) || !long.TryParse(request, out var number)) continue;
            if (what is "add") return Put(meeting, id, number, minutes);
            if (what is "off") TakeOff(id, number);
            else Step(meeting, id, number, what is "up");
            live.Tell($"mdt/{meeting}");
        }
        return null;
    }

    /// <summary>Takes or leaves the floor, or turns the room to this case.</summary>
    public void Floor(BoardCase c, string? what)
    {
        if (c.Plan is not { Meeting: { } meeting }) return;
        if (what is "begin") AgendaTable.Begin(store, meeting.Id, c.Id, c.Number);
        else if (what is "speak") MeetingTable.Speak(store, meeting.Id, visitor.Account);
        else if (meeting.Speaking == visitor.Account) MeetingTable.Speak(store, meeting.Id, null);
        live.Tell($"mdt/{meeting.Id}");
    }

    /// <summary>This person's screen shows the room now.</summary>
    public void Beat(string meeting)
    {
        if (MemberTable.Beat(store, meeting, visitor.Account, visitor.Name)) live.Tell($"mdt/{meeting}");
    }

    Problem? Told(string meeting, Problem? problem)
    {
        if (problem is null) live.Tell($"mdt/{meeting}");
        return problem;
    }
}

/// <summary>The parts of the room that ask by themselves: who is here, and what somebody is typing.</summary>
public sealed class MeetingDoors : IApi
{
    public static void Map(IEndpointRouteBuilder app)
    {
        app.MapGet("/mdt/{meeting}/present", Present).ExcludeFromDescription();
        app.MapPost("/charts/{chart:guid}/mdt/{request:long}/draft", Keep).ExcludeFromDescription();
    }

    static Results<RazorComponentResult<PresenceStrip>, NotFound> Present(string meeting, MeetingBook book)
    {
        book.Beat(meeting);
        if (book.Plan(meeting) is not { } plan) return TypedResults.NotFound();
        return new RazorComponentResult<PresenceStrip>(new { Plan = plan });
    }

    /// <summary>Keeps what is typed for whoever typed it, if the chart is open to them.</summary>
    static async Task<Results<NoContent, NotFound>> Keep(Guid chart, long request, HttpContext http, Store store, ReadingRoom room, Visitor visitor, Microsoft.AspNetCore.Antiforgery.IAntiforgery guard)
    {
        if (!await guard.IsRequestValidAsync(http)) return TypedResults.NotFound();
        if (room.Again(new(chart)) is not { } opened || opened.Chart.RequestOf(new(request)) is null) return TypedResults.NotFound();
        var form = await http.Request.ReadFormAsync();
        var which = form["_handler"].FirstOrDefault();
        if (which is not ("opinion" or "conclude")) return TypedResults.NotFound();
        var body = string.Concat(form.Where(f => !f.Key.StartsWith('_') && f.Key is not ("key" or "account" or "back") && f.Value.ToString() is not "").Select(f => $"&{Uri.EscapeDataString(f.Key)}={Uri.EscapeDataString(f.Value.ToString())}")).TrimStart('&');
        DraftTable.Keep(store, visitor.Account, new(chart), request, which, body);
        return TypedResults.NoContent();
    }
}
