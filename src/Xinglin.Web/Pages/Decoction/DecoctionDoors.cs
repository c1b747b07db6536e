using Microsoft.AspNetCore.Http.HttpResults;
using Xinglin.Web.Api;
using Xinglin.Web.Shared;

namespace Xinglin.Web.Pages.Decoction;

/// <summary>The part of the queue that a page fetches alone, and the listings as files.</summary>
public sealed class DecoctionDoors : IApi
{
    public static void Map(IEndpointRouteBuilder app)
    {
        app.MapGet("/decoction/list", (string? state, DecoctionRoom room) => new RazorComponentResult<QueueRegion>(new { Queue = room.Queue(state) })).ExcludeFromDescription();
        app.MapGet("/decoction/recall.csv", (HttpContext http, DecoctionRoom room, Tongue tongue) => Sheet(http, room.Recall(Look.Of(http)["batch"], Look.Of(http)["chart"]).Rows, RecallColumns.Of(tongue), tongue, "xinglin-recall")).ExcludeFromDescription();
        app.MapGet("/decoction/month.csv", (HttpContext http, DecoctionRoom room, Tongue tongue) => room.MonthAsked(Look.Of(http)["of"]) is var first
            ? Sheet(http, room.Month(first).Herbs, RecallColumns.Month, tongue, $"xinglin-decoction-{first:yyyy-MM}") : null!).ExcludeFromDescription();
    }

    static IResult Sheet<T>(HttpContext http, IReadOnlyList<T> rows, IReadOnlyList<Column<T>> columns, Tongue tongue, string name) =>
        Csv.File(Csv.Of(Listings.Sorted(rows, columns, Look.Of(http)), columns, tongue), name + ".csv");
}
