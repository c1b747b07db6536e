using Xinglin.Facts;
using Xinglin.Facts.Treatment;
using Xinglin.Knowledge;

namespace Xinglin.Care.Treatment.Procedures;

/// <summary>What is about to be done, and when.</summary>
/// <param name="Name">as it is or will be recorded</param>
public sealed record ProcedureAsked(string Name, ProcedureKind Kind, DateTimeOffset At)
{
    public string? Card { get; init; }
    public ProcedurePlanned? Plan { get; init; }
    /// <summary>When it was planned; what was looked at before belongs to something else.</summary>
    public DateTimeOffset? PlannedAt { get; init; }

    /// <summary>A plan, as it would be begun at a moment.</summary>
    public static ProcedureAsked Of(Stated<ProcedurePlanned> plan, DateTimeOffset at) => new(plan.Fact.Name, plan.Fact.Kind, at) { Card = plan.Fact.Card, Plan = plan.Fact, PlannedAt = plan.At };
}

/// <summary>操作前核查。One procedure against one chart: each line met, not met or not known, with its value, its day and its source. Nothing here reads a clock.</summary>
public static class ProcedureCheck
{
    /// <summary>Every line its card asks; null when the house has no card for it, or no rules in force.</summary>
    public static IReadOnlyList<CheckLine>? Of(Chart chart, ProcedureAsked asked, Library library)
    {
        if (library.ProcedureOn(asked.At, asked.Card, asked.Kind, asked.Name) is not { } card || library.For<ProcedureRulesCard>().On(asked.At) is not { } rules) return null;
        var patient = new BeforeProcedure(chart, asked, card, rules, library);
        CheckLine[] lines =
        [
            RoomLines.Identity(patient), ConsentLine.Of(patient), RoomLines.Indication(patient), .. PatientLines.Allergies(patient), .. LaboratoryLines.Of(patient), .. DrugLines.Of(patient),
            .. PatientLines.Liver(patient), .. PatientLines.Hepatitis(patient), .. PatientLines.Strength(patient), .. PatientLines.Pictures(patient), .. PatientLines.Pregnancy(patient), .. PatientLines.Fever(patient),
            .. RoomLines.Confirmed(patient), RoomLines.TimeOut(patient),
        ];
        var reasons = patient.Checks().SelectMany(c => c.Fact.Reasons).ToLookup(r => r.Line, r => r.Reason);
        return [.. lines.Select(l => l.Standing is Standing.Met ? l : l with { Reason = reasons[l.Id].LastOrDefault() })];
    }
}

/// <summary>A patient on the way to a procedure: what every line looks at.</summary>
sealed record BeforeProcedure(Chart Chart, ProcedureAsked Asked, ProcedureCard Card, ProcedureRulesCard Rules, Library Library)
{
    public DateTimeOffset At => Asked.At;

    /// <summary>The last time the same was done: what was agreed and looked at before belongs to that time.</summary>
    public DateTimeOffset Since => field == default ? field = Chart.All<ProcedureDone>().Where(d => d.At < At && d.Fact is { NotDone: false, Elsewhere: false } && Library.ProcedureOn(d.At, d.Fact.Card, d.Fact.Kind, d.Fact.Name)?.Id == Card.Id)
        .Select(d => d.At).DefaultIfEmpty(DateTimeOffset.MinValue).Max() : field;

    /// <summary>The looks at this patient for this procedure.</summary>
    public IEnumerable<Stated<ProcedureChecked>> Checks() => Chart.All<ProcedureChecked>().Where(c => c.At > Since && c.At <= At && (c.Fact.Procedure == Card.Id || c.Fact.Procedure == Asked.Name));

    /// <summary>Those of the day itself.</summary>
    public IEnumerable<Stated<ProcedureChecked>> Fresh() => Checks().Where(c => c.At >= At.AddHours(-Rules.CheckStandsHours.Is));

    public string Source<T>(Cited<T> value) => Card.Sources.TryGetValue(value.Cite, out var source) ? source.Title : Rules.Sources.GetValueOrDefault(value.Cite)?.Title ?? "";

    public static string Day(DateTimeOffset at) => at.HouseDay().ToString("MM-dd", System.Globalization.CultureInfo.InvariantCulture);
}
