using Microsoft.AspNetCore.Http.HttpResults;
using Xinglin.Web.Api;

namespace Xinglin.Web.Pages.Decoction;

/// <summary>The part of the queue that a page fetches alone.</summary>
public sealed class DecoctionDoors : IApi
{
    public static void Map(IEndpointRouteBuilder app) =>
        app.MapGet("/decoction/list", (string? state, DecoctionRoom room) => new RazorComponentResult<QueueRegion>(new { Queue = room.Queue(state) })).ExcludeFromDescription();
}
