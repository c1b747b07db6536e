using Xinglin.Facts;
using Xinglin.Facts.Laboratory;

namespace Xinglin.Exchange.Fhir.Map.Observations;

/// <summary>Laboratory results: what a laboratory sends under its category, or a measured quantity under a LOINC code where no category was given. Units stay as sent; of two spellings the UCUM code, because rules convert by it.</summary>
sealed class LaboratoryReading : IReading
{
    public int Rank => 60;

    public IEnumerable<IFact>? Read(Observed o)
    {
        if (o.Name.Length == 0 || !IsLaboratory(o)) return null;
        List<IFact> results = o.Absent is null && o.Words is not null ? [Result(o)] : [];
        results.AddRange(o.Components.SelectMany(ObservationMap.One));
        return results is [] ? null : results;
    }

    public static bool IsLaboratory(Observed o) =>
        o.Categories.Contains("laboratory") || o.Categories.Contains("LAB")
        || o.Categories is [] && o.Code.In("LOINC") is not null && (o.Quantity.Unit is { } unit && !unit.Contains("score", StringComparison.OrdinalIgnoreCase) || o.Whole.Json.At("specimen").Is);

    public static LaboratoryResult Result(Observed o)
    {
        var (loinc, q) = (o.Code.In("LOINC"), o.Quantity);
        var range = o.Json.Each("referenceRange").OrderBy(r => Concept.Of(r.At("type")) is { Empty: true } or { Codes: [{ Code: "normal" }, ..] } ? 0 : 1).FirstOrDefault();
        return new(o.Name)
        {
            Loinc = loinc,
            LocalCode = o.Code.Codes.FirstOrDefault(c => c.System != "LOINC")?.Code,
            Value = q.Value,
            Comparator = q.Comparator,
            Text = q.Value is null ? o.Words : null,
            Unit = o.Value.Value.At("system").ValueKind == System.Text.Json.JsonValueKind.String && o.Value.Value.At("system").ValueEquals("http://unitsofmeasure.org") ? q.Code ?? q.Unit : q.Unit,
            Low = range.At("low").At("value").Number,
            High = range.At("high").At("value").Number,
            Flag = o.Json.Each("interpretation").Select(Concept.Of).Select(c => c.Codes is [var first, ..] ? first.Code : c.Text).FirstOrDefault(),
            State = State(o.Whole.Status),
        };
    }

    static ResultState State(string status) => status switch
    {
        "registered" or "preliminary" or "unknown" => ResultState.Preliminary,
        "amended" or "corrected" => ResultState.Corrected,
        "cancelled" or "entered-in-error" => ResultState.Withdrawn,
        _ => ResultState.Final,
    };
}
