using Xinglin.Facts;
using Xinglin.Facts.Laboratory;
using Xinglin.Facts.Nursing;
using Xinglin.Facts.Treatment;
using Xinglin.Knowledge;

namespace Xinglin.Care.Nursing;

/// <summary>One febrile neutropenia: the fever that began it, the count that makes it one, and from when somebody could know.</summary>
/// <param name="Count">null while no count has been taken since the chemotherapy</param>
/// <param name="Cycle">the chemotherapy, when it stands in for the missing count</param>
/// <param name="Cleared">the count that came back and was not low after all</param>
sealed record FeverEpisode(Stated<Temperature> Fever, FebrileNeutropeniaCard Card, DateTimeOffset KnownAt, Reading? Count, Stated<CycleGiven>? Cycle, Reading? Cleared);

/// <summary>发热粒缺的起点。Finds the episodes of a chart; fevers of one illness make one.</summary>
sealed class FeverEpisodes(Adopted<FebrileNeutropeniaCard> cards)
{
    /// <summary>Worked out once for a chart: several ask for the same.</summary>
    public IReadOnlyList<FeverEpisode> In(Chart chart) => chart.Once((typeof(FeverEpisodes), cards), c => Found(c).ToList());

    IEnumerable<FeverEpisode> Found(Chart chart)
    {
        var counts = chart.Readings(Analytes.Neutrophils).ToList();
        var readings = chart.All<Temperature>().ToList();
        var coveredUntil = DateTimeOffset.MinValue;
        for (var i = 0; i < readings.Count; i++)
        {
            var fever = readings[i];
            if (fever.At < coveredUntil || cards.On(fever.At) is not { } card || !IsFever(card, readings, i)) continue;
            if (Begin(chart, counts, card, fever) is not { } episode) continue;
            coveredUntil = fever.At.AddDays(card.EpisodeDays.Is);
            yield return episode;
        }
    }

    static bool IsFever(FebrileNeutropeniaCard card, List<Stated<Temperature>> readings, int last)
    {
        var now = readings[last];
        if (card.IsFever(now.Fact)) return true;
        var since = now.At;
        for (var i = last; i >= 0 && card.IsRaised(readings[i].Fact) && since - readings[i].At <= TimeSpan.FromHours(card.HeldGapHours.Is); i--)
        {
            since = readings[i].At;
            if (now.At - since >= TimeSpan.FromMinutes(card.HeldMinutes.Is)) return true;
        }
        return false;
    }

    static FeverEpisode? Begin(Chart chart, List<Reading> counts, FebrileNeutropeniaCard card, Stated<Temperature> fever)
    {
        var known = counts.Where(c => c.At <= fever.At && c.KnownAt <= fever.KnownAt && c.At > fever.At.AddDays(-card.CountHoldsDays.Is)).ToList();
        if (known is [.., var last] && IsLow(card, counts, last)) return new(fever, card, fever.KnownAt, last, null, null);

        var soon = counts.Where(c => c.At > fever.At.AddDays(-card.CountHoldsDays.Is) && c.At <= fever.At.AddHours(card.CountFollowsHours.Is) && !known.Contains(c)).ToList();
        if (Chemotherapy(chart, card, fever.At) is { } cycle && !known.Any(c => c.At >= cycle.At))
            return new(fever, card, fever.KnownAt, null, cycle, soon.Where(c => c.At >= cycle.At && !IsLow(card, counts, c)).Select(c => (Reading?)c).FirstOrDefault());

        return soon.FirstOrDefault(c => IsLow(card, counts, c)) is { Entry: not null } low
            ? new(fever, card, low.KnownAt > fever.KnownAt ? low.KnownAt : fever.KnownAt, low, null, null) : null;
    }

    /// <summary>Under the line, or under the higher one and lower than the count before it.</summary>
    static bool IsLow(FebrileNeutropeniaCard card, List<Reading> counts, Reading count)
    {
        if (count.Value < card.NeutrophilsBelow.Is) return true;
        var before = counts.LastOrDefault(c => c.At < count.At && c.At > count.At.AddDays(-card.CountHoldsDays.Is));
        return count.Value < card.NeutrophilsFallingBelow.Is && before.Entry is not null && before.Value > count.Value;
    }

    static Stated<CycleGiven>? Chemotherapy(Chart chart, FebrileNeutropeniaCard card, DateTimeOffset at) =>
        chart.All<CycleGiven>().Where(c => c.At <= at && c.At.HouseDay().AddDays(card.DaysAfterChemotherapy.Is) >= at.HouseDay())
            .Select(c => (Stated<CycleGiven>?)c).LastOrDefault();
}
