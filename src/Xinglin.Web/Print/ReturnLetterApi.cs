using Microsoft.AspNetCore.Http.HttpResults;
using Xinglin.Facts.Paths;
using Xinglin.Web.Api;

namespace Xinglin.Web.Print;

/// <summary>回转信 on paper: what those at home must do, with the rest behind it and room for a signature.</summary>
public sealed class ReturnLetterApi : IApi
{
    public static void Map(IEndpointRouteBuilder app) => app.MapGet("/charts/{chart:guid}/letters/{seq:long}/print", Page).ExcludeFromDescription();

    static Results<RazorComponentResult<ReturnLetter1>, NotFound> Page(Guid chart, long seq, ReadingRoom room, TimeProvider time) =>
        room.Open(new(chart)) is { } opened && opened.Chart.Written.FirstOrDefault(e => e.Id.Value == seq) is { Fact: ReturnLetter letter } entry
            ? new RazorComponentResult<ReturnLetter1>(new { O = opened, Entry = entry, Letter = letter, Proof = room.Prove(new(chart)), Now = time.GetUtcNow() }) : TypedResults.NotFound();
}
