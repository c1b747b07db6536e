using Microsoft.AspNetCore.Mvc;
using Xinglin.Storage;
using Xinglin.Storage.Organisations;

namespace Xinglin.Web.Api;

/// <summary>Taking note of an emergency: only by somebody to whom the chart is open, and never of one's own.</summary>
public sealed class GlassApi : IApi
{
    // the form binding asks for the antiforgery token
    public static void Map(IEndpointRouteBuilder app) => app.MapPost("/glass/{chart:guid}/{id}/seen", (Guid chart, string id, [FromForm] string? back, ReadingRoom room, Visitor visitor, Store store, Live live) =>
    {
        if (room.Decide(new(chart)) is not Care.Rights.Opening.Granted { By.Grant: not Care.Rights.Grant.Glass }) return Results.StatusCode(403);
        if (Glass.See(store, new(chart), id, visitor.Account)) live.Moved([new(chart)]);
        return Results.LocalRedirect(Tongue.Local(back));
    }).ExcludeFromDescription();
}
