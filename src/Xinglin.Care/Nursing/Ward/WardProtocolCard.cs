using Xinglin.Facts;
using Xinglin.Knowledge;

namespace Xinglin.Care.Nursing.Ward;

/// <summary>病区测量规程。How often a ward measures, how far its board looks ahead, when its shifts end.</summary>
public sealed record WardProtocolCard : Card
{
    public required Cited<int> RoutineHours { get; init; }
    public required Cited<int> NewPatientHours { get; init; }
    public required Cited<int> NewPatientDays { get; init; }
    /// <summary>The first set after coming to the ward.</summary>
    public required Cited<int> FirstWithinHours { get; init; }
    /// <summary>With fever or few neutrophils.</summary>
    public required Cited<int> CloseHours { get; init; }
    public required Cited<decimal> FeverCelsius { get; init; }
    public required Cited<int> FeverLooksBackHours { get; init; }
    /// <summary>10^9/L</summary>
    public required Cited<decimal> NeutrophilsBelow { get; init; }
    public required Cited<int> NeutrophilsHoldDays { get; init; }
    public required Cited<int> SepticHours { get; init; }
    public required Cited<int> NewsAtLeast { get; init; }
    /// <summary>After every dose against the tumour.</summary>
    public required Cited<List<int>> AfterChemotherapyMinutes { get; init; }
    /// <summary>After a dose of the first cycle of a regimen.</summary>
    public required Cited<List<int>> FirstDoseMinutes { get; init; }
    public required Cited<int> LooksAheadMinutes { get; init; }
    public required Cited<int> HandOverAheadHours { get; init; }
    /// <summary>Hours at which day, evening and night begin.</summary>
    public required Cited<List<int>> ShiftsBegin { get; init; }
    /// <summary>From which score of an instrument a bed carries a flag, by the instrument's id.</summary>
    public required Dictionary<string, RiskScore> RiskScores { get; init; }
    /// <summary>10^9/L; under it a bed carries a flag.</summary>
    public required Cited<decimal> PlateletsBelow { get; init; }

    public override IEnumerable<string> Wrong()
    {
        if (ShiftsBegin.Is.Count != 3 || ShiftsBegin.Is.Any(h => h is < 0 or > 23)) yield return "three shifts begin at three hours of the day";
        if (CloseHours.Is < SepticHours.Is || RoutineHours.Is < CloseHours.Is) yield return "closer watching is asked for less often than the ordinary";
    }
}

/// <summary>A flag on a bed: its word, and from which score on.</summary>
public sealed record RiskScore
{
    public required string Zh { get; init; }
    public required string En { get; init; }
    public Cited<decimal>? AtMost { get; init; }
    public Cited<decimal>? AtLeast { get; init; }

    public Phrase Name => new(Zh, En);

    public bool Holds(decimal score) => score <= AtMost?.Is || score >= AtLeast?.Is;
}

/// <summary>出入量。When the day closes, and what warns.</summary>
public sealed record FluidBalanceCard : Card
{
    public required Cited<int> ClosesAtHour { get; init; }
    public required Cited<decimal> UrineMlPerKgHour { get; init; }
    public required Cited<int> UrineHours { get; init; }
    /// <summary>No urine written for so long: nobody keeps this sheet any more.</summary>
    public required Cited<int> GivenUpHours { get; init; }
    public required Cited<decimal> BalanceMl { get; init; }
    /// <summary>A weight older than this is none.</summary>
    public required Cited<int> WeightHoldsDays { get; init; }
}

/// <summary>异常值再核。Values so unusual that the nurse is asked once whether they are meant.</summary>
public sealed record VitalPlausibilityCard : Card
{
    /// <summary>Least and most by the name of the field: celsius, pulse, breaths, systolic, diastolic, saturation, weight.</summary>
    public required Dictionary<string, Cited<List<decimal>>> Usual { get; init; }
    public required Cited<decimal> WeightChangePercent { get; init; }

    public bool IsUnusual(string field, decimal value) => Usual.GetValueOrDefault(field) is { Is: [var low, var high] } && (value < low || value > high);

    public override IEnumerable<string> Wrong() => from u in Usual where u.Value.Is is not [var low, var high] || low >= high select $"{u.Key}: a least and a most";
}
