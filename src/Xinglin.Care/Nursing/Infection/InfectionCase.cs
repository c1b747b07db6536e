using Xinglin.Facts;
using Xinglin.Facts.Laboratory;
using Xinglin.Facts.Nursing;

namespace Xinglin.Care.Nursing.Infection;

/// <summary>Where a case stands. Reopened: it was judged, and the laboratory has changed its word since.</summary>
public enum CaseState { Waiting, Suspected, Confirmed, Rejected, Reopened }

/// <summary>血流感染病例。Positive blood cultures that make one event, what the rule proposes, and what was judged.</summary>
/// <param name="Cultures">the first drawn first</param>
/// <param name="Judged">every judgement of it, the oldest first; an older one stays visible</param>
public sealed record InfectionCase(IReadOnlyList<Cultured> Cultures, Proposal Proposal, IReadOnlyList<Stated<BloodstreamInfection>> Judged)
{
    public Cultured First => Cultures[0];
    /// <summary>The number it goes by: of the first word about its first culture.</summary>
    public long Number => First.First.Entry.Id.Value;
    /// <summary>The first positive word of any of its cultures.</summary>
    public Stated<Culture> Heard => Cultures.Select(c => c.FirstPositive!.Value).MinBy(w => w.At);
    public Stated<BloodstreamInfection>? Last => Judged is [.., var last] ? last : null;

    /// <summary>The word that came after the last judgement and speaks against it; null: none.</summary>
    public Stated<Culture>? News => Last is not { } last || last.Fact.Judged is InfectionJudged.Suspected ? null
        : (from c in Cultures
           from w in c.Words
           where w.At > last.At && (w.Fact.Stage is CultureStage.Corrected || Proposal.Class != last.Fact.Proposed && Proposal.Class != last.Fact.Class)
           orderby w.At
           select (Stated<Culture>?)w).FirstOrDefault();

    public CaseState State => Last is not { } last ? CaseState.Waiting
        : News is not null ? CaseState.Reopened
        : last.Fact.Judged switch { InfectionJudged.Confirmed => CaseState.Confirmed, InfectionJudged.Rejected => CaseState.Rejected, _ => CaseState.Suspected };

    /// <summary>A confirmed infection of this hospital: what the rates count.</summary>
    public bool Counts => State is CaseState.Confirmed && Last!.Value.Fact.Class is InfectionClass.Lcbi1 or InfectionClass.Lcbi2 or InfectionClass.MbiLcbi or InfectionClass.Secondary;

    /// <summary>Day of the event as judged, else as proposed.</summary>
    public DateOnly On => State is CaseState.Confirmed && Last!.Value.Fact.On is { } on ? on : Proposal.EventOn;
}

/// <summary>Finds the cases of a chart: cultures inside one window, or inside the repeat timeframe of an infection, are one.</summary>
public static class InfectionCases
{
    public static IReadOnlyList<InfectionCase> In(Chart chart, BloodstreamInfectionCard card)
    {
        var positive = chart.Cultures().Where(c => c.EverPositive && c.First.Fact.Of is CultureOf.Blood).OrderBy(c => c.Day).ThenBy(c => c.Drawn ?? c.First.At).ToList();
        if (positive is []) return [];
        var judged = chart.All<BloodstreamInfection>().ToList();
        List<InfectionCase> cases = [];
        for (var i = 0; i < positive.Count;)
        {
            List<Cultured> own = [positive[i]];
            while (++i < positive.Count && positive[i].Day <= own[0].Day.AddDays(card.WindowDays.Is)) own.Add(positive[i]);
            var here = Of(chart, card, own, judged);
            // an infection, by the rule or by whoever judged, keeps later cultures of its timeframe
            if (here.State is CaseState.Confirmed || here.State is not CaseState.Rejected && here.Proposal.IsInfection)
            {
                var before = own.Count;
                for (; i < positive.Count && positive[i].Day < here.On.AddDays(card.RepeatDays.Is); i++) own.Add(positive[i]);
                if (own.Count > before) here = Of(chart, card, own, judged);
            }
            cases.Add(here);
        }
        return cases;
    }

    static InfectionCase Of(Chart chart, BloodstreamInfectionCard card, List<Cultured> own, List<Stated<BloodstreamInfection>> judged)
    {
        HashSet<long> numbers = [.. own.SelectMany(c => c.Words).Select(w => w.Entry.Id.Value)];
        return new([.. own], BloodstreamRule.Read(chart, card, own), [.. judged.Where(j => j.Fact.Culture is { } n && numbers.Contains(chart.Today(n)))]);
    }
}
