using Microsoft.AspNetCore.Http.HttpResults;
using Xinglin.Facts.Meetings;
using Xinglin.Web.Api;

namespace Xinglin.Web.Print;

/// <summary>The board's words for the family on paper, once somebody released them.</summary>
public sealed class FamilyWordsApi : IApi
{
    public static void Map(IEndpointRouteBuilder app) => app.MapGet("/charts/{chart:guid}/mdt/words/{conclusion:long}/print", Page).ExcludeFromDescription();

    static Results<RazorComponentResult<FamilyWords1>, NotFound> Page(Guid chart, long conclusion, ReadingRoom room, TimeProvider time) =>
        room.Open(new(chart)) is { } opened && opened.Chart.All<FamilyWords>().Where(w => w.Fact.Conclusion == conclusion).Select(w => (Stated<FamilyWords>?)w).LastOrDefault() is { Fact.Released: true } words
            ? new RazorComponentResult<FamilyWords1>(new { O = opened, Proof = room.Prove(new(chart)), Words = words, Now = time.GetUtcNow() }) : TypedResults.NotFound();
}
