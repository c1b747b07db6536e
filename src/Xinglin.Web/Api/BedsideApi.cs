using Microsoft.AspNetCore.Http.HttpResults;
using Xinglin.Web.Pages.Nursing;

namespace Xinglin.Web.Api;

/// <summary>What the script of the bedside form asks: the early-warning score of what stands in it. Nothing is written.</summary>
public sealed class BedsideApi : IApi
{
    public static void Map(IEndpointRouteBuilder app) => app.MapPost("/charts/{chart:guid}/bedside/news", Score).ExcludeFromDescription();

    static async Task<Results<RazorComponentResult<NewsLine>, NotFound>> Score(Guid chart, HttpRequest request, ReadingRoom room, BedsideRoom bedside)
    {
        if (room.Again(new(chart)) is null) return TypedResults.NotFound();
        var form = await request.ReadFormAsync();
        return new RazorComponentResult<NewsLine>(new { Score = bedside.Score(name => form[name].FirstOrDefault()?.Trim()) });
    }
}
