using Microsoft.AspNetCore.Http.HttpResults;
using Xinglin.Care.Treatment.Procedures;
using Xinglin.Knowledge;
using Xinglin.Web.Api;
using Xinglin.Web.Pages.Procedures;

namespace Xinglin.Web.Print;

/// <summary>操作记录 on paper: before it the check list with room for the consent's signatures, afterwards the note.</summary>
public sealed class ProcedureNoteApi : IApi
{
    public static void Map(IEndpointRouteBuilder app) => app.MapGet("/charts/{chart:guid}/procedures/{seq:long}/print", Page).ExcludeFromDescription();

    static Results<RazorComponentResult<ProcedureNote1>, NotFound> Page(Guid chart, long seq, ReadingRoom room, Library library, TimeProvider time)
    {
        var now = time.GetUtcNow();
        if (room.Open(new(chart)) is not { } opened || ProcedureView.Of(opened.Chart, seq, library, now) is not { } view) return TypedResults.NotFound();
        var graded = view.Done is { } done ? opened.Chart.All<Facts.Treatment.ComplicationGraded>().Where(g => g.Fact.Procedure.Trim() == done.Fact.Name.Trim() && g.Fact.On == Care.HouseTime.HouseDay(done.At)).Select(g => g.Fact.Say()).ToList() : [];
        return new RazorComponentResult<ProcedureNote1>(new { O = opened, View = view, Graded = graded, Seq = seq, Proof = room.Prove(new(chart)), Now = now });
    }
}
