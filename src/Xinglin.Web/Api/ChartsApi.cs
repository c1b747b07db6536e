using Microsoft.AspNetCore.Http.HttpResults;
using Xinglin.Exchange.Json;
using Xinglin.Storage;
using Xinglin.Storage.Reading;

namespace Xinglin.Web.Api;

/// <summary>Charts over HTTP: found, read as they stand or as they were known, written to. The JSON is that of the command line.</summary>
public sealed class ChartsApi : IApi
{
    public static void Map(IEndpointRouteBuilder app)
    {
        app.MapGet("/api/charts", (string? find, int? limit, Store store, Visitor visitor, TimeProvider time) =>
                TypedResults.Ok(ChartRows.Find(store, find, Math.Clamp(limit ?? 100, 1, 1000), time.GetUtcNow(), new(visitor.Reader.Keys, time.GetUtcNow()))))
            .WithTags("charts").WithSummary("Find charts by name, pinyin initials, number or its tail");
        app.MapGet("/api/charts/{chart:guid}", Read).WithTags("charts").WithSummary("One chart: what stands, or what was written, or what was known at a moment");
        app.MapPost("/api/charts/{chart:guid}/entries", Write).WithTags("charts").Accepts<object[]>("application/json")
            .WithSummary("Append facts to one chart, all or none; If-Match: the head the decision was made on");
    }

    static Results<Ok<ChartJson>, NotFound<Problems>> Read(Guid chart, DateTimeOffset? asKnownAt, bool? written, ReadingRoom room)
    {
        if (room.Open(new(chart)) is not { Chart: var found }) return TypedResults.NotFound(new Problems([Unknown]));
        return TypedResults.Ok(ChartJson.Of(asKnownAt is { } moment ? found.AsKnownAt(moment) : found, written ?? false));
    }

    static async Task<Results<Created<Head>, Ok<Head>, UnprocessableEntity<Problems>, Conflict<Head>>> Write(Guid chart, HttpRequest request, Desk desk, Visitor visitor)
    {
        using var body = new MemoryStream();
        await request.Body.CopyToAsync(body, request.HttpContext.RequestAborted);
        var (drafts, problems) = DraftsJson.Read(body.ToArray());
        if (problems is not []) return TypedResults.UnprocessableEntity(new Problems(problems));
        long? ifHead = long.TryParse(request.Headers.IfMatch.ToString().Trim('"'), out var seen) ? seen : null;
        return desk.Write(new(chart), drafts, visitor.Who, ifHead) switch
        {
            Outcome.Ok { Written: [] } same => TypedResults.Ok(new Head(same.Head)),
            Outcome.Ok ok => TypedResults.Created($"/api/charts/{chart}", new Head(ok.Head)),
            Outcome.No no => TypedResults.UnprocessableEntity(new Problems(no.Problems)),
            Outcome.Stale stale => TypedResults.Conflict(new Head(stale.Head)),
            var other => throw new InvalidOperationException($"an outcome nobody answers for: {other}"),
        };
    }

    internal static Problem Unknown { get; } = new("chart", new("没有这份病历", "there is no such chart"));

    /// <summary>Number of the last entry of the chart.</summary>
    public sealed record Head(long Value)
    {
        [System.Text.Json.Serialization.JsonPropertyName("head")] public long Value { get; init; } = Value;
    }
}

/// <summary>Why nothing was written, field by field.</summary>
public sealed record Problems(IReadOnlyList<Problem> List)
{
    [System.Text.Json.Serialization.JsonPropertyName("problems")] public IReadOnlyList<Problem> List { get; init; } = List;
}
