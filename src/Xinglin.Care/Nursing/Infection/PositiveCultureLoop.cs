using Xinglin.Facts;
using Xinglin.Facts.Laboratory;
using Xinglin.Facts.Nursing;
using Xinglin.Knowledge;

namespace Xinglin.Care.Nursing.Infection;

/// <summary>阳性血培养：the physician hears within minutes, with the Gram stain; the infection officer judges within a day, and again when the laboratory changes its word.</summary>
[Loop("positive-culture", Wing.Nursing, "血培养", "Blood culture", Harm.Acute)]
public sealed class PositiveCultureLoop(Adopted<InfectionWatchCard> watch, Adopted<BloodstreamInfectionCard> rules) : ICareLoop
{
    const string Test = "血培养";

    public IEnumerable<CareTask> Tasks(Chart chart)
    {
        if (!chart.Cultures().Any(c => c.EverPositive && c.First.Fact.Of is CultureOf.Blood)) yield break;
        foreach (var task in Told(chart)) yield return task;
        foreach (var task in Judged(chart)) yield return task;
    }

    /// <summary>One call for one organism; another set with the same is not called again.</summary>
    IEnumerable<CareTask> Told(Chart chart)
    {
        List<(DateTimeOffset At, string Grew)> called = [];
        foreach (var word in chart.Cultures().Where(c => c.First.Fact.Of is CultureOf.Blood).SelectMany(c => c.Words, (c, w) => (c, w)).Where(p => p.w.Fact.Positive).OrderBy(p => p.w.At))
        {
            var heard = word.w;
            if (watch.On(heard.At) is not { } card) continue;
            var grew = heard.Fact.Organisms is [] ? "" : heard.Fact.Grew!;
            // a name for what was called by its stain is no new trouble; another name is
            var again = called.Exists(c => heard.At - c.At < TimeSpan.FromHours(card.ToldAgainHours.Is) && (c.Grew == grew || c.Grew is "" || grew is ""));
            if (again && heard.Fact.Stage is not CultureStage.Corrected) continue;
            called.Add((heard.At, grew));
            yield return new(TaskKey.Of("told", heard.At), Role.Oncologist, new("确认阳性血培养", "Acknowledge positive culture"), card.Stamp, heard.Entry, heard.KnownAt, heard.KnownAt.AddMinutes(card.ToldWithinMinutes.Is))
            {
                Evidence = Says(word.c, heard.Fact), Escalates = heard.KnownAt.AddMinutes(card.ToldEscalatesMinutes.Is), EscalatesTo = Role.HeadNurse,
                ClosedBy = chart.All<CriticalAcknowledged>().FirstOrDefault(a => a.At >= heard.At && a.Fact.Test.Contains(Test, StringComparison.Ordinal)).Entry,
                ClosesWith = [Closing.With("critical-acknowledged", ("test", Test))],
            };
        }
    }

    IEnumerable<CareTask> Judged(Chart chart)
    {
        var now = chart.Cultures().Where(c => c.EverPositive && c.First.Fact.Of is CultureOf.Blood).Max(c => c.First.At);
        if (rules.On(now) is not { } rule) yield break;
        foreach (var one in InfectionCases.In(chart, rule))
        {
            if (watch.On(one.Heard.At) is not { } card) continue;
            var settled = one.Judged.Where(j => j.Fact.Judged is not InfectionJudged.Suspected).ToList();
            yield return Judge(card, one, one.Heard, new("判定血流感染", "Judge bloodstream infection"), "judge", settled.Select(j => j.Entry).FirstOrDefault());
            for (var i = 0; i + 1 < settled.Count; i++)
                if (Corrected(one, settled[i].At, settled[i + 1].At) is { } changed) yield return Again(card, one, changed, settled[i + 1].Entry);
            if (one.News is { } news) yield return Again(card, one, news, null);
        }
    }

    static Stated<Culture>? Corrected(InfectionCase one, DateTimeOffset from, DateTimeOffset to) =>
        one.Cultures.SelectMany(c => c.Words).Where(w => w.At > from && w.At < to && w.Fact.Stage is CultureStage.Corrected).Select(w => (Stated<Culture>?)w).FirstOrDefault();

    static CareTask Again(InfectionWatchCard card, InfectionCase one, Stated<Culture> changed, Entry? closed) =>
        Judge(card, one, changed, new("培养改口，重新判定", "Judge again: culture changed"), "judge-again", closed);

    static CareTask Judge(InfectionWatchCard card, InfectionCase one, Stated<Culture> heard, Phrase say, string word, Entry? closed) =>
        new($"{TaskKey.Of(word, heard.At)}/{TaskKey.Apart(one.First.Site, heard.Fact.Grew)}", Role.InfectionOfficer, say, card.Stamp, heard.Entry, heard.KnownAt, heard.KnownAt.AddHours(card.JudgedWithinHours.Is))
        {
            Evidence = Says(one.Cultures.First(c => c.Words.Contains(heard)), heard.Fact), Also = [.. one.Cultures.Select(c => c.First.Entry).Where(e => e != heard.Entry)],
            Escalates = heard.KnownAt.AddHours(card.JudgedEscalatesHours.Is), EscalatesTo = Role.QualityManager, ClosedBy = closed,
            ClosesWith = ["bloodstream-infection"],
        };

    static Phrase Says(Cultured culture, Culture word) => new(
        $"{word.Grew ?? "阳性"}（{culture.Site ?? "标本未写"}）{(word.HoursToPositivity is { } h ? $"，{h:0.#} 时报阳" : "")}",
        $"{word.Grew ?? "positive"} ({culture.Site ?? "specimen not stated"}){(word.HoursToPositivity is { } g ? $", after {g:0.#} h" : "")}");
}
