using Xinglin.Facts;
using Xinglin.Facts.Disease;
using Xinglin.Facts.Imaging;
using Xinglin.Facts.Treatment;
using Xinglin.Knowledge;

namespace Xinglin.Care.Treatment;

public sealed record ResponseImagingCard : ProtocolCard
{
    public required Cited<int> FromWeeks { get; init; }
    public required Cited<int> ByWeeks { get; init; }
    /// <summary>A picture earlier than this after the last one is not the planned assessment.</summary>
    public required Cited<int> CountsFromWeeks { get; init; }
    public required Cited<int> EscalatesDaysLate { get; init; }

    public override IEnumerable<string> Wrong()
    {
        if (FromWeeks.Is >= ByWeeks.Is || CountsFromWeeks.Is > FromWeeks.Is) yield return "the weeks do not follow each other";
    }
}

/// <summary>疗效评价：six to eight weeks after a regimen began, and again after each assessment, until it stops. No image is not stable disease.</summary>
[Loop("response-imaging", Wing.Treatment, "评疗效", "Response assessment", Harm.Course, Anticancer = true)]
public sealed class ResponseImagingLoop(Adopted<ResponseImagingCard> cards) : ICareLoop
{
    public IEnumerable<CareTask> Tasks(Chart chart)
    {
        // after an operation with nothing left to measure there is no response to assess
        var started = chart.All<RegimenStarted>().Where(r => r.Fact.Intent != Intent.Adjuvant).ToList();
        for (var i = 0; i < started.Count; i++)
            if (!Repeats(chart, started, i))
                foreach (var task in Of(chart, started[i], Stops(chart, started[i], started.Skip(i + 1)))) yield return task;
    }

    IEnumerable<CareTask> Of(Chart chart, Stated<RegimenStarted> regimen, Entry? stop)
    {
        for (var last = regimen.Entry; last is not null && cards.On(last.HappenedAt) is { } card;)
        {
            var next = Assessment(chart, last.HappenedAt.AddDays(7 * card.CountsFromWeeks.Is));
            if (next is null || stop?.HappenedAt < next.HappenedAt) next = stop;
            var day = last.HappenedAt.HouseDay();
            var due = last.DueBy(day.AddDays(7 * card.ByWeeks.Is));
            yield return new(TaskKey.Of("assess", last.HappenedAt), Role.Oncologist, new("约 CT，评疗效", "Image and assess response"), card.Stamp, last,
                last.OpensOn(day.AddDays(7 * card.FromWeeks.Is)), due)
            {
                Evidence = last == regimen.Entry ? regimen.Fact.Say() : last.Fact.Say(), Also = last == regimen.Entry ? [] : [regimen.Entry],
                Escalates = due.AddDays(card.EscalatesDaysLate.Is), EscalatesTo = Role.CaseManager,
                ClosedBy = next, ClosesWith = ["response", "imaging"],
            };
            last = next == stop ? null : next;
        }
    }

    static Entry? Assessment(Chart chart, DateTimeOffset from)
    {
        var image = chart.All<ImagingReport>().FirstOrDefault(i => i.At >= from && i.Fact.ShowsTumour()).Entry;
        var word = chart.All<ResponseAssessed>().FirstOrDefault(r => r.At >= from).Entry;
        return image is null || word?.HappenedAt < image.HappenedAt ? word : image;
    }

    /// <summary>Its own stop, or another regimen that took its place.</summary>
    static Entry? Stops(Chart chart, Stated<RegimenStarted> regimen, IEnumerable<Stated<RegimenStarted>> later)
    {
        var stop = chart.All<RegimenStopped>().FirstOrDefault(s => s.At >= regimen.At && s.Fact.Regimen == regimen.Fact.Regimen).Entry;
        var other = later.FirstOrDefault(r => r.Fact.Regimen != regimen.Fact.Regimen).Entry;
        return stop is null || other?.HappenedAt < stop.HappenedAt ? other : stop;
    }

    /// <summary>The same regimen stated again while it runs begins nothing.</summary>
    static bool Repeats(Chart chart, List<Stated<RegimenStarted>> started, int i) =>
        i > 0 && started[i - 1].Fact.Regimen == started[i].Fact.Regimen && !(Stops(chart, started[i - 1], started.Skip(i))?.HappenedAt <= started[i].At);
}
