using Microsoft.AspNetCore.Http.HttpResults;
using Xinglin.Exchange;
using Xinglin.Facts.Arrivals;
using Xinglin.Storage;
using Xinglin.Storage.Arriving;
using Xinglin.Storage.Reading;

namespace Xinglin.Web.Api;

/// <summary>Files in, one transaction each; what was refused comes back row by row.</summary>
public sealed class ImportApi : IApi
{
    public static void Map(IEndpointRouteBuilder app)
    {
        // the form binding asks for the antiforgery token; files beyond 64 kB wait on the disk, not in memory
        app.MapPost("/import", (IFormFileCollection files, Store store, Visitor visitor) =>
        {
            var intake = new Intake(store, Reader.Understand, visitor.Account, visitor.Home);
            foreach (var file in files) Take(intake, file.FileName, file.OpenReadStream());
            return Results.LocalRedirect($"/import?run={intake.Run}");
        }).ExcludeFromDescription();
        app.MapGet("/import/{run:guid}/problems.csv", Csv).ExcludeFromDescription();
        app.MapPost("/api/import", Raw).WithTags("import").WithSummary("Take in one file, sent as the body; its name in ?file=").Accepts<object>("application/octet-stream");
    }

    static async Task<Ok<Imported>> Raw(HttpRequest request, string? file, Store store, Visitor visitor)
    {
        var intake = new Intake(store, Reader.Understand, visitor.Account, visitor.Home);
        using var body = new MemoryStream();
        await request.Body.CopyToAsync(body, request.HttpContext.RequestAborted);
        body.Position = 0;
        Take(intake, file ?? "body", body);
        var report = intake.Report();
        return TypedResults.Ok(new Imported(report.Files, new(report.Files.Sum(f => f.Received), report.Files.Sum(f => f.Accepted), report.Files.Sum(f => f.Kept), report.Files.Sum(f => f.Rejected)),
            new(report.NewCharts, report.TouchedCharts), report.Facts));
    }

    static void Take(Intake intake, string name, Stream content)
    {
        using var bytes = new MemoryStream();
        using (content) content.CopyTo(bytes);
        intake.Take(Path.GetFileName(name), Reader.Read(name, bytes.GetBuffer().AsMemory(0, (int)bytes.Length)));
    }

    /// <summary>The refusals as a sheet that Chinese Excel opens: UTF-8 with its mark.</summary>
    static IResult Csv(Guid run, Store store)
    {
        if (AccountRows.Of(store, run.ToString("D")) is not { } found) return Results.NotFound();
        return Shared.Csv.File(Shared.Csv.Of(["文件 file", "位置", "where", "怎么了", "what"],
            found.Files.SelectMany(f => f.Problems.Select(p => (string[])[f.File, RowPlace.Say(p.Where).Zh, RowPlace.Say(p.Where).En, p.What.Zh, p.What.En]))), $"xinglin-import-{run:N}.csv");
    }

    public sealed record Totals(int Received, int Accepted, int Kept, int Rejected);

    public sealed record Touched(int New, [property: System.Text.Json.Serialization.JsonPropertyName("touched")] int Grown);

    public sealed record Imported(IReadOnlyList<FileAccount> Files, Totals Totals, Touched Charts, IReadOnlyDictionary<string, int> Facts);
}
