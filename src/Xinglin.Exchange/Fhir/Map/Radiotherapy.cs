using System.Text.Json;
using System.Text.RegularExpressions;
using Xinglin.Facts.Treatment;

namespace Xinglin.Exchange.Fhir.Map;

/// <summary>A radiotherapy course as mCODE summarises it: modality, fractions, and the dose delivered to each volume.
/// The course's dose is the highest any volume received; 1 Gy = 100 cGy.</summary>
static partial class Radiotherapy
{
    /// <summary>The course; null when the procedure is none. SNOMED CT 1217123003 radiotherapy course of treatment, 108290001 radiation oncology, 33195004 external beam, 152198000 brachytherapy.</summary>
    public static RadiotherapyCourse? Read(Sent sent, Concept code, Concept category, When end)
    {
        var json = sent.Json;
        var volumes = json.Extensions("radiotherapy-dose-delivered-to-volume").Concat(json.Extensions("radiotherapy-dose-delivered-to-body-site")).ToList();
        var modalities = json.Extensions("radiotherapy-modality-and-technique").ToList();
        var course = volumes.Count > 0 || modalities.Count > 0 || sent.Profiled("radiotherapy")
            || code.Any("1217123003", "108290001", "33195004", "152198000", "USCRS-33529") || category.Any("108290001")
            || Radiation().IsMatch(code.Words) && !Chemotherapy().IsMatch(code.Words);
        if (!course) return null;
        return new(sent.Names("bodySite") ?? Sent.Join(volumes.Select(v => Volume(sent, v))) ?? "未注明")
        {
            Gray = volumes.Select(v => Gray(Part(v, "totalDoseDelivered").At("valueQuantity"))).Max(),
            Fractions = volumes.Select(v => (int?)(Part(v, "fractionsDelivered").Choice("value").Value.Number)).Append(Sessions(json)).Max(),
            Modality = Sent.Join(modalities.SelectMany(m => new[] { Part(m, "modality"), Part(m, "technique") }).Select(p => Concept.Of(p.At("valueCodeableConcept")).Name))
                ?? (code.Any("1217123003") ? null : code.Name),
            Completed = sent.Status == "completed",
            EndedAt = end.Known ? end.At : null,
            Codes = code.Codes,
        };
    }

    static JsonElement Part(JsonElement extension, string name) => extension.Each("extension").FirstOrDefault(x => x.Word("url") == name);

    static int? Sessions(JsonElement json) => (int?)json.Extensions("radiotherapy-sessions").Select(x => x.Choice("value").Value.Number).FirstOrDefault();

    static decimal? Gray(JsonElement quantity) => Amount.Of(quantity) is { Value: { } v } dose ? dose.Code switch
    {
        "cGy" => v / 100,
        "Gy" => v,
        _ => dose.Unit switch { "cGy" => v / 100, "Gy" => v, _ => null },
    } : null;

    static string? Volume(Sent sent, JsonElement v)
    {
        var part = Part(v, "volume") is { ValueKind: JsonValueKind.Object } named ? named : Part(v, "bodySite");
        return Concept.Of(part.At("valueCodeableConcept")).Name ?? sent.Called(part.At("valueReference")) ?? part.At("valueReference").Word("reference")?.Split('/')[^1];
    }

    [GeneratedRegex(@"radiotherapy|radiation therapy|brachytherapy|teletherapy|radiosurgery|放疗|放射治疗|近距离治疗")]
    private static partial Regex Radiation();

    [GeneratedRegex(@"chemotherapy|planning|simulation|化疗|定位|计划")]
    private static partial Regex Chemotherapy();
}
