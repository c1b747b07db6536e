using Xinglin.Web.Api;
using Xinglin.Web.Shared;

namespace Xinglin.Web.Pages.Advice;

/// <summary>The items as a file.</summary>
public sealed class AdviceDoors : IApi
{
    public static void Map(IEndpointRouteBuilder app) => app.MapGet("/mdt/follow-through.csv", (HttpContext http, AdviceRoom room, Tongue tongue, TimeProvider time) =>
    {
        var columns = AdviceColumns.Of(tongue, room, time.GetUtcNow());
        return Csv.File(Csv.Of(Listings.Sorted(FollowThroughPage.Asked(Look.Of(http), room).Rows, columns, Look.Of(http)), columns, tongue), "xinglin-follow-through.csv");
    }).ExcludeFromDescription();
}
