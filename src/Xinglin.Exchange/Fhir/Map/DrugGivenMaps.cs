using Xinglin.Facts.Treatment;

namespace Xinglin.Exchange.Fhir.Map;

/// <summary>MedicationAdministration → a dose given, or not given and why.</summary>
sealed class MedicationAdministrationMap : IMapping
{
    public string Type => "MedicationAdministration";

    public IEnumerable<Said> Read(Sent sent)
    {
        var medicine = Medicine.Of(sent);
        if (medicine.Name is not { } name || sent.Status == "unknown") yield break;
        var dosing = Dosing.Of(sent.Json.At("dosage"));
        yield return new(new DrugGiven(name, DrugKinds.Of($"{name} {medicine.Also}", medicine.Codes))
        {
            Dose = dosing.Dose,
            Unit = dosing.Unit,
            Route = dosing.Route,
            NotGiven = sent.Status == "not-done",
            Reason = sent.Names("statusReason") ?? (sent.Status is "stopped" or "on-hold" ? sent.Status : null) ?? sent.Names("reasonCode"),
            Codes = medicine.Codes,
        }, When.First(sent.Json, "effective[x]"));
    }
}

/// <summary>Immunization → a vaccine given, or not given and why.</summary>
sealed class ImmunizationMap : IMapping
{
    public string Type => "Immunization";

    public IEnumerable<Said> Read(Sent sent)
    {
        var vaccine = Concept.Of(sent.Json.At("vaccineCode"));
        if (vaccine.Name is not { } name) yield break;
        var dose = Amount.Of(sent.Json.At("doseQuantity"));
        yield return new(new DrugGiven(name, DrugKind.Vaccine)
        {
            Dose = dose.Value,
            Unit = dose.Unit,
            Route = Concept.Of(sent.Json.At("route")).Name,
            NotGiven = sent.Status == "not-done",
            Reason = Concept.Of(sent.Json.At("statusReason")).Name ?? sent.Names("reasonCode"),
            Codes = vaccine.Codes,
        }, When.First(sent.Json, "occurrenceDateTime", "recorded"));
    }
}
