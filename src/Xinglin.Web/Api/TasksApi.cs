using System.Text.Json;
using Microsoft.AspNetCore.Http.HttpResults;
using Xinglin.Care;
using Xinglin.Knowledge;
using Xinglin.Storage;
using Xinglin.Storage.Reading;

namespace Xinglin.Web.Api;

/// <summary>What is asked of whom, by when, and why.</summary>
public sealed class TasksApi : IApi
{
    public static void Map(IEndpointRouteBuilder app) =>
        app.MapGet("/api/tasks", Tasks).WithTags("tasks").WithSummary("Tasks of a chart, a role or a ward, as they stand at a moment (default now)");

    static Results<Ok<List<TaskJson>>, UnprocessableEntity<Problems>> Tasks(
        Guid? chart, string? role, string? ward, DateTimeOffset? at, bool? closed, int? limit, Store store, Visitor visitor, Library library, TimeProvider time)
    {
        Role owner = default;
        if (role is not null && !Enum.TryParse(role, ignoreCase: true, out owner))
            return TypedResults.UnprocessableEntity(new Problems([new("role", new($"没有角色 {role}", $"there is no role {role}"))]));
        var wish = new TaskWish
        {
            Reach = new(visitor.Reader.Keys, time.GetUtcNow()) { Narrow = visitor.Reader.Narrow }, At = at ?? time.GetUtcNow(), Waiting = true, Limit = Math.Clamp(limit ?? 1000, 1, 100_000), Ward = ward, Hidden = Loops.HiddenFrom(visitor.Roles),
            Chart = chart is { } id ? new ChartId(id) : null, Owners = role is null ? null : [Word(owner)],
        };
        IEnumerable<TaskRow> rows = TaskRows.Of(store, wish);
        if (closed is true) rows = rows.Concat(TaskRows.Of(store, wish with { Closed = true }));
        return TypedResults.Ok(rows.Select(r => TaskJson.Of(r, Word(TaskStates.State(r.Opens, r.Due, r.ClosedAt, wish.At)), library.SourcesOf(r.Card))).ToList());
    }

    static string Word<T>(T value) where T : struct, Enum => JsonNamingPolicy.CamelCase.ConvertName(value.ToString());
}
