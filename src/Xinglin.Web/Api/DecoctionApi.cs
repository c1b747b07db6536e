using Microsoft.AspNetCore.Http.HttpResults;
using Xinglin.Care.Treatment.Decoction;
using Xinglin.Storage.Reading;
using Xinglin.Web.Pages.Decoction;

namespace Xinglin.Web.Api;

/// <summary>The decoction room for its scan station: what is in the room, and scans in, however late and however often they are sent.</summary>
public sealed class DecoctionApi : IApi
{
    const int Most = 500;

    public static void Map(IEndpointRouteBuilder app)
    {
        app.MapPost("/api/decoction/scans", Take).WithTags("decoction")
            .WithSummary("Scans of labels as [{key, label, at, now?, by?, step?, machine?, into?}]; each is accepted, already there, or refused with its reason; received = accepted + kept + rejected");
        app.MapGet("/api/decoction/jobs", (DecoctionRoom room) => TypedResults.Ok(Jobs(room))).WithTags("decoction").WithSummary("What a scan station must know of the prescriptions in the room to work with the line down");
    }

    static Results<Ok<ScansTaken>, UnprocessableEntity<Problems>> Take(Scan[] scans, DecoctionScans room, HttpContext http)
    {
        if (scans.Length > Most) return TypedResults.UnprocessableEntity(new Problems([new("", new($"一次最多 {Most} 条，请分几次送", $"at most {Most} at a time; send them in parts"))]));
        var taken = room.Take(scans);
        return TypedResults.Ok(new ScansTaken(taken.Count, Of(ScanOutcome.Accepted), Of(ScanOutcome.AlreadyThere), Of(ScanOutcome.Refused), taken));

        int Of(ScanOutcome outcome) => taken.Count(t => t.Outcome == outcome);
    }

    static IReadOnlyList<StationJob> Jobs(DecoctionRoom room) =>
        [.. from line in room.Queue(null).Lines
            where line.State is not (JobState.ToReview or JobState.Returned)
            let row = line.Row
            let label = LabelCode.Of(row.Chart, row.Prescription)
            select new StationJob(label, LabelCode.Short(label), Masked(line.Name), row.DeliverTo ?? (row.Ward is { } w ? $"{w} {row.Bed}" : null), JobWords.Word(line.State), row.Promised, row.Apart, row.Bags, row.Machine)];

    /// <summary>A screen in a room many pass shows the family name alone.</summary>
    static string Masked(string name) => name.Length < 2 ? name : System.Globalization.StringInfo.GetNextTextElement(name) + "**";

    /// <summary>One prescription as a station keeps it.</summary>
    public sealed record StationJob(string Label, string Short, string Name, string? Place, string State, DateTimeOffset? Promised, string? Apart, long? Bags, string? Machine);

    /// <param name="Kept">there already</param>
    public sealed record ScansTaken(int Received, int Accepted, int Kept, int Rejected, IReadOnlyList<Scanned> Scans);
}
