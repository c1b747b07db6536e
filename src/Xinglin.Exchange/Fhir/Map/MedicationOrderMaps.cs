using System.Text.Json;
using Xinglin.Facts.Treatment;

namespace Xinglin.Exchange.Fhir.Map;

/// <summary>MedicationRequest → an order. An order not to give something is no order and is kept whole.</summary>
sealed class MedicationRequestMap : IMapping
{
    public string Type => "MedicationRequest";

    public IEnumerable<Said> Read(Sent sent) => sent.Json.At("doNotPerform").Truth == true ? [] : MedicationOrder.Read(sent, "dosageInstruction", stated: false);
}

/// <summary>MedicationStatement → what is taken, as somebody states it.</summary>
sealed class MedicationStatementMap : IMapping
{
    public string Type => "MedicationStatement";

    public IEnumerable<Said> Read(Sent sent) => MedicationOrder.Read(sent, "dosage", stated: true);
}

static class MedicationOrder
{
    public static IEnumerable<Said> Read(Sent sent, string dosages, bool stated)
    {
        var json = sent.Json;
        var medicine = Medicine.Of(sent);
        if (medicine.Name is not { } name) yield break;
        var each = json.Each(dosages).Select(Dosing.Of).ToList();
        var first = each is [var only, ..] ? only : default;
        yield return new(new MedicationOrdered(name, DrugKinds.Of($"{name} {medicine.Also}", medicine.Codes))
        {
            State = State(sent.Status, json.Word("intent")),
            Stated = stated,
            Sig = Sent.Join(each.Select(d => d.Words).Prepend(medicine.Also).Append(sent.Status == "not-taken" ? "未服用" : null)),
            Dose = first.Dose,
            Unit = first.Unit,
            Route = first.Route,
            For = sent.Names("reasonCode") ?? Sent.Join(json.Each("reasonReference").Select(r => sent.Called(r))),
            Codes = medicine.Codes,
        }, stated ? When.First(json, "effective[x]", "dateAsserted") : When.First(json, "authoredOn"));
    }

    static OrderState State(string status, string? intent) => status switch
    {
        _ when intent is "proposal" or "option" => OrderState.Draft,
        "active" => OrderState.Active,
        "completed" => OrderState.Completed,
        "stopped" or "cancelled" or "not-taken" => OrderState.Stopped,
        "on-hold" => OrderState.OnHold,
        "draft" or "intended" => OrderState.Draft,
        _ => OrderState.Unknown,
    };
}
