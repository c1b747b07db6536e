using Microsoft.AspNetCore.Http.HttpResults;
using Xinglin.Web.Api;

namespace Xinglin.Web.Print;

/// <summary>Sheets for paper: each template is a component with style sheets of its own, apart from those of the screens, so that mending one place alters no other.</summary>
public sealed class PrintApi : IApi
{
    static readonly string[] sizes = ["a4", "a5", "label"];

    public static void Map(IEndpointRouteBuilder app) => app.MapGet("/charts/{chart:guid}/page", Page).ExcludeFromDescription();

    static Results<RazorComponentResult<OnePage1>, NotFound> Page(Guid chart, string? size, ReadingRoom room, TimeProvider time)
    {
        if (room.Open(new(chart)) is not { } opened) return TypedResults.NotFound();
        var now = time.GetUtcNow();
        var board = Board.Of(room.Tasks(new() { Chart = new(chart), At = now }), now);
        return new RazorComponentResult<OnePage1>(new
        {
            Sheet = new PaperChart(opened, [.. board.Lines.Select(l => l.Task)]),
            Proof = room.Prove(new(chart)),
            Now = now,
            Size = sizes.Contains(size) ? size! : "a4",
        });
    }
}
