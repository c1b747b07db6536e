using System.Text.Json;
using Xinglin.Facts;

namespace Xinglin.Exchange.Fhir.Map;

/// <summary>Which medicine a resource speaks of: by name, by the Medication it contains, or by the one it points at.</summary>
/// <param name="Also">the sender's own words where the list's name is another</param>
readonly record struct Medicine(string? Name, string? Also, IReadOnlyList<Coding> Codes)
{
    public static Medicine Of(Sent sent)
    {
        var named = Concept.Of(sent.Json.At("medicationCodeableConcept"));
        if (!named.Empty) return Of(named);
        var reference = sent.Json.At("medicationReference");
        var medication = sent.Follow(reference);
        var code = Concept.Of(medication.At("code"));
        if (code.Name is not null) return Of(code);
        var ingredients = Sent.Join(medication.Each("ingredient").Select(i => Concept.Of(i.At("itemCodeableConcept")).Name ?? sent.Called(i.At("itemReference"))));
        return new(reference.Word("display") ?? ingredients ?? reference.At("identifier").Word("value") ?? reference.Word("reference"), null, []);
    }

    static Medicine Of(Concept c) => new(c.Name, c.Text is not null && c.Text != c.Name ? c.Text : null, c.Codes);
}

/// <summary>How a medicine is to be taken: dose, route, and the instruction in words.</summary>
readonly record struct Dosing(decimal? Dose, string? Unit, string? Route, string? Words)
{
    public static Dosing Of(JsonElement dosage)
    {
        var rate = dosage.First("doseAndRate");
        var dose = Amount.Of(rate.At("doseQuantity").Is ? rate.At("doseQuantity") : dosage.At("dose"));
        var range = rate.At("doseRange");
        var words = dosage.Word("text") ?? Sent.Join([
            dose.Words ?? Between(range), Often(dosage.At("timing")),
            dosage.At("asNeededBoolean").Truth == true ? "必要时" : Concept.Of(dosage.At("asNeededCodeableConcept")).Name,
            dosage.Word("patientInstruction")]);
        return new(dose.Value, dose.Unit, Concept.Of(dosage.At("route")).Name, words);
    }

    static string? Between(JsonElement range) =>
        Amount.Of(range.At("low")).Words is { } low && Amount.Of(range.At("high")).Words is { } high ? $"{low}–{high}" : null;

    static string? Often(JsonElement timing)
    {
        if (Concept.Of(timing.At("code")).Name is { } name) return name;
        var repeat = timing.At("repeat");
        return repeat.At("period").Number is { } period && repeat.Word("periodUnit") is { } unit
            ? string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{repeat.At("frequency").Number ?? 1}×/{(period == 1 ? "" : period)}{unit}")
            : null;
    }
}
