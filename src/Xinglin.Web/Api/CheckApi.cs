using System.Text.Json;
using Microsoft.AspNetCore.Http.HttpResults;
using Xinglin.Care.Treatment.Safety;
using Xinglin.Knowledge;
using Xinglin.Knowledge.Materia;
using Xinglin.Storage;
using Xinglin.Storage.Reading;

namespace Xinglin.Web.Api;

/// <summary>The safety check over HTTP: the JSON of `check`. Nothing of it is kept; a chart is read only where one is named and open.</summary>
public sealed class CheckApi : IApi
{
    public static void Map(IEndpointRouteBuilder app)
    {
        app.MapPost("/api/check", Check).WithTags("knowledge").Accepts<object>("application/json")
            .WithSummary("Checks a herbal prescription with the medicines and the patient; ?chart= lays what that chart knows beside it");
        app.MapGet("/api/overrides", (int? days, Store store, TimeProvider time) => TypedResults.Ok(OverrideRows.Since(store, time.GetUtcNow().AddDays(-Math.Clamp(days ?? 90, 1, 3660)))))
            .WithTags("knowledge").WithSummary("How often each rule of the check was signed over, by how many people");
    }

    static async Task<Results<Ok<CheckAnswer>, NotFound<Problems>, UnprocessableEntity<Problems>>> Check(HttpRequest request, Guid? chart, DateTimeOffset? at, Library library, ReadingRoom room, TimeProvider time)
    {
        var now = at ?? time.GetUtcNow();
        if (MateriaMedica.On(library, now) is not { } materia) return TypedResults.UnprocessableEntity(new Problems([new("", new("没有启用的药典或审方规则", "no pharmacopoeia or no rules are in force"))]));
        JsonDocument body;
        try
        {
            body = await JsonDocument.ParseAsync(request.Body, cancellationToken: request.HttpContext.RequestAborted);
        }
        catch (JsonException e)
        {
            return TypedResults.UnprocessableEntity(new Problems([new("", new($"不是 JSON：第 {e.LineNumber + 1} 行", $"this is no JSON: line {e.LineNumber + 1}"))]));
        }
        using (body)
        {
            var (asked, problems) = CheckAsking.Read(body.RootElement);
            if (asked is null) return TypedResults.UnprocessableEntity(new Problems(problems));
            if (chart is { } id)
            {
                if (room.Open(new(id)) is not { Chart: var known }) return TypedResults.NotFound(new Problems([ChartsApi.Unknown]));
                asked = PatientOnChart.Beside(known, asked, now, library);
            }
            asked = PatientOnChart.WithFiltration(asked, now, library);
            return TypedResults.Ok(CheckAnswer.Of(SafetyCheck.Of(asked, materia), materia));
        }
    }
}
