using Xinglin.Facts;
using Xinglin.Facts.Paths;
using Xinglin.Knowledge;

namespace Xinglin.Care.Alliance;

/// <summary>下转：those at home make contact, see the person, and do what the letter asked of them by name and day.</summary>
[Loop("step-down", Wing.Recovery, "下转", "Step-down", Harm.Course)]
public sealed class StepDownLoop(Adopted<ReferralTimesCard> cards) : ICareLoop
{
    public IEnumerable<CareTask> Tasks(Chart chart)
    {
        var letters = chart.All<ReturnLetter>().DistinctBy(l => l.At).ToList();
        foreach (var (n, letter) in letters.Index())
        {
            if (letter.Fact.ToOrganisation is null || cards.On(letter.At) is not { } card) continue;
            // a newer letter asks anew
            var next = n + 1 < letters.Count ? letters[n + 1].Entry : null;
            var owner = letter.Fact.Tasks.Select(t => (Role?)t.Owner).FirstOrDefault(r => r is Role.CountyDoctor or Role.TownshipDoctor) ?? Role.CountyDoctor;
            yield return Meet(chart, card, letter, next, owner, "contact", card.ContactDays.Is, new("联系回来的患者", "Contact who came home"), e => true, "remote");
            yield return Meet(chart, card, letter, next, owner, "visit", card.FirstVisitDays.Is, new("首次见面", "See the person for the first time"), e => e.Kind is not EncounterKind.Remote, "outpatient");
            foreach (var (i, task) in letter.Fact.Tasks.Index()) yield return Home(chart, card, letter, next, task, i + 1);
        }
    }

    static CareTask Meet(Chart chart, ReferralTimesCard card, Stated<ReturnLetter> letter, Entry? next, Role owner, string word, int days, Phrase say, Func<Encounter, bool> counts, string kind)
    {
        var due = letter.Entry.DueBy(letter.At.HouseDay().AddDays(days));
        return new(TaskKey.Of(word, letter.At), owner, say, card.Stamp, letter.Entry, letter.KnownAt, due)
        {
            Evidence = letter.Fact.Say(), Escalates = due, EscalatesTo = Role.CaseManager,
            ClosedBy = First(chart.All<Encounter>().FirstOrDefault(e => e.At > letter.At && e.Fact is { Cancelled: false, Planned: false } && counts(e.Fact)).Entry, next), ClosesWith = [Closing.With("encounter", ("kind", kind))],
        };
    }

    static CareTask Home(Chart chart, ReferralTimesCard card, Stated<ReturnLetter> letter, Entry? next, HomeTask task, int number)
    {
        var evidence = HomeEvidence.Of(task.What);
        var due = letter.Entry.DueBy(task.By);
        return new(TaskKey.Of($"home-{number}", letter.At), task.Owner, new(task.What, task.What), card.Stamp, letter.Entry, letter.KnownAt, due)
        {
            Evidence = letter.Fact.Say(), Escalates = due.AddDays(1), EscalatesTo = Role.CaseManager,
            ClosedBy = First(chart.Standing.FirstOrDefault(e => e.HappenedAt > letter.At && evidence.Shows(e.Fact)), next), ClosesWith = [evidence.ClosesWith],
        };
    }

    static Entry? First(Entry? evidence, Entry? next) => evidence is null || next?.HappenedAt < evidence.HappenedAt ? next : evidence;
}
