using Xinglin.Facts;
using Xinglin.Facts.Laboratory;
using Xinglin.Facts.Nursing;
using Xinglin.Facts.Treatment;
using Xinglin.Knowledge;

namespace Xinglin.Care.Nursing.Ward;

/// <summary>下次测量。When this person is measured next and why, by the ward's protocol: from what the chart holds, without a clock.</summary>
public sealed record VitalsRound(DateTimeOffset Due, Phrase Why)
{
    /// <summary>Null for somebody who lies in no bed, or where no protocol is in force.</summary>
    public static VitalsRound? Next(Chart chart, Adopted<WardProtocolCard> cards, Library library)
    {
        if (chart.InWardSince() is not { } came) return null;
        var last = chart.MeasuredAt() is { } m && m > came ? m : (DateTimeOffset?)null;
        if (cards.On(last ?? came) is not { } card) return null;
        if (last is not { } at) return new(came.AddHours(card.FirstWithinHours.Is), new("入院首测", "first after admission"));
        List<VitalsRound> all = [new(at.AddHours(card.RoutineHours.Is), Every(card.RoutineHours.Is))];
        if (at < came.AddDays(card.NewPatientDays.Is)) all.Add(new(at.AddHours(card.NewPatientHours.Is), new($"新入院 {Every(card.NewPatientHours.Is).Zh}", $"new patient, {Every(card.NewPatientHours.Is).En}")));
        var close = at.AddHours(card.CloseHours.Is);
        if (chart.All<Temperature>().Where(t => t.At <= at && t.At > at.AddHours(-card.FeverLooksBackHours.Is)).Select(t => t.Fact.Celsius).DefaultIfEmpty().Max() >= card.FeverCelsius.Is)
            all.Add(new(close, new($"发热 {Every(card.CloseHours.Is).Zh}", $"fever, {Every(card.CloseHours.Is).En}")));
        if (chart.ReadingAt(Analytes.Neutrophils, DateTimeOffset.MaxValue) is { } count && count.Value < card.NeutrophilsBelow.Is && count.At > at.AddDays(-card.NeutrophilsHoldDays.Is))
            all.Add(new(close, new($"粒缺 {Every(card.CloseHours.Is).Zh}", $"few neutrophils, {Every(card.CloseHours.Is).En}")));
        if (EarlyWarning.Last(library, chart) is { Score.Value: { } news } && news >= card.NewsAtLeast.Is)
            all.Add(new(at.AddHours(card.SepticHours.Is), new($"NEWS2 {news:0}，{Every(card.SepticHours.Is).Zh}", $"NEWS2 {news:0}, {Every(card.SepticHours.Is).En}")));
        all.AddRange(AfterDose(chart, card, at));
        return all.MinBy(r => r.Due);
    }

    static IEnumerable<VitalsRound> AfterDose(Chart chart, WardProtocolCard card, DateTimeOffset last)
    {
        var doses = chart.All<DrugGiven>().Where(d => d.Fact is { Kind: DrugKind.Anticancer, NotGiven: false }).Select(d => (d.At, First: d.Fact is { Cycle: 1 })).ToList();
        if (doses is []) yield break;
        var (at, first) = doses[^1];
        foreach (var minutes in (first ? card.FirstDoseMinutes : card.AfterChemotherapyMinutes).Is)
            if (at.AddMinutes(minutes) > last)
            {
                yield return new(at.AddMinutes(minutes), first ? new($"首次用药后 {minutes} 分", $"{minutes} min after the first dose") : new($"化疗后 {minutes} 分", $"{minutes} min after chemotherapy"));
                yield break;
            }
    }

    static Phrase Every(int hours) => hours == 24 ? new("每日一次", "once a day") : new($"每 {hours} 时", $"every {hours} h");
}

public static class Measured
{
    extension(Chart chart)
    {
        /// <summary>When temperature or vital signs were last taken.</summary>
        public DateTimeOffset? MeasuredAt()
        {
            var (warm, signs) = (chart.All<Temperature>().LastOrDefault().Entry?.HappenedAt, chart.All<VitalSigns>().LastOrDefault().Entry?.HappenedAt);
            return warm > signs || signs is null ? warm : signs;
        }

        /// <summary>Since when this person lies in the ward: the stay that is open, else the first bed since the last leaving; null for who lies in none.</summary>
        public DateTimeOffset? InWardSince()
        {
            if (chart.BedAt(DateTimeOffset.MaxValue) is null) return null;
            if (chart.StayAt(DateTimeOffset.MaxValue) is { } stay) return stay.At;
            return chart.All<Facts.Paths.BedAssigned>().Where(b => chart.BedAt(b.At) is not null).Select(b => (DateTimeOffset?)b.At).LastOrDefault();
        }
    }
}
