using Microsoft.AspNetCore.Http.HttpResults;
using Xinglin.Exchange.Imaging;
using Xinglin.Web.Imaging;
using Xinglin.Web.Pages.Imaging;

namespace Xinglin.Web.Api;

/// <summary>Pictures of the one case of a guest's link.</summary>
public sealed class GuestImagesApi : IApi
{
    public static void Map(IEndpointRouteBuilder app)
    {
        var guests = app.MapGroup("/g/{token}/images").AllowAnonymous().ExcludeFromDescription();
        guests.MapGet("/list", Tiles);
        guests.MapGet("/{study}/first.jpg", First);
        guests.MapGet("/{study}/{series}/{picture}.jpg", One);
    }

    static async Task<Results<RazorComponentResult<StudyList>, NotFound>> Tiles(string token, GuestPictures pictures, TimeProvider time, HttpContext http) =>
        await pictures.Of(token, http) is { } found ? new RazorComponentResult<StudyList>(new { Base = $"/g/{token}/images", found.Studies, found.WhyNot, Now = time.GetUtcNow() }) : TypedResults.NotFound();

    static async Task<Results<FileContentHttpResult, NotFound>> First(string token, string study, int? w, GuestPictures pictures, HttpContext http) =>
        await pictures.Find(token, study, http) is null ? TypedResults.NotFound() : ImagesApi.Sent(await pictures.Room.First(study, ImagesApi.Width(w), http.RequestAborted), http);

    static async Task<Results<FileContentHttpResult, NotFound>> One(string token, string study, string series, string picture, int? w, GuestPictures pictures, HttpContext http) =>
        !DicomJson.IsUid(series) || !DicomJson.IsUid(picture) || await pictures.Find(token, study, http) is null ? TypedResults.NotFound()
            : ImagesApi.Sent(await pictures.Room.Drawn(study, series, picture, ImagesApi.Width(w), http.RequestAborted), http);
}
