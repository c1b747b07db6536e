using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Xinglin.Storage;
using Xinglin.Storage.Persons;

namespace Xinglin.Web.Api;

/// <summary>Which charts are of one person: likely pairs, what was said of them, and the reading of all charts of a person. The JSON is that of the command line.</summary>
public sealed class PersonsApi : IApi
{
    /// <summary>Who decides whether two charts are of one person.</summary>
    public const string Deciders = $"{nameof(Role.QualityManager)},{nameof(Role.CaseManager)},{nameof(Role.Engineer)}";

    public static void Map(IEndpointRouteBuilder app)
    {
        var api = app.MapGroup("/api/persons").RequireAuthorization(p => p.RequireRole(Deciders.Split(','))).WithTags("persons");
        api.MapGet("", (bool? likely, int? limit, Store store) =>
        {
            var most = Math.Clamp(limit ?? 100, 1, 1000);
            return likely is true ? Results.Ok(LikelyPairs.Of(store).Take(most).Select(LikelyJson.Of))
                : Results.Ok(new Links(store).All().Take(most).Select(charts => PersonJson.Of(store, charts[0])));
        }).WithSummary("People with several charts; likely=true: pairs of charts that may be of one person, and why");
        api.MapGet("/{chart:guid}", (Guid chart, Store store) => TypedResults.Ok(PersonJson.Of(store, new(chart)))).WithSummary("All charts of one chart's person, and what was said of it");
        api.MapPost("/{chart:guid}/{other:guid}", Say).WithSummary("Say of two charts: same, apart, or open (takes back what was said); with a reason");
        app.MapPost("/people/say", Form).RequireAuthorization(p => p.RequireRole(Deciders.Split(','))).ExcludeFromDescription();
    }

    static Results<Ok<PersonJson>, UnprocessableEntity<Problems>> Say(Guid chart, Guid other, Word word, Store store, Visitor visitor) =>
        Said(new(store), new(chart), new(other), word.Said, word.Reason, visitor.Who) is { } problem
            ? TypedResults.UnprocessableEntity(new Problems([problem])) : TypedResults.Ok(PersonJson.Of(store, new(chart)));

    // the form binding makes the framework ask for the antiforgery token
    static IResult Form([FromForm] Guid one, [FromForm] Guid other, [FromForm] string? said, [FromForm] string? reason, Store store, Visitor visitor) =>
        Said(new(store), new(one), new(other), said, reason, visitor.Who) is { } problem
            ? Results.LocalRedirect($"/people/duplicates?wrong={Uri.EscapeDataString(problem.Field)}#{one}")
            : Results.LocalRedirect($"/people/duplicates?done={one}#done");

    static Problem? Said(Links links, ChartId one, ChartId other, string? said, string? reason, Who who) => said switch
    {
        "same" => links.Link(one, other, reason ?? "", who),
        "apart" => links.Apart(one, other, reason ?? "", who),
        "open" => links.TakeBack(one, other, reason ?? "", who),
        _ => new("said", new("请选“同一人”“不是同一人”或“收回”", "say same, apart or open")),
    };

    public sealed record Word(string? Said, string? Reason);
}
