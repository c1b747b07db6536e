using Xinglin.Facts;
using Xinglin.Facts.Nursing;
using Xinglin.Facts.Treatment;
using Xinglin.Knowledge;

namespace Xinglin.Care.Nursing.Scores;

/// <summary>入院评估卡。Which scores a stay asks for, and by when. What creates nothing is not on it.</summary>
public sealed record AdmissionScoresCard : ProtocolCard
{
    /// <summary>By instrument: hours from coming in.</summary>
    public required Dictionary<string, Cited<int>> WithinHours { get; init; }
    /// <summary>Asked only where an operation is meant or was done in this stay, hours from when that was known.</summary>
    public required Dictionary<string, Cited<int>> OperationWithinHours { get; init; }
    /// <summary>A score written this much before the stay counts for it: the clinic weighed and asked the same day.</summary>
    public required Cited<int> EarlyHours { get; init; }
    /// <summary>Hours past the deadline until the head nurse sees it too.</summary>
    public required Cited<int> EscalatesHours { get; init; }

    /// <summary>What this stay asks for, in the order it falls due, and of one moment in the card's order.</summary>
    public IReadOnlyList<AskedScore> Of(Chart chart, Stay stay)
    {
        List<AskedScore> asked = [.. WithinHours.Select(w => Asked(w.Key, stay.From.AddHours(w.Value.Is)))];
        if (Operation(chart, stay) is { } known) asked.AddRange(OperationWithinHours.Select(w => Asked(w.Key, HouseTime.Later(stay.From, known).AddHours(w.Value.Is))));
        return [.. asked.OrderBy(a => a.Due)];

        AskedScore Asked(string instrument, DateTimeOffset due) => new(instrument, due, chart.Scored(instrument).Where(s => s.At >= stay.Start.AddHours(-EarlyHours.Is) && !(s.At >= stay.Left)).Select(s => (Stated<NursingAssessment>?)s).FirstOrDefault());
    }

    /// <summary>When an operation of this stay became known; null: none is.</summary>
    static DateTimeOffset? Operation(Chart chart, Stay stay)
    {
        var planned = chart.All<ProcedurePlanned>().Where(p => p.Fact.Kind is ProcedureKind.Surgery && p.Fact.PlannedOn.End() > stay.Start && !(p.Fact.PlannedOn.Start() > stay.Left) && !(p.KnownAt >= stay.Left)).Select(p => p.KnownAt);
        var done = chart.All<ProcedureDone>().Where(p => p.Fact is { Kind: ProcedureKind.Surgery, NotDone: false, Elsewhere: false } && stay.Covers(p.At)).Select(p => stay.From);
        return planned.Concat(done).Order().Select(at => (DateTimeOffset?)at).FirstOrDefault();
    }
}

/// <summary>One score a stay asks for, its deadline and the first that was written.</summary>
public sealed record AskedScore(string Instrument, DateTimeOffset Due, Stated<NursingAssessment>? First)
{
    public bool InTime => First is { } f && f.At <= Due;
}
