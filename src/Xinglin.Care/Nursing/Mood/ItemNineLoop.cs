using Xinglin.Facts;
using Xinglin.Facts.Nursing;
using Xinglin.Knowledge;

namespace Xinglin.Care.Nursing.Mood;

/// <summary>第 9 题：whatever the total, somebody sits down with the patient the same day. Closed by a safety assessment and by nothing else.</summary>
[Loop(Id, Wing.Comfort, "第 9 题", "Item 9", Harm.Acute, Mood = true)]
public sealed class ItemNineLoop(Adopted<ItemNineCard> cards) : ICareLoop
{
    public const string Id = "item-nine";
    /// <summary>The word of the task nobody may answer with a reason.</summary>
    public const string Safety = "safety";

    public IEnumerable<CareTask> Tasks(Chart chart)
    {
        if (cards.Editions is not [.., var (_, newest)]) return [];
        List<Stated<SafetyAssessed>> assessed = [.. chart.All<SafetyAssessed>()];
        return [.. Safeties(ItemNine.Said(chart, newest), assessed), .. Unknowns(chart, newest, assessed), .. Agains(assessed)];
    }

    /// <summary>One task until somebody asked; another word of it meanwhile joins it.</summary>
    IEnumerable<CareTask> Safeties(IReadOnlyList<Entry> said, List<Stated<SafetyAssessed>> assessed)
    {
        for (var i = 0; i < said.Count;)
        {
            var first = said[i];
            var closed = assessed.Find(s => s.At >= first.HappenedAt).Entry;
            var joined = said.Skip(i + 1).TakeWhile(e => closed is null || e.HappenedAt <= closed.HappenedAt).ToList();
            i += 1 + joined.Count;
            if (cards.On(first.HappenedAt) is not { } card) continue;
            // history that came in lately is news: its day is the day we learnt of it
            var known = first.Origin == Origin.Imported && first.RecordedAt - first.HappenedAt <= TimeSpan.FromDays(card.ImportSpeaksDays.Is) ? HouseTime.Later(first.KnownAt, first.RecordedAt) : first.KnownAt;
            var least = known.AddMinutes(card.TellWithinMinutes.Is);
            yield return new(TaskKey.Of(Safety, first.HappenedAt), Role.Oncologist, new("今天做安全评估", "Assess safety today"), card.Stamp, first, known, HouseTime.Later(known.HouseDay().End(), least))
            {
                Evidence = new("有不想活的念头，不论总分", "a wish to be dead, whatever the total"), Also = joined, Escalates = least, EscalatesTo = Role.HeadNurse,
                ClosedBy = closed, ClosesWith = ["safety-assessed"],
            };
        }
    }

    IEnumerable<CareTask> Unknowns(Chart chart, ItemNineCard newest, List<Stated<SafetyAssessed>> assessed)
    {
        foreach (var form in ItemNine.Unknown(chart, newest).DistinctBy(f => f.At))
        {
            if (cards.On(form.At) is not { } card) continue;
            Entry?[] answers = [assessed.Find(s => s.At >= form.At).Entry, chart.Assessed("phq-9").FirstOrDefault(a => a.At > form.At && ItemNine.Answer(a.Fact, newest) is not null).Entry];
            yield return new(TaskKey.Of("ask", form.At), chart.MoodNurse(form.At), new("补问 PHQ-9 第 9 题", "Ask item 9 of PHQ-9"), card.Stamp, form.Entry, form.KnownAt, HouseTime.Later(form.KnownAt.HouseDay().End(), form.KnownAt.AddMinutes(card.TellWithinMinutes.Is)))
            {
                Evidence = new("只有总分，不知道第 9 题", "a total without the answer to item 9"), ClosedBy = answers.OfType<Entry>().MinBy(e => e.HappenedAt), ClosesWith = [Closing.With("nursing-assessment", ("instrument", "phq-9")), "safety-assessed"],
            };
        }
    }

    /// <summary>The day somebody said it is asked again.</summary>
    IEnumerable<CareTask> Agains(List<Stated<SafetyAssessed>> assessed)
    {
        foreach (var (i, s) in assessed.Index())
        {
            if (s.Fact.AgainOn is not { } day || cards.On(s.At) is not { } card || assessed.Take(i).Any(b => b.At == s.At)) continue;
            var due = HouseTime.Later(s.Entry.DueBy(day), s.KnownAt.AddMinutes(card.TellWithinMinutes.Is));
            yield return new(TaskKey.Of("again", s.At), Role.Oncologist, new("再做安全评估", "Assess safety again"), card.Stamp, s.Entry, s.Entry.OpensOn(day), due)
            {
                Evidence = s.Fact.Say(), ClosedBy = i + 1 < assessed.Count ? assessed[i + 1].Entry : null, ClosesWith = ["safety-assessed"],
            };
        }
    }
}
