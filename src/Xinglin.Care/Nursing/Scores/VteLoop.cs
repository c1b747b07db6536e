using Xinglin.Facts;
using Xinglin.Facts.Disease;
using Xinglin.Facts.Laboratory;
using Xinglin.Facts.Nursing;
using Xinglin.Facts.Treatment;
using Xinglin.Knowledge;

namespace Xinglin.Care.Nursing.Scores;

/// <summary>血栓评估：Khorana before chemotherapy, and where it is high a physician's word about prophylaxis. After the second cycle the question is another one, and nobody is asked.</summary>
[Loop("vte", Wing.Treatment, "血栓", "Clots", Harm.Routine, Anticancer = true)]
public sealed class VteLoop(Adopted<RiskMeasuresCard> cards) : ICareLoop
{
    public IEnumerable<CareTask> Tasks(Chart chart)
    {
        var starts = chart.All<RegimenStarted>().DistinctBy(r => r.At).ToList();
        foreach (var (i, start) in starts.Index())
        {
            if (cards.On(start.At) is not { } card) continue;
            var lapses = Lapses(chart, start, i + 1 < starts.Count ? starts[i + 1].At : null);
            var score = chart.Scored("khorana").FirstOrDefault(s => s.At >= start.At.AddDays(-card.KhoranaEarlyDays.Is) && !(s.At >= lapses) && (i == 0 || s.At > starts[i - 1].At));
            if (score.Entry is null && lapses is not null) continue;
            var due = start.KnownAt.AddHours(card.KhoranaWithinHours.Is);
            yield return new(TaskKey.Of("khorana", start.At), Role.Oncologist, new("化疗前评 Khorana", "Khorana before treatment"), card.Stamp, start.Entry, start.KnownAt, due)
            {
                Evidence = start.Fact.Say(), ClosedBy = score.Entry, ClosesWith = [Closing.With("nursing-assessment", ("instrument", "khorana"))],
            };
            if (score.Entry is not null && score.Fact.Score >= card.KhoranaDecides.Is && Decision(chart, card, score, lapses) is { } decision) yield return decision;
        }
    }

    static CareTask? Decision(Chart chart, RiskMeasuresCard card, Stated<NursingAssessment> score, DateTimeOffset? lapses)
    {
        bool Speaks(string text) => card.DecisionWords.Is.Any(w => text.Contains(w, StringComparison.OrdinalIgnoreCase));
        Entry?[] said =
        [
            chart.All<Judgement>().FirstOrDefault(j => j.At >= score.At && Speaks(j.Fact.Conclusion)).Entry,
            chart.All<MedicationOrdered>().FirstOrDefault(m => m.At >= score.At && Speaks(m.Fact.Drug)).Entry,
        ];
        var closed = said.OfType<Entry>().MinBy(e => e.HappenedAt);
        if (closed is null && lapses is not null) return null;
        var platelets = chart.ReadingAt(Analytes.Platelets, score.At);
        var low = platelets is { } p && p.Value < card.NoProphylaxisBelow.Is;
        var evidence = score.Fact.Say();
        if (low) evidence = evidence.And(new($"血小板 {platelets!.Value.Value:0}，低于 {card.NoProphylaxisBelow.Is:0} 暂不抗凝", $"platelets {platelets!.Value.Value:0}: below {card.NoProphylaxisBelow.Is:0} no anticoagulant"));
        return new(TaskKey.Of("decision", score.At), Role.Oncologist, new("定血栓预防", "Decide on prophylaxis"), card.Stamp, score.Entry, score.KnownAt, score.KnownAt.AddHours(card.DecisionWithinHours.Is))
        {
            Evidence = evidence.Unverified(card.KhoranaDecides.Unverified), ClosedBy = closed, ClosesWith = [Closing.With("judgement", ("conclusion", low ? "血栓预防：血小板低，暂不抗凝" : "血栓预防：")), "medication-ordered"],
        };
    }

    /// <summary>When nobody asks any more: the second cycle, the stop, the next regimen.</summary>
    static DateTimeOffset? Lapses(Chart chart, Stated<RegimenStarted> start, DateTimeOffset? next)
    {
        var second = chart.All<CycleGiven>().Where(c => c.At > start.At && c.Fact.Regimen == start.Fact.Regimen && c.Fact.Cycle >= 2).Select(c => c.At);
        var stopped = chart.All<RegimenStopped>().Where(s => s.At > start.At && s.Fact.Regimen == start.Fact.Regimen).Select(s => s.At);
        return second.Concat(stopped).Concat(next is { } n ? [n] : []).Order().Select(at => (DateTimeOffset?)at).FirstOrDefault();
    }
}
