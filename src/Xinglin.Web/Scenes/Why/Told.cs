using Xinglin.Facts;
using Xinglin.Facts.Disease;

namespace Xinglin.Web.Scenes.Why;

/// <summary>此刻为什么这样。At most three sentences that plain rules read from a chart, each with the entries it comes from. It states what is written and concludes nothing: that is for a person to sign.</summary>
public sealed record Told(IReadOnlyList<Sentence> Sentences)
{
    const int Lines = 3;

    /// <param name="bands">grades of counts under the adopted card; without it counts are stated without a grade</param>
    public static Told Of(Chart chart, CountBands? bands, DateTimeOffset now)
    {
        var known = chart.Standing.Any(e => e.HappenedAt > now) ? Chart.Of(chart.Id, chart.Standing.Where(e => e.HappenedAt <= now)) : chart;
        if (known.Last<Facts.Ending.Death>() is not null) return new([]);
        Sentence?[] western = [Counts.Neutropenia(known, bands, now), Counts.PlateletsFalling(known, bands, now), Course.Answer(known, now), Course.Weight(known, now), Course.Reported(known, now)];
        var chinese = Course.Syndrome(known, now);
        return new([.. western.OfType<Sentence>().Take(chinese is null ? Lines : Lines - 1), .. new[] { chinese }.OfType<Sentence>()]);
    }

    /// <summary>Every entry it was read from, in order of time.</summary>
    public IReadOnlyList<Entry> Evidence => [.. Sentences.SelectMany(s => s.Clauses).SelectMany(c => c.Because).DistinctBy(e => e.Id).OrderBy(e => e.HappenedAt)];

    public Phrase Words => new(string.Concat(Sentences.Select(s => s.Words.Zh)), string.Join(' ', Sentences.Select(s => s.Words.En)));

    /// <summary>What it cites that was written after a judgement: then the judgement was made without it.</summary>
    public IReadOnlyList<Entry> Since(Stated<Judgement> signed) => [.. Evidence.Where(e => e.RecordedAt > signed.Entry.RecordedAt)];
}
