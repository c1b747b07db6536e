using Microsoft.AspNetCore.Http.HttpResults;
using Xinglin.Web.Api;

namespace Xinglin.Web.Print;

/// <summary>The sheet a patient takes home.</summary>
public sealed class PatientSheetApi : IApi
{
    public static void Map(IEndpointRouteBuilder app) => app.MapGet("/charts/{chart:guid}/patient-sheet", Page).ExcludeFromDescription();

    static Results<RazorComponentResult<PatientSheet1>, NotFound> Page(Guid chart, ReadingRoom room, TimeProvider time) =>
        room.Open(new(chart)) is { } opened ? new RazorComponentResult<PatientSheet1>(new { O = opened, Proof = room.Prove(new(chart)), Now = time.GetUtcNow() }) : TypedResults.NotFound();
}
