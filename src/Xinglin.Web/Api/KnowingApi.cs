using System.Text.Json;
using Microsoft.AspNetCore.Http.HttpResults;
using Xinglin.Knowledge;
using Xinglin.Knowledge.Answers;
using Xinglin.Knowledge.Regimens;

namespace Xinglin.Web.Api;

/// <summary>Formulas, grades, stages and doses over HTTP: the JSON of `calc`, `grade`, `stage` and `dose`. Nothing of it is kept, and no chart is read.</summary>
public sealed class KnowingApi : IApi
{
    public static void Map(IEndpointRouteBuilder app)
    {
        Door<CalcAnswer>(app, "calc", "a formula or a score", Listed.Calculators, CalcAnswer.To);
        Door<GradeAnswer>(app, "grade", "the CTCAE grade or the PRO-CTCAE composite of an adverse event", Listed.Toxicities, GradeAnswer.To);
        Door<StageAnswer>(app, "stage", "the stage group by a table and by those beside it", Listed.Stages, StageAnswer.To);
        Door<DosePlan>(app, "dose", "the doses of a regimen for one patient and cycle, what makes it wait, and lifetime sums", DoseAnswer.List, DoseAnswer.To);
    }

    static void Door<T>(IEndpointRouteBuilder app, string verb, string what, Func<Library, DateTimeOffset, IReadOnlyList<Listed>> list, Func<Library, Question, Reply<T>> ask) where T : class
    {
        var api = app.MapGroup($"/api/{verb}").WithTags("knowledge");
        api.MapGet("", (DateTimeOffset? at, Library library, TimeProvider time) => TypedResults.Ok(list(library, at ?? time.GetUtcNow())))
            .WithSummary("What may be asked, with inputs and units");
        api.MapGet("/{id}", (string id, DateTimeOffset? at, HttpRequest request, Library library, TimeProvider time) =>
                Asked(request.Query.Where(q => q.Key != "at").Select(q => (q.Key, Texts: (IReadOnlyList<string?>)q.Value)), given => ask(library, new(id, given, at ?? time.GetUtcNow()))))
            .WithSummary($"Answers with {what}; each input is a query parameter, with its unit and day if need be (weight=65kg@2026-11-01)");
        api.MapPost("/{id}", (string id, DateTimeOffset? at, Dictionary<string, JsonElement> given, Library library, TimeProvider time) =>
                Asked(given.Select(g => (g.Key, Texts: (IReadOnlyList<string?>)[Text(g.Value)])), pairs => ask(library, new(id, pairs, at ?? time.GetUtcNow()))))
            .WithSummary($"Answers with {what}; each input is a member of the body, so that no value of a patient stands in an address");
    }

    static Results<Ok<T>, NotFound<Problems>, UnprocessableEntity<Problems>> Asked<T>(IEnumerable<(string Key, IReadOnlyList<string?> Texts)> given, Func<IReadOnlyDictionary<string, string>, Reply<T>> ask) where T : class
    {
        Dictionary<string, string> pairs = new(StringComparer.OrdinalIgnoreCase);
        foreach (var (key, texts) in given)
        {
            if (texts is not [{ Length: > 0 } text]) return Wrong(key, new($"“{key}”须给一个值", $"{key} needs one value"));
            if (!pairs.TryAdd(key, text)) return Wrong(key, new($"“{key}”给了两次", $"{key} is given twice"));
        }
        return ask(pairs) switch
        {
            { Answer: { } answer } => TypedResults.Ok(answer),
            { Unknown: true, Wrong: { } what } => TypedResults.NotFound(new Problems([new("id", what)])),
            var refused => Wrong("inputs", refused.Wrong!.Value),
        };
    }

    static UnprocessableEntity<Problems> Wrong(string field, Phrase what) => TypedResults.UnprocessableEntity(new Problems([new(field, what)]));

    /// <summary>Numbers as they were written: 1.0 stays 1.0; only texts and numbers are values.</summary>
    static string? Text(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.String => value.GetString(),
        JsonValueKind.Number => value.GetRawText(),
        JsonValueKind.True => "true",
        JsonValueKind.False => "false",
        _ => null,
    };
}
