using Xinglin.Storage;

namespace Xinglin.Web.Door;

/// <summary>What a page asks while somebody types: that the session lasts, and whether a form they sent was written.</summary>
static class HereDoor
{
    public static void Map(IEndpointRouteBuilder app)
    {
        app.MapPost("/session", () => Results.NoContent()).ExcludeFromDescription();
        app.MapGet("/session/written", (Guid chart, string key, Store store) => Results.Json(new { written = store.Knows(new(chart), $"form/{key}") })).ExcludeFromDescription();
    }
}
