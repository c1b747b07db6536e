using Xinglin.Facts;
using Xinglin.Facts.Laboratory;
using Xinglin.Facts.Nursing;
using Xinglin.Facts.Pathology;
using Xinglin.Facts.Treatment;
using Xinglin.Knowledge;

namespace Xinglin.Care.Nursing;

/// <summary>发热粒缺：cultures, the first antibiotic within the hour, risk, protection, and a second look after two days. One set of tasks per episode, not one per reading.</summary>
[Loop("febrile-neutropenia", Wing.Nursing, "发热粒缺", "Febrile neutropenia", Harm.Acute)]
public sealed class FebrileNeutropeniaLoop(Adopted<FebrileNeutropeniaCard> cards, Adopted<LaboratoryGradesCard> grades) : ICareLoop
{
    /// <summary>The instrument under which a nurse writes protection down in one word; the bundle says it element by element.</summary>
    internal const string Isolation = "protective-isolation";

    readonly FeverEpisodes episodes = new(cards);

    public IEnumerable<CareTask> Tasks(Chart chart) => episodes.In(chart).SelectMany(e => Of(chart, e));

    IEnumerable<CareTask> Of(Chart chart, FeverEpisode e)
    {
        var (fever, card) = (e.Fever, e.Card);
        var evidence = Evidence(e);
        var dose = chart.All<DrugGiven>().FirstOrDefault(d => d.At >= fever.At && d.Fact is { Kind: DrugKind.Antibacterial, NotGiven: false });
        var cultures = chart.All<SpecimenTaken>().Where(s => s.Fact.Kind == SpecimenKind.BloodCulture
            && s.At >= fever.At.AddMinutes(-card.CulturesBeforeMinutes.Is) && s.At < fever.At.AddDays(card.EpisodeDays.Is)).ToList();
        var drawn = cultures.Count is 0 || cultures.Count >= card.CultureSets.Is ? evidence
            : evidence.And(new($"已留 {cultures.Count} 套", $"{cultures.Count} drawn"));

        yield return Ask("cultures", Role.DutyNurse, new($"留血培养 {card.CultureSets.Is} 套", $"Draw {card.CultureSets.Is} blood cultures"), card.CulturesWithinMinutes.Is,
            cultures.ElementAtOrDefault(card.CultureSets.Is - 1).Entry, Closing.With("specimen", ("kind", "bloodCulture"))) with { Evidence = drawn };
        yield return Ask("first-dose", Role.DutyNurse, new("给首剂抗菌药", "Give first antibiotic dose"), card.AntibioticWithinMinutes.Is, dose.Entry, Closing.With("drug-given", ("kind", "antibacterial")))
            with { Escalates = e.KnownAt.AddMinutes(card.AntibioticEscalatesMinutes.Is), EscalatesTo = Role.Oncologist };
        yield return Ask("risk", Role.Oncologist, new("评 MASCC，定风险", "Score MASCC"), card.RiskWithinMinutes.Is,
            Assessed(chart, "MASCC", fever.At), Closing.With("nursing-assessment", ("instrument", "MASCC")));
        yield return Ask("protect", Role.DutyNurse, new("保护性隔离，口腔肛周护理", "Isolate; mouth and perianal care"), card.IsolationWithinMinutes.Is,
            Protected(chart, fever.At.AddDays(-card.CountHoldsDays.Is)), "protective-care", "neutropenia-plan");
        if (dose.Entry is null) yield break;

        var again = chart.All<Reassessed>().FirstOrDefault(r => r.At >= dose.At.AddHours(card.ReassessCountsFromHours.Is)).Entry;
        yield return new CareTask(TaskKey.Of("reassess", fever.At), Role.Oncologist,
            new($"{card.ReassessFromHours.Is}–{card.ReassessByHours.Is} 时复评抗感染", "Reassess antibiotics"), card.Stamp, dose.Entry,
            dose.KnownAt.AddHours(card.ReassessFromHours.Is), dose.KnownAt.AddHours(card.ReassessByHours.Is))
            { Evidence = evidence, Also = [fever.Entry], ClosedBy = Earlier(again, e.Cleared), ClosesWith = [Closing.With("reassessed", ("what", "抗感染"))] };

        CareTask Ask(string word, Role owner, Phrase say, int minutes, Entry? closed, params string[] with) =>
            new(TaskKey.Of(word, fever.At), owner, say, card.Stamp, fever.Entry, e.KnownAt, e.KnownAt.AddMinutes(minutes))
            {
                Evidence = evidence, ClosedBy = Earlier(closed, e.Cleared), ClosesWith = with,
                Also = e.Count is { } count ? [count.Entry] : e.Cycle is { } cycle ? [cycle.Entry] : [],
            };
    }

    /// <summary>A count that turned out not to be low ends what still waits.</summary>
    static Entry? Earlier(Entry? closed, Reading? cleared) =>
        cleared is { Entry: var count } && !(closed?.HappenedAt <= count.HappenedAt) ? count : closed;

    static Entry? Assessed(Chart chart, string instrument, DateTimeOffset from) => chart.All<NursingAssessment>()
        .FirstOrDefault(a => a.At >= from && string.Equals(a.Fact.Instrument, instrument, StringComparison.OrdinalIgnoreCase)).Entry;

    static Entry? Protected(Chart chart, DateTimeOffset from)
    {
        var plan = chart.All<NeutropeniaPlan>().FirstOrDefault(p => p.At >= from && p.Fact.Isolation).Entry;
        var bundle = chart.All<ProtectiveCare>().FirstOrDefault(p => p.At >= from).Entry;
        var nursing = Assessed(chart, Isolation, from);
        nursing = nursing is null || bundle?.HappenedAt < nursing.HappenedAt ? bundle : nursing;
        return plan is null || nursing?.HappenedAt < plan.HappenedAt ? nursing : plan;
    }

    Phrase Evidence(FeverEpisode e)
    {
        var celsius = new Phrase($"{e.Fever.Fact.Celsius:0.0} ℃", $"{e.Fever.Fact.Celsius:0.0} °C").Unverified(e.Card.Unverified(e.Fever.Fact));
        return celsius.And(
            e.Count is { } count ? Said.Count(Analytes.Neutrophils, count.Value, grades.On(count.At)) :
            e.Cleared is { } back ? Said.Count(Analytes.Neutrophils, back.Value, grades.On(back.At)) :
            new($"化疗第 {e.Fever.At.HouseDay().DayNumber - e.Cycle!.Value.At.HouseDay().DayNumber + 1} 天，中性粒未查", "neutrophils not counted since chemotherapy"));
    }
}
