using Microsoft.AspNetCore.Http.HttpResults;
using Xinglin.Web.Api;

namespace Xinglin.Web.Print;

/// <summary>The sheet of one prescription.</summary>
public sealed class PrescriptionPrintApi : IApi
{
    public static void Map(IEndpointRouteBuilder app) => app.MapGet("/charts/{chart:guid}/prescriptions/{entry:long}/print", Sheet).ExcludeFromDescription();

    static Results<RazorComponentResult<Prescription1>, NotFound> Sheet(Guid chart, long entry, ReadingRoom room, TimeProvider time) =>
        room.Open(new(chart)) is { } opened && PaperPrescription.Of(opened, entry) is { } sheet
            ? new RazorComponentResult<Prescription1>(new { Sheet = sheet, Proof = room.Prove(new(chart)), Now = time.GetUtcNow() }) : TypedResults.NotFound();
}
