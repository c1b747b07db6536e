using System.Globalization;
using Xinglin.Care;
using Xinglin.Exchange.Calendars;
using Xinglin.Storage;
using Xinglin.Storage.Calendars;
using Xinglin.Web.Rights;

namespace Xinglin.Web.Api;

/// <summary>日历订阅。A secret address a calendar program reads: own sessions, with how many are booked and where. It names no patient, and stops the moment it is revoked.</summary>
public sealed class CalendarApi : IApi
{
    const int Back = 31, Ahead = 120; // days a calendar program is told about

    public static void Map(IEndpointRouteBuilder app) => app.MapGet("/calendar/{secret}.ics", Read).AllowAnonymous().ExcludeFromDescription();

    static IResult Read(string secret, HttpContext http, Store store, Desk desk, Duty duty, Staff staff, Tongue tongue, TimeProvider time)
    {
        if (secret.Length > 100 || Feeds.Open(store, secret) is not { } feed) return Results.NotFound();
        http.Response.Headers.CacheControl = "no-store";
        http.Response.Headers["X-Robots-Tag"] = "noindex";
        var today = time.GetUtcNow().HouseDay();
        var items = FeedItems.Of(feed, today.AddDays(-Back), today.AddDays(Ahead), store, desk, duty.Region);
        var name = feed.Kind is FeedKind.Staff ? $"杏林 {staff.Name(feed.Subject, tongue)}" : $"杏林会诊 {feed.Subject}";
        return Results.Text(CalendarText.Write(name, items, time.GetUtcNow()), "text/calendar; charset=utf-8");
    }
}

/// <summary>What a feed holds.</summary>
static class FeedItems
{
    public static IEnumerable<CalendarItem> Of(Feed feed, DateOnly from, DateOnly until, Store store, Desk desk, Facts.Organisations.Region region)
    {
        IEnumerable<CalendarItem> meetings = FeedMeetings.Of(store, feed, from.Start(), until.Start()).Select(m => new CalendarItem($"meeting-{m.Id}@xinglin", m.Sequence, m.From, m.Until,
            string.Create(CultureInfo.InvariantCulture, $"{m.Name}（{m.Cases} 例）")) { Where = m.Place, Cancelled = m.CancelledWhy is not null, Says = m.CancelledWhy is { } off ? $"取消：{off}" : null });
        if (feed.Kind is not FeedKind.Staff) return meetings;
        var booked = new Places(store, desk).Between(from, until).Where(p => !p.Freed).ToLookup(p => p.Session);
        return meetings.Concat(Sessions.OfDoctor(store, feed.Subject, from, until).Select(s => new CalendarItem($"session-{s.Id}@xinglin", s.Sequence, s.BeginsAt, s.EndsAt,
            string.Create(CultureInfo.InvariantCulture, $"{region.Departments.FirstOrDefault(d => d.Id == s.Department)?.Name.Zh ?? s.Department} 出诊（约 {booked[s.Id].Count()}/{s.Places}）"))
        {
            Where = s.Room, Cancelled = s.ClosedAt is not null, Says = s.ClosedWhy is { } why ? $"停诊：{why}" : null,
        }));
    }
}
