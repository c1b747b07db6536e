using Xinglin.Facts;
using Xinglin.Facts.Disease;
using Xinglin.Facts.Ending;
using Xinglin.Facts.Meetings;
using Xinglin.Facts.Paths;
using Xinglin.Facts.Treatment;

namespace Xinglin.Care.Alliance;

/// <summary>The clocks of the way to the first treatment: each from one entry to another.</summary>
public enum PathwayClock { Contact, Diagnosis, Meeting, Decision, Treatment }

/// <summary>Days that do not count, both included; an end nobody named lasts.</summary>
public sealed record Pause(PauseReason Reason, DateOnly From, DateOnly? Until);

/// <summary>候治之路。From the first contact to the first treatment of one cancer, each step with the entry that proves it.</summary>
/// <param name="Cancer">what the way is about: the confirmed diagnosis, else the suspicion</param>
/// <param name="First">the referral, or the first visit: the clocks of the person start here</param>
public sealed record Pathway(Stated<Facts.Disease.Diagnosis>? Cancer, Entry First)
{
    /// <summary>The referral that began it; null for who came alone.</summary>
    public Stated<Referral>? Referral { get; init; }
    public Entry? Visit { get; init; }
    /// <summary>Cancer confirmed.</summary>
    public Entry? Diagnosed { get; init; }
    public Entry? Met { get; init; }
    public Entry? Decided { get; init; }
    /// <summary>What was meant to change the tumour, or was agreed to be the treatment.</summary>
    public Entry? Treated { get; init; }
    /// <summary>Death, or a suspicion that was refuted: nobody waits any more.</summary>
    public Entry? Ended { get; init; }
    public IReadOnlyList<Pause> Pauses { get; init; } = [];
    public Stated<WaitExplained>? Explained { get; init; }

    public Entry? Start(PathwayClock clock) => clock switch
    {
        PathwayClock.Contact => Referral?.Entry, PathwayClock.Diagnosis or PathwayClock.Treatment => First, PathwayClock.Meeting => Diagnosed, _ => Decided,
    };

    public Entry? Stop(PathwayClock clock) => clock switch
    {
        PathwayClock.Contact => Visit, PathwayClock.Diagnosis => Diagnosed, PathwayClock.Meeting => Met, _ => Treated,
    };

    /// <summary>The way of a chart's main cancer; null where none was ever suspected, or nothing has a date.</summary>
    /// <param name="looksBackDays">a contact longer ago than this before the diagnosis was about something else</param>
    public static Pathway? Of(Chart chart, int looksBackDays)
    {
        var cancers = chart.All<Facts.Disease.Diagnosis>().Where(d => d.Fact.Kind is DiagnosisKind.PrimaryCancer && Dated(d.Entry)).ToList();
        Stated<Facts.Disease.Diagnosis>? confirmed = cancers.Where(d => d.Fact.Certainty is Certainty.Confirmed).Select(d => (Stated<Facts.Disease.Diagnosis>?)d).FirstOrDefault();
        var about = confirmed ?? cancers.Where(d => d.Fact.Certainty is not Certainty.Refuted).Select(d => (Stated<Facts.Disease.Diagnosis>?)d).FirstOrDefault();
        var courses = ReferralCourse.In(chart).Where(c => Dated(c.Sent.Entry)).ToList();
        var referrals = courses.Select(c => c.Sent).ToList();
        if (about is null && referrals is []) return null;
        var until = about?.At ?? referrals[0].At;
        var from = until.AddDays(-looksBackDays);
        Stated<Referral>? referral = referrals.Where(r => r.At >= from && r.At <= until).Select(r => (Stated<Referral>?)r).FirstOrDefault();
        if (about is null && referral is null) return null;
        var visits = chart.All<Encounter>().Where(e => Dated(e.Entry) && e.Fact is { Planned: false, Cancelled: false }).Select(e => e.Entry).ToList();
        var begins = referral?.At ?? from;
        var visit = visits.FirstOrDefault(v => v.HappenedAt >= begins);
        var first = referral?.Entry ?? (visit?.HappenedAt <= until ? visit : null) ?? about!.Value.Entry;
        var treated = Treatment(chart, first.HappenedAt);
        var refused = courses.Find(c => c.Sent.Entry == referral?.Entry) is { Step: ReferralStep.Refused, Answered: var no } && visit is null ? no : null;
        return new(about, first)
        {
            Referral = referral, Visit = visit ?? (referral is null ? first : null), Diagnosed = confirmed?.Entry,
            Met = Soonest(chart.All<MdtConclusion>().Select(m => m.Entry).Concat(chart.All<MdtRecommendation>().Select(m => m.Entry)), first.HappenedAt),
            Decided = Soonest(chart.All<TreatabilityDecided>().Select(t => t.Entry), first.HappenedAt) ?? Soonest(chart.All<MdtConclusion>().Select(m => m.Entry).Concat(chart.All<MdtRecommendation>().Select(m => m.Entry)), first.HappenedAt),
            Treated = treated,
            Ended = chart.All<Death>().Select(d => d.Entry).FirstOrDefault() ?? refused ?? (confirmed is null && about is null ? cancers.Select(c => c.Entry).LastOrDefault() : null),
            Pauses = [.. chart.All<PathwayPaused>().Select(p => new Pause(p.Fact.Reason, p.Fact.From, p.Fact.Until))],
            Explained = chart.All<WaitExplained>().Where(w => w.At >= first.HappenedAt).Select(w => (Stated<WaitExplained>?)w).LastOrDefault(),
        };
    }

    /// <summary>The first definitive treatment: what is meant to change the tumour. A biopsy, a drain, a line, Chinese medicine beside it are not;
    /// care that changes no tumour counts only where it was decided to be the treatment.</summary>
    static Entry? Treatment(Chart chart, DateTimeOffset from) => Soonest(
    [
        .. chart.All<CycleGiven>().Select(c => c.Entry),
        .. chart.All<ProcedureDone>().Where(p => p.Fact is { NotDone: false, Kind: ProcedureKind.Surgery or ProcedureKind.Tace or ProcedureKind.Haic or ProcedureKind.Ablation }).Select(p => p.Entry),
        .. chart.All<RadiotherapyCourse>().Where(r => !r.Fact.Planned).Select(r => r.Entry),
        .. chart.All<RadiotherapyFraction>().Where(r => !r.Fact.NotGiven).Select(r => r.Entry),
        .. chart.All<MedicationOrdered>().Where(m => m.Fact is { Kind: DrugKind.Anticancer, Stated: false, State: not OrderState.Draft }).Select(m => m.Entry),
        .. chart.All<DrugGiven>().Where(d => d.Fact is { Kind: DrugKind.Anticancer, NotGiven: false }).Select(d => d.Entry),
        .. chart.All<TreatabilityDecided>().Where(t => t.Fact.IsConservative).Select(t => t.Entry),
        .. chart.All<HospiceAdmission>().Select(h => h.Entry),
    ], from);

    static Entry? Soonest(IEnumerable<Entry> entries, DateTimeOffset from) => entries.Where(e => Dated(e) && e.HappenedAt >= from).MinBy(e => e.HappenedAt);

    static bool Dated(Entry e) => e.Precision is Precision.Instant or Precision.Day;
}
