using Xinglin.Storage.Reading;
using Xinglin.Web.Shared;

namespace Xinglin.Web.Api;

/// <summary>The list of patients as a file: the same rows as the address of the page, all pages of it.</summary>
public sealed class PatientsApi : IApi
{
    const int Most = 100_000;

    public static void Map(IEndpointRouteBuilder app) => app.MapGet("/patients.csv", (HttpContext http, ReadingRoom room, TimeProvider time, Tongue T) =>
    {
        var wish = Wish(Look.Of(http), time.GetUtcNow());
        return Csv.File(Csv.Of(room.Patients(wish with { Limit = Most }), PatientColumns.Of(T, wish.At), T), "xinglin-patients.csv");
    }).ExcludeFromDescription();

    /// <summary>What an address asks of the list.</summary>
    public static PatientWish Wish(Look look, DateTimeOffset now) =>
        new(now, look["find"]?.Trim() ?? "", Enum.TryParse<PatientState>(look["state"], out var state) && Enum.IsDefined(state) ? state : null, look["ward"], look.Sort, look.Down);
}
