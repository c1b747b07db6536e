using Xinglin.Facts;
using Xinglin.Facts.Disease;
using Xinglin.Facts.Ending;
using Xinglin.Facts.Nursing;
using Xinglin.Facts.Paths;
using Xinglin.Facts.Treatment;
using Xinglin.Knowledge;

namespace Xinglin.Care.Nursing.Mood;

/// <summary>情绪：asked at the diagnosis, at each new line and in hospice care; what comes out positive is answered by a plan, by a psychiatrist, and by a second look.</summary>
[Loop("mood", Wing.Comfort, "情绪", "Mood", Harm.Routine, Mood = true)]
public sealed class MoodLoop(Adopted<MoodCareCard> cards) : ICareLoop
{
    public IEnumerable<CareTask> Tasks(Chart chart)
    {
        List<Stated<NursingAssessment>> scores = [.. chart.Moods()];
        return [.. Screens(chart, scores), .. Hospice(chart, scores), .. Forms(chart, scores), .. Answers(chart, scores)];
    }

    /// <summary>The first diagnosis of cancer, every change of line, coming into hospice care. What came later asks in the place of what came before.</summary>
    IEnumerable<CareTask> Screens(Chart chart, List<Stated<NursingAssessment>> scores)
    {
        var lines = chart.All<RegimenStarted>().ToList();
        List<(string Word, Entry Entry)> asks =
        [
            .. chart.All<Facts.Disease.Diagnosis>().Where(d => d.Fact is { IsCancer: true, Certainty: Certainty.Confirmed }).Take(1).Select(d => ("diagnosis", d.Entry)),
            .. lines.Where((r, i) => i == 0 || r.Fact.Line != lines[i - 1].Fact.Line).Select(r => ("line", r.Entry)),
            .. chart.All<HospiceAdmission>().Select(h => ("hospice", h.Entry)),
        ];
        asks = [.. asks.OrderBy(a => a.Entry.HappenedAt).DistinctBy(a => a.Entry.HappenedAt)];
        foreach (var (i, (word, entry)) in asks.Index())
        {
            if (cards.On(entry.HappenedAt) is not { } card) continue;
            var answered = scores.Find(s => s.At >= entry.HappenedAt.AddDays(-card.ScreenEarlyDays.Is)).Entry;
            if (answered is null && i + 1 < asks.Count) continue;
            yield return new(TaskKey.Of($"screen-{word}", entry.HappenedAt), chart.MoodNurse(entry.HappenedAt), new("问心理痛苦", "Ask about distress"), card.Stamp, entry, entry.KnownAt, entry.KnownAt.AddHours(card.ScreenWithinHours.Is))
            {
                Evidence = entry.Fact.Say(), ClosedBy = answered, ClosesWith = [Closing.With("nursing-assessment", ("instrument", "distress"))],
            };
        }
    }

    /// <summary>In hospice care it is asked again and again.</summary>
    IEnumerable<CareTask> Hospice(Chart chart, List<Stated<NursingAssessment>> scores)
    {
        if (chart.All<HospiceAdmission>().Select(h => h.Entry).FirstOrDefault() is not { } began) yield break;
        foreach (var day in scores.Where(s => s.At >= began.HappenedAt).GroupBy(s => s.At.HouseDay()))
        {
            var last = day.Last();
            if (cards.On(last.At) is not { } card) continue;
            var on = day.Key.AddDays(card.HospiceEveryDays.Is);
            yield return new(TaskKey.Of("hospice-again", day.First().At), Role.HospiceNurse, new("再问心理痛苦", "Ask about distress again"), card.Stamp, last.Entry, last.Entry.OpensOn(on.AddDays(-1)), last.Entry.DueBy(on))
            {
                Evidence = last.Fact.Say(), ClosedBy = scores.Find(s => s.At > last.At).Entry, ClosesWith = [Closing.With("nursing-assessment", ("instrument", "distress"))],
            };
        }
    }

    /// <summary>High distress: both longer forms.</summary>
    IEnumerable<CareTask> Forms(Chart chart, List<Stated<NursingAssessment>> scores)
    {
        foreach (var high in scores.Where(s => Instruments.IdOf(s.Fact.Instrument) is "distress").DistinctBy(s => s.At))
        {
            if (cards.On(high.At) is not { } card || high.Fact.Score < card.DistressAsks.Is) continue;
            List<Entry?> forms = [.. card.Lines.Keys.Select(id => chart.Scored(id).FirstOrDefault(s => s.At >= high.At).Entry)];
            yield return new(TaskKey.Of("forms", high.At), chart.MoodNurse(high.At), new("问 PHQ-9 与 GAD-7", "Ask PHQ-9 and GAD-7"), card.Stamp, high.Entry, high.KnownAt, high.KnownAt.AddHours(card.FormsWithinHours.Is))
            {
                Evidence = high.Fact.Say(), ClosedBy = forms.Contains(null) ? null : forms.MaxBy(e => e!.HappenedAt),
                ClosesWith = [.. card.Lines.Keys.Where(id => !chart.Scored(id).Any(s => s.At >= high.At)).Select(id => Closing.With("nursing-assessment", ("instrument", id)))],
            };
        }
    }

    IEnumerable<CareTask> Answers(Chart chart, List<Stated<NursingAssessment>> scores)
    {
        DateTimeOffset planAsked = DateTimeOffset.MinValue, psychiatristAsked = DateTimeOffset.MinValue;
        foreach (var score in scores.DistinctBy(s => s.At))
        {
            var id = Instruments.IdOf(score.Fact.Instrument);
            if (cards.On(score.At) is not { } card || !card.Lines.TryGetValue(id, out var line) || score.Fact.Score < line.PlanFrom.Is) continue;
            var evidence = score.Fact.Say();
            var again = score.At.HouseDay();
            yield return new(TaskKey.Of($"again-{id}", score.At), chart.MoodNurse(score.At), new($"复评 {Instruments.Name(id).Zh}", $"{Instruments.Name(id).En} again"), card.Stamp, score.Entry,
                score.Entry.OpensOn(again.AddDays(card.AgainFromDays.Is)), score.Entry.DueBy(again.AddDays(card.AgainByDays.Is)))
            {
                Evidence = evidence, ClosedBy = chart.Scored(id).FirstOrDefault(s => s.At > score.At).Entry, ClosesWith = [Closing.With("nursing-assessment", ("instrument", id))],
            };
            var holds = TimeSpan.FromDays(card.PlanHoldsDays.Is);
            if (score.At - planAsked >= holds)
            {
                planAsked = score.At;
                yield return new(TaskKey.Of("plan", score.At), chart.MoodNurse(score.At), new("心理支持计划与家属谈话", "Plan support, meet the family"), card.Stamp, score.Entry, score.KnownAt, score.KnownAt.AddDays(card.PlanWithinDays.Is))
                {
                    Evidence = evidence, ClosedBy = chart.MoodPlan(score.At, card.PlanWords.Is)?.Entry, ClosesWith = [Closing.With("care-plan", ("title", "心理支持"), ("for", evidence.Zh))],
                };
            }
            if (score.Fact.Score < line.PsychiatristFrom.Is || score.At - psychiatristAsked < holds) continue;
            psychiatristAsked = score.At;
            yield return new(TaskKey.Of("psychiatrist", score.At), Role.Oncologist, new("请精神科或心理科", "Ask a psychiatrist"), card.Stamp, score.Entry, score.KnownAt, score.KnownAt.AddDays(card.PsychiatristWithinDays.Is))
            {
                Evidence = evidence, ClosedBy = Seen(chart, score.At, card.PsychiatristWords.Is), ClosesWith = [Closing.With("encounter", ("kind", "outpatient"), ("department", "精神科")), Closing.With("judgement", ("conclusion", "精神科意见："))],
            };
        }
    }

    static Entry? Seen(Chart chart, DateTimeOffset from, List<string> words)
    {
        bool Speaks(string? text) => text is not null && words.Exists(w => text.Contains(w, StringComparison.OrdinalIgnoreCase));
        Entry?[] seen =
        [
            chart.All<Encounter>().FirstOrDefault(e => e.At >= from && e.Fact is { Planned: false, Cancelled: false } && Speaks(e.Fact.Department)).Entry,
            chart.All<Judgement>().FirstOrDefault(j => j.At >= from && Speaks(j.Fact.Conclusion)).Entry,
        ];
        return seen.OfType<Entry>().MinBy(e => e.HappenedAt);
    }
}
