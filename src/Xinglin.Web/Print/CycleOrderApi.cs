using Microsoft.AspNetCore.Http.HttpResults;
using Xinglin.Facts.Treatment;
using Xinglin.Knowledge;
using Xinglin.Web.Api;

namespace Xinglin.Web.Print;

/// <summary>化疗医嘱 on paper: one ordered cycle, with how each dose was worked out and room for the signatures.</summary>
public sealed class CycleOrderApi : IApi
{
    public static void Map(IEndpointRouteBuilder app) => app.MapGet("/charts/{chart:guid}/systemic/{seq:long}/print", Page).ExcludeFromDescription();

    static Results<RazorComponentResult<CycleOrder1>, NotFound> Page(Guid chart, long seq, ReadingRoom room, Library library, TimeProvider time)
    {
        if (room.Open(new(chart)) is not { } opened || opened.Chart.Written.FirstOrDefault(e => e.Id.Value == seq) is not { Fact: CycleOrdered } entry) return TypedResults.NotFound();
        return new RazorComponentResult<CycleOrder1>(new { O = opened, Sheet = new OrderedSheet(opened.Chart, entry, library), Proof = room.Prove(new(chart)), Now = time.GetUtcNow() });
    }
}
