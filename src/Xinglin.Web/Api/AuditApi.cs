using Xinglin.Web.Shared;

namespace Xinglin.Web.Api;

/// <summary>The audit view as a file: the same rows as the address of the page.</summary>
public sealed class AuditApi : IApi
{
    public static void Map(IEndpointRouteBuilder app)
    {
        app.MapGet("/charts/{chart:guid}/audit.csv", Sheet).ExcludeFromDescription();
        app.MapGet("/charts/{chart:guid}/entries.csv", Sheet).ExcludeFromDescription();
    }

    static IResult Sheet(Guid chart, HttpContext http, ReadingRoom room, Staff staff, Tongue T)
    {
        if (room.Open(new(chart)) is not { } opened) return Results.NotFound();
        var look = Look.Of(http);
        var view = new AuditView(opened.Chart, look);
        var columns = AuditColumns.Of(view, staff, T, room.Links(new(chart), 1, opened.Chart.Head));
        return Csv.File(Csv.Of(Listings.Sorted(view.Rows, columns, look), columns, T), $"xinglin-{chart:N}.csv");
    }
}
