using Xinglin.Care;
using Xinglin.Care.Quality;
using Xinglin.Knowledge;
using Xinglin.Knowledge.Indicators;
using Xinglin.Storage;
using Xinglin.Storage.Reading;

namespace Xinglin.Web.Pages.Scoring;

/// <summary>The figures of admission and of pain, and the lists behind them.</summary>
public sealed class ScoringRoom(Store store, Visitor visitor, Library library, TimeProvider time)
{
    const int Days = 30;

    public DateTimeOffset Now { get; } = time.GetUtcNow();
    public DateOnly Until => Now.HouseDay();
    public DateOnly From => Until.AddDays(1 - Days);
    Reach Reach => field ??= new Reach(visitor.Reader.Keys, Now) { Narrow = visitor.Reader.Narrow }.Wide;

    /// <summary>Stays of the period whose hours for the pain score are over.</summary>
    public IReadOnlyList<AdmissionScoreRow> Pain => field ??= [.. ScoringRows.Admissions(store, "pain", From.Start(), Until.End(), Reach).Where(r => r.ScoredAt is not null || r.DueAt < Now)];

    /// <summary>Episodes of the period of which somebody can tell.</summary>
    public IReadOnlyList<PainEpisodeRow> Episodes => field ??= [.. ScoringRows.Episodes(store, From.Start(), Until.End(), Reach).Where(e => e.Kept is true || e.Kept is false && e.DueAt < Now)];

    public Figure? Admission => Of("pain-on-admission", Pain.Count(p => p.InTime), Pain.Count);
    public Figure? Control => Of("pain-controlled", Episodes.Count(e => e.Kept is true), Episodes.Count);

    Figure? Of(string card, int numerator, int denominator) => library.FamilyOf<IndicatorCard>().On(card, Now) is { } definition ? new(definition, From, Until, numerator, denominator) : null;
}
