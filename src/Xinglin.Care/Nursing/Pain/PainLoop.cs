using Xinglin.Care.Nursing.Scores;
using Xinglin.Facts;
using Xinglin.Facts.Disease;
using Xinglin.Facts.Treatment;
using Xinglin.Knowledge;

namespace Xinglin.Care.Nursing.Pain;

/// <summary>疼痛：scored again after a drug, a doctor where it is bad, control within days. One task a score and one an episode, in bed only: at home the patient's own reports are answered elsewhere.</summary>
[Loop("pain", Wing.Nursing, "疼痛", "Pain", Harm.Acute)]
public sealed class PainLoop(Adopted<PainCareCard> cards) : ICareLoop
{
    public IEnumerable<CareTask> Tasks(Chart chart) => Stay.In(chart).SelectMany(stay => cards.On(stay.Start) is { } card ? Of(chart, stay, card) : []);

    static IEnumerable<CareTask> Of(Chart chart, Stay stay, PainCareCard card)
    {
        List<PainReading> readings = [.. PainReading.In(chart).Where(r => stay.Covers(r.At))];
        List<Stated<DrugGiven>> doses = [.. chart.All<DrugGiven>().Where(d => d.Fact is { Kind: DrugKind.Analgesic, NotGiven: false } && stay.Covers(d.At))];
        foreach (var (i, r) in readings.Index())
        {
            var next = i + 1 < readings.Count ? (PainReading?)readings[i + 1] : null;
            if (r.Score < card.ActsFrom.Is) continue;
            if (next is not null || stay.Left is null) yield return Again(card, r, next, doses);
            if (r.Score >= card.CallsFrom.Is && (i == 0 || readings[i - 1].Score < card.CallsFrom.Is) && Call(chart, stay, card, r, readings) is { } call) yield return call;
        }
        foreach (var episode in PainEpisode.In(readings, card).Where(e => e.EndedBy is not null || stay.Left is null))
        {
            var due = episode.First.KnownAt.AddHours(card.ControlWithinHours.Is);
            yield return new(TaskKey.Of("control", episode.First.At), Role.Oncologist, new($"{card.ControlWithinHours.Is} 时内控制疼痛", $"Pain quiet within {card.ControlWithinHours.Is} h"), card.Stamp, episode.First.Entry, episode.First.KnownAt, due)
            {
                Evidence = new($"从 {episode.First.Score:0} 分起，末次 {episode.Readings[^1].Score:0} 分", $"from {episode.First.Score:0}, last {episode.Readings[^1].Score:0}"),
                ClosedBy = episode.EndedBy?.Entry, ClosesWith = [Closing.With("nursing-assessment", ("instrument", "pain")), "medication-ordered"],
            };
        }
    }

    /// <summary>The next score: after the first drug given since, in the time its way takes; else in hours.</summary>
    static CareTask Again(PainCareCard card, PainReading r, PainReading? next, List<Stated<DrugGiven>> doses)
    {
        var dose = doses.Find(d => d.At >= r.At && !(d.At >= next?.At));
        var opens = dose.Entry is null ? r.KnownAt : HouseTime.Later(r.KnownAt, dose.KnownAt);
        var minutes = dose.Entry is null ? 60 * (r.Score >= card.CallsFrom.Is ? card.SevereAgainHours.Is : card.AgainHours.Is) : card.MinutesAfter(dose.Fact);
        var due = dose.Entry is null ? r.KnownAt.AddMinutes(minutes) : HouseTime.Later(dose.At.AddMinutes(minutes), opens.AddMinutes(card.Routes.Min(w => w.Minutes.Is)));
        return new(TaskKey.Of("again", r.At), Role.DutyNurse, dose.Entry is null ? new("复评疼痛", "Score the pain again") : new("用药后复评疼痛", "Score after the drug"), card.Stamp, r.Entry, opens, due)
        {
            Evidence = dose.Entry is null ? r.Entry.Fact.Say() : r.Entry.Fact.Say().And(dose.Fact.Say()), Also = dose.Entry is null ? [] : [dose.Entry],
            Escalates = due.AddMinutes(card.CallWithinMinutes.Is), EscalatesTo = Role.HeadNurse, ClosedBy = next?.Entry, ClosesWith = [Closing.With("nursing-assessment", ("instrument", "pain"))],
        };
    }

    static CareTask? Call(Chart chart, Stay stay, PainCareCard card, PainReading r, List<PainReading> readings)
    {
        Entry?[] answers =
        [
            chart.All<MedicationOrdered>().FirstOrDefault(m => m.At >= r.At && m.Fact is { Kind: DrugKind.Analgesic, Stated: false }).Entry,
            chart.All<Judgement>().FirstOrDefault(j => j.At >= r.At && j.Fact.Conclusion.Contains('痛', StringComparison.Ordinal)).Entry,
            chart.All<Reassessed>().FirstOrDefault(a => a.At >= r.At && a.Fact.What.Contains('痛', StringComparison.Ordinal)).Entry,
            readings.Find(x => x.At > r.At && x.Score <= card.QuietTo.Is).Entry,
        ];
        var closed = answers.OfType<Entry>().Where(e => !(e.HappenedAt >= stay.Left)).MinBy(e => e.HappenedAt);
        if (closed is null && stay.Left is not null) return null;
        var due = r.KnownAt.AddMinutes(card.CallWithinMinutes.Is);
        return new(TaskKey.Of("call", r.At), Role.Oncologist, new("重度疼痛：来看并调药", "Severe pain: come and adjust"), card.Stamp, r.Entry, r.KnownAt, due)
        {
            Evidence = r.Entry.Fact.Say(), Escalates = due, EscalatesTo = Role.HeadNurse, ClosedBy = closed,
            ClosesWith = [Closing.With("medication-ordered", ("kind", "analgesic")), Closing.With("reassessed", ("what", "疼痛"))],
        };
    }
}
