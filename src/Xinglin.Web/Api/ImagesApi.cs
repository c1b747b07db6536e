using Microsoft.AspNetCore.Http.HttpResults;
using Xinglin.Exchange.Imaging;
using Xinglin.Web.Imaging;
using Xinglin.Web.Pages.Imaging;

namespace Xinglin.Web.Api;

/// <summary>Pictures of an open chart: the tiles a page asks for after it stands, and the pictures themselves as the archive draws them.</summary>
public sealed class ImagesApi : IApi
{
    const int Widest = 2048;

    public static void Map(IEndpointRouteBuilder app)
    {
        app.MapGet("/charts/{chart:guid}/images/list", Tiles).ExcludeFromDescription();
        app.MapGet("/charts/{chart:guid}/images/{study}/first.jpg", First).ExcludeFromDescription();
        app.MapGet("/charts/{chart:guid}/images/{study}/{series}/{picture}.jpg", One).ExcludeFromDescription();
    }

    static async Task<Results<RazorComponentResult<StudyList>, NotFound>> Tiles(Guid chart, ReadingRoom room, PictureRoom pictures, TimeProvider time, CancellationToken gone)
    {
        if (room.Open(new(chart)) is not { } opened) return TypedResults.NotFound();
        var (studies, why) = await pictures.Of(opened.Chart, opened.Who, gone);
        return new RazorComponentResult<StudyList>(new { Base = $"/charts/{chart}/images", Studies = studies, WhyNot = why, Now = time.GetUtcNow() });
    }

    static async Task<Results<FileContentHttpResult, NotFound>> First(Guid chart, string study, int? w, ReadingRoom room, PictureRoom pictures, HttpContext http, CancellationToken gone)
    {
        if (room.Open(new(chart)) is not { } opened || await pictures.Find(opened.Chart, opened.Who, study, gone) is null) return TypedResults.NotFound();
        return Sent(await pictures.First(study, Width(w), gone), http);
    }

    static async Task<Results<FileContentHttpResult, NotFound>> One(Guid chart, string study, string series, string picture, int? w, ReadingRoom room, PictureRoom pictures, HttpContext http, CancellationToken gone)
    {
        if (!DicomJson.IsUid(series) || !DicomJson.IsUid(picture) || room.Open(new(chart)) is not { } opened || await pictures.Find(opened.Chart, opened.Who, study, gone) is null) return TypedResults.NotFound();
        return Sent(await pictures.Drawn(study, series, picture, Width(w), gone), http);
    }

    internal static int? Width(int? w) => w is { } n ? Math.Clamp(n, 16, Widest) : null;

    /// <summary>A picture never changes under its number; it stays in this browser only.</summary>
    internal static Results<FileContentHttpResult, NotFound> Sent(byte[]? jpeg, HttpContext http)
    {
        if (jpeg is null) return TypedResults.NotFound();
        http.Response.Headers.CacheControl = "private, max-age=3600, immutable";
        return TypedResults.File(jpeg, "image/jpeg");
    }
}
