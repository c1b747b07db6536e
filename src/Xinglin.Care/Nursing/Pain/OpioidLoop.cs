using Xinglin.Care.Nursing.Scores;
using Xinglin.Facts;
using Xinglin.Facts.Alliance;
using Xinglin.Facts.Disease;
using Xinglin.Facts.Meetings;
using Xinglin.Facts.Treatment;
using Xinglin.Knowledge;

namespace Xinglin.Care.Nursing.Pain;

/// <summary>阿片：a laxative the same day; and where two orders did not bring the pain down, somebody else is asked.</summary>
[Loop("opioid", Wing.Nursing, "阿片", "Opioids", Harm.Routine)]
public sealed class OpioidLoop(Adopted<PainCareCard> cards) : ICareLoop
{
    public IEnumerable<CareTask> Tasks(Chart chart) => [.. Laxatives(chart), .. Stay.In(chart).SelectMany(s => cards.On(s.Start) is { } card ? Consults(chart, s, card) : [])];

    IEnumerable<CareTask> Laxatives(Chart chart)
    {
        var orders = chart.All<MedicationOrdered>().ToList();
        DateTimeOffset? asked = null;
        foreach (var opioid in orders.Where(o => o.Fact is { Stated: false, State: OrderState.Active }))
        {
            if (cards.On(opioid.At) is not { } card || !card.IsOpioid(opioid.Fact.Drug)) continue;
            var holds = TimeSpan.FromDays(card.LaxativeHoldsDays.Is);
            if (opioid.At - asked < holds) continue; // the order before asked already
            var laxative = orders.Find(o => o.Fact.State is OrderState.Active && card.IsLaxative(o.Fact.Drug) && o.At >= opioid.At - holds).Entry;
            asked = opioid.At;
            var due = opioid.Entry.DueBy(opioid.At.HouseDay());
            yield return new(TaskKey.Of("laxative", opioid.At), Role.Oncologist, new("开通便药", "Order a laxative"), card.Stamp, opioid.Entry, opioid.KnownAt, due)
            {
                Evidence = opioid.Fact.Say(), ClosedBy = laxative, ClosesWith = [Closing.With("medication-ordered", ("drug", card.Laxatives.Is[0]), ("kind", "other"))],
            };
        }
    }

    static IEnumerable<CareTask> Consults(Chart chart, Stay stay, PainCareCard card)
    {
        List<Stated<MedicationOrdered>> orders = [.. chart.All<MedicationOrdered>().Where(m => m.Fact is { Kind: DrugKind.Analgesic, Stated: false, State: OrderState.Active })];
        foreach (var episode in PainEpisode.In(PainReading.In(chart).Where(r => stay.Covers(r.At)), card))
        {
            var tried = orders.FindAll(o => o.At >= episode.First.At && !(o.At >= episode.EndedBy?.At));
            var failed = 0;
            PainReading? told = null;
            for (var i = 0; i < tried.Count && told is null; i++)
            {
                var until = i + 1 < tried.Count ? tried[i + 1].At : DateTimeOffset.MaxValue;
                var after = episode.Readings.Where(r => r.At >= tried[i].At.AddMinutes(card.Routes.Max(w => w.Minutes.Is)) && r.At < until).ToList();
                if (after is [.., var last] && last.Score >= card.ActsFrom.Is && ++failed == card.FailedTitrations.Is) told = last;
            }
            if (told is not { } why) continue;
            Entry?[] asked =
            [
                chart.All<MdtRequested>().FirstOrDefault(m => m.At >= why.At).Entry, chart.All<RemoteRequested>().FirstOrDefault(m => m.At >= why.At).Entry,
                chart.All<Judgement>().FirstOrDefault(j => j.At >= why.At && j.Fact.Conclusion.Contains('痛', StringComparison.Ordinal)).Entry,
            ];
            var closed = asked.OfType<Entry>().MinBy(e => e.HappenedAt);
            if (closed is null && stay.Left is not null) continue;
            yield return new(TaskKey.Of("consult", episode.First.At), Role.Oncologist, new("两次调药未效：请会诊", "Two orders failed: consult"), card.Stamp, why.Entry, why.KnownAt, why.KnownAt.AddHours(card.ConsultWithinHours.Is))
            {
                Evidence = why.Entry.Fact.Say(), ClosedBy = closed, ClosesWith = ["mdt-requested", "remote-requested", Closing.With("judgement", ("conclusion", "癌痛会诊："))],
            };
        }
    }
}
