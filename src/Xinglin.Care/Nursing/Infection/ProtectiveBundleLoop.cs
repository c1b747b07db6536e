using Xinglin.Facts;
using Xinglin.Facts.Laboratory;
using Xinglin.Facts.Nursing;
using Xinglin.Facts.Treatment;
using Xinglin.Knowledge;

namespace Xinglin.Care.Nursing.Infection;

/// <summary>保护措施：once a shift for whoever lies in a bed without white cells, one task at a time. A fever asks for protection itself, within the hour; while that waits this asks nothing.</summary>
[Loop("protective-bundle", Wing.Nursing, "保护措施", "Protection", Harm.Routine)]
public sealed class ProtectiveBundleLoop(Adopted<InfectionWatchCard> cards, Adopted<FebrileNeutropeniaCard> fevers) : ICareLoop
{
    readonly FeverEpisodes episodes = new(fevers);

    public IEnumerable<CareTask> Tasks(Chart chart)
    {
        if (chart.BedSpans() is []) yield break;
        var counts = chart.Readings(Analytes.Neutrophils).ToList();
        for (var i = 0; i < counts.Count; i++)
        {
            if (cards.On(counts[i].At) is not { } card || counts[i].Value >= card.NeutrophilsBelow.Is || i > 0 && counts[i - 1].Value < card.NeutrophilsBelow.Is) continue;
            var end = counts.Skip(i + 1).Where(c => c.Value >= card.NeutrophilsBelow.Is).Select(c => (Reading?)c).FirstOrDefault();
            foreach (var task in Spell(chart, card, counts[i], end)) yield return task;
        }
    }

    /// <summary>From the low count to the count that came back: each shift's bundle asks for the next shift's.</summary>
    IEnumerable<CareTask> Spell(Chart chart, InfectionWatchCard card, Reading low, Reading? back)
    {
        var until = back?.At ?? DateTimeOffset.MaxValue;
        List<Entry> steps = [low.Entry,
            .. chart.All<ProtectiveCare>().Where(p => p.At >= low.At && p.At < until).Select(p => p.Entry),
            .. chart.All<NursingAssessment>().Where(a => a.At >= low.At && a.At < until && a.Fact.Instrument == FebrileNeutropeniaLoop.Isolation).Select(a => a.Entry),
            .. chart.All<NeutropeniaPlan>().Where(p => p.At >= low.At && p.At < until && p.Fact.Isolation).Select(p => p.Entry),
            .. episodes.In(chart).Where(e => e.Fever.At >= low.At && e.Fever.At < until).Select(e => e.Fever.Entry)];
        steps = [.. steps.OrderBy(e => e.HappenedAt)];
        for (var i = 0; i < steps.Count; i++)
        {
            var (step, next) = (steps[i], i + 1 < steps.Count ? steps[i + 1] : null);
            if (step.Fact is Temperature) continue; // the fever's own loop asks for it
            var (opens, due) = When(card, step);
            if (Ending(chart, step.HappenedAt) is not { } bed || bed.Until <= opens) continue;
            yield return new(TaskKey.Of("shift", step.HappenedAt), Role.DutyNurse, new("本班保护措施", "Protective bundle"), card.Stamp, step, opens, due)
            {
                Evidence = Said.Count(Analytes.Neutrophils, low.Value, null), Escalates = due, EscalatesTo = Role.HeadNurse, Also = step == low.Entry ? [] : [low.Entry],
                ClosedBy = First(next, back?.Entry, Left(chart, bed)), ClosesWith = ["protective-care"],
            };
        }
    }

    static (DateTimeOffset Opens, DateTimeOffset Due) When(InfectionWatchCard card, Entry step)
    {
        var known = HouseTime.Later(step.KnownAt, step.HappenedAt);
        var opens = step.Fact is LaboratoryResult ? known : HouseTime.Later(card.ShiftEnd(step.HappenedAt), step.KnownAt);
        var due = card.ShiftEnd(opens);
        return (opens, due - opens < TimeSpan.FromHours(card.BundleLeastHours.Is) ? card.ShiftEnd(due) : due);
    }

    static BedSpan? Ending(Chart chart, DateTimeOffset at) => chart.BedSpans().FirstOrDefault(b => b.From <= at && !(b.Until <= at)) is { } here
        ? here with { Until = chart.BedSpans().Where(b => b.From >= here.From).Aggregate((DateTimeOffset?)here.From, (reached, b) => reached is { } r && b.From <= r ? b.Until : reached) } : null;

    /// <summary>The discharge or the stated end of the stay.</summary>
    static Entry? Left(Chart chart, BedSpan bed) => bed.Until is { } until ? chart.Standing.FirstOrDefault(e => e.HappenedAt == until && e.Fact is Facts.Paths.Discharged or Facts.Ending.Death)
        ?? chart.Standing.FirstOrDefault(e => e.Fact is Facts.Paths.Encounter { EndedAt: { } end } && end == until) : null;

    static Entry? First(params ReadOnlySpan<Entry?> ends)
    {
        Entry? first = null;
        foreach (var e in ends)
            if (e is not null && (first is null || e.HappenedAt < first.HappenedAt)) first = e;
        return first;
    }
}
