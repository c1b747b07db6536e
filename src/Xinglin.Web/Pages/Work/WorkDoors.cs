using System.Globalization;
using Microsoft.AspNetCore.Http.HttpResults;
using Xinglin.Web.Api;

namespace Xinglin.Web.Pages.Work;

/// <summary>The parts of the worklist and of the finder that a page fetches alone. Each says what it saw, so that a page that saw the same gets nothing.</summary>
public sealed class WorkDoors : IApi
{
    public static void Map(IEndpointRouteBuilder app)
    {
        app.MapGet("/work/list", List).ExcludeFromDescription();
        app.MapGet("/work/side", Side).ExcludeFromDescription();
        app.MapGet("/work/due", Due).ExcludeFromDescription();
        app.MapGet("/find/list", (string? q, string? at) => new RazorComponentResult<FoundList>(new { Q = q, At = at })).ExcludeFromDescription();
        app.MapGet("/look", Preferences.Choose).AllowAnonymous().ExcludeFromDescription();
    }

    static IResult List(HttpContext http, Worklists lists, ReadingRoom room, Visitor visitor, Tongue tongue, TimeProvider time)
    {
        var ask = WorklistAsk.From(http.Request);
        var view = lists.View(room, visitor, ask, wasTold: true);
        return Unless(http, $"{view.Mark():x}-{Minute(time)}-{tongue.Lang}-{(ask.Task ?? "").GetHashCode(StringComparison.Ordinal):x}", new RazorComponentResult<WorkRegion>(new { View = view, Ask = ask }));
    }

    static IResult Side(HttpContext http, ReadingRoom room, Tongue tongue, TimeProvider time)
    {
        var ask = WorklistAsk.From(http.Request);
        var head = ChosenTask.ChartOf(ask.Task) is { } chart && room.Again(chart) is { } opened ? opened.Chart.Head : 0;
        return Unless(http, $"{head}-{Minute(time)}-{tongue.Lang}-{(ask.Task ?? "").GetHashCode(StringComparison.Ordinal):x}", new RazorComponentResult<TaskSide>(new { Ask = ask }));
    }

    static IResult Due(HttpContext http, Worklists lists, ReadingRoom room, Visitor visitor)
    {
        var due = lists.DueNow(room, visitor, wasTold: true).ToString(CultureInfo.InvariantCulture);
        http.Response.Headers.CacheControl = "no-store"; // pages say so themselves
        return Unless(http, due, Results.Text(due));
    }

    static IResult Unless(HttpContext http, string mark, IResult fresh)
    {
        var tag = $"\"{mark}\"";
        if (http.Request.Headers.IfNoneMatch == tag) return Results.StatusCode(304);
        http.Response.Headers.ETag = tag;
        return fresh;
    }

    static long Minute(TimeProvider time) => time.GetUtcNow().ToUnixTimeSeconds() / 60;
}
