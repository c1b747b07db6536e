using Microsoft.AspNetCore.Http.HttpResults;
using Xinglin.Web.Api;
using Xinglin.Web.Pages.Decoction;

namespace Xinglin.Web.Print;

/// <summary>Labels of the decoction room for its label printer.</summary>
public sealed class DecoctionLabels : IApi
{
    public static void Map(IEndpointRouteBuilder app) => app.MapGet("/decoction/{chart:guid}/{prescription:long}/label", Label).ExcludeFromDescription();

    static Results<RazorComponentResult<DecoctionLabel1>, NotFound> Label(Guid chart, long prescription, string? of, DecoctionRoom room, TimeProvider time) =>
        room.Open(chart, prescription) is { } job ? new RazorComponentResult<DecoctionLabel1>(new { Job = job, Now = time.GetUtcNow(), Bags = of == "bags" }) : TypedResults.NotFound();
}
