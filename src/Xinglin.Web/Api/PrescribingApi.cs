using Microsoft.AspNetCore.Http.HttpResults;
using Xinglin.Knowledge;
using Xinglin.Web.Pages.Prescribing;

namespace Xinglin.Web.Api;

/// <summary>What the script of the prescribing page asks: the herbs it looks through by itself, and the check of the draft as it stands. Nothing is written.</summary>
public sealed class PrescribingApi : IApi
{
    public static void Map(IEndpointRouteBuilder app)
    {
        app.MapGet("/charts/{chart:guid}/prescribe/herbs.json", Herbs).ExcludeFromDescription();
        app.MapPost("/charts/{chart:guid}/prescribe/check", Check).ExcludeFromDescription();
    }

    static async Task<Results<RazorComponentResult<RxParts>, NotFound>> Check(Guid chart, HttpRequest request, ReadingRoom room, RxRoom rx) =>
        room.Again(new(chart)) is { Chart: var known } ? new RazorComponentResult<RxParts>(new { View = rx.View(known, RxDraft.Of(await request.ReadFormAsync())), rx.Now }) : TypedResults.NotFound();

    static IResult Herbs(Guid chart, HttpContext http, ReadingRoom room, RxRoom rx, Library library, Tongue tongue)
    {
        if (room.Again(new(chart)) is not { Chart: var known }) return TypedResults.NotFound();
        var mark = $"\"{known.Head}-{rx.Now.ToUnixTimeSeconds() / 3600}-{tongue.Lang}\"";
        http.Response.Headers.ETag = mark;
        http.Response.Headers.CacheControl = "private, no-cache";
        return http.Request.Headers.IfNoneMatch == mark ? TypedResults.StatusCode(304) : TypedResults.Json(HerbIndex.Of(known, rx.Now, library, tongue));
    }
}
