using Xinglin.Care;
using Xinglin.Care.Rights;
using Xinglin.Care.Treatment.Decoction;
using Xinglin.Facts.Herbs;
using Xinglin.Knowledge;
using Xinglin.Storage;
using Xinglin.Storage.Reading;

namespace Xinglin.Web.Pages.Decoction;

/// <summary>One scan as the station kept it.</summary>
/// <param name="Key">made by the station when it was scanned: the same key is the same scan, however often it is sent</param>
/// <param name="Label">what the scanner read</param>
/// <param name="At">when it was scanned, by the station's clock</param>
public sealed record Scan(string Key, string Label, DateTimeOffset At)
{
    /// <summary>The station's clock when it sent; how wrong it is shows by this.</summary>
    public DateTimeOffset? Now { get; init; }
    /// <summary>Account at the station when it was scanned.</summary>
    public string? By { get; init; }
    /// <summary>The step the station showed: soaked, boiled, packed, handed; null: whatever is next.</summary>
    public string? Step { get; init; }
    public string? Machine { get; init; }
    /// <summary>The label of the job in hand; another one is refused.</summary>
    public string? Into { get; init; }
}

public enum ScanOutcome { Accepted, AlreadyThere, Refused }

/// <summary>What became of one scan.</summary>
/// <param name="Loud">another patient's label or pot: the station says it across the whole screen</param>
public sealed record Scanned(string Key, ScanOutcome Outcome, string? Step, DateTimeOffset? At, Phrase Say, bool Loud = false);

/// <summary>扫码。Takes scans in, in the order they were scanned, each once; success is only what the store says when it is read again.</summary>
public sealed class DecoctionScans(Store store, Desk desk, ReadingRoom room, Visitor visitor, Library library, TimeProvider time)
{
    /// <summary>A station's clock nearer than this is right.</summary>
    static readonly TimeSpan right = TimeSpan.FromMinutes(2);

    public IReadOnlyList<Scanned> Take(IReadOnlyList<Scan> scans)
    {
        var results = new Scanned[scans.Count];
        foreach (var (i, scan) in scans.Index().OrderBy(s => s.Item.At).ThenBy(s => s.Index)) results[i] = Take(scan);
        return results;
    }

    Scanned Take(Scan scan)
    {
        if (Shared.Forms.Signing.Clean(scan.Key) is null) return No(scan, new("这次扫码没有编号，请再扫一次", "this scan has no key; scan again"));
        if (LabelCode.Read(scan.Label) is not var (chart, seq)) return No(scan, OtherLabel.Unreadable.What);
        if (scan.Into is { } running && running.Trim() != scan.Label.Trim()) return No(scan, LabelCode.Read(running) is null ? OtherLabel.Unreadable.What : OtherLabel.Other(running.Trim(), scan.Label.Trim()).What, loud: true);
        if (room.Decide(chart) is not Opening.Granted { Chart: var seen }) return No(scan, new("这份处方不在你的药房，或没有对你开放：把药拿开，问发药的人", "this prescription is not of your pharmacy, or not open to you: put it aside and ask who brought it"));
        var source = "scan/" + scan.Key;
        var now = store.Read(chart) ?? seen;
        if (now.Written.FirstOrDefault(e => e.Source == source) is { } there) return new(scan.Key, ScanOutcome.AlreadyThere, Word(there.Fact), there.HappenedAt, new("早已记下", "written already"));
        var at = Corrected(scan);
        if (now.Job(seq) is { } job && Again(job, scan, at)) return new(scan.Key, ScanOutcome.AlreadyThere, null, at, new("同一标签刚扫过，算一次", "the same label was just scanned; it counts once"));
        var (fact, problem) = Meant(now, chart, seq, scan);
        if (fact is null) return No(scan, problem!.What, loud: problem.Field is "pot");
        return desk.Write(chart, [new Draft(fact, at) { Source = source }], visitor.Who) is Outcome.No no
            ? No(scan, no.Problems[0].What)
            : store.Read(chart)?.Written.LastOrDefault(e => e.Source == source) is { } written
                ? new(scan.Key, ScanOutcome.Accepted, Word(written.Fact), written.HappenedAt, written.Fact.Say())
                : No(scan, new("没有保存，请再扫一次", "not saved; scan again"));
    }

    (IFact? Fact, Problem? Why) Meant(Chart chart, ChartId id, long seq, Scan scan)
    {
        var job = chart.Job(seq);
        var by = scan.By is { Length: > 0 and <= 64 } who && who != visitor.Account ? who : null;
        var machine = scan.Machine is { Length: > 0 and <= 20 } m ? m : null;
        if (job is not null && library.For<DecoctionCard>().On(job.Ordered.At) is { } card)
        {
            if (scan.Step == "handed") return (new MedicineHandedOver(seq, To(chart, job), job.Bags(card)) { Way = job.Ordered.Fact.DeliverTo is null && chart.BedAt(DateTimeOffset.MaxValue) is null ? HandOverWay.Window : HandOverWay.Ward, By = by }, null);
            var stage = Enum.TryParse<DecoctionStage>(scan.Step, ignoreCase: true, out var asked) ? asked : job.Next;
            if (stage is not { } step) return (null, new("step", job.State is JobState.Packed ? new("已包装：要交接请先按“交接”再扫", "packed already: to hand it over press “Hand over”, then scan") : new($"现在是“{job.State.Name.Zh}”，还不能煎", $"it stands at “{job.State.Name.En}”; nothing to boil yet")));
            if (OtherPot(id, job, step, machine).FirstOrDefault() is { } pot) return (null, pot);
            return (new DecoctionStep(seq, step) { Machine = machine ?? (step is DecoctionStage.Packed ? job.Machine : null), By = by, Bags = step is DecoctionStage.Packed ? job.Bags(card) : null, BagMl = step is DecoctionStage.Packed ? card.PackMl.Is : null }, null);
        }
        // whatever it is, the gate says it in its own words
        return (new DecoctionStep(seq, DecoctionStage.Soaked) { By = by }, null);
    }

    /// <summary>A pot that holds another medicine takes none besides, and a medicine comes out of the pot it went into.</summary>
    public IEnumerable<Problem> OtherPot(ChartId chart, DecoctionJob job, DecoctionStage step, string? machine)
    {
        if (machine is null) yield break;
        if (step is DecoctionStage.Boiled && DecoctionRows.OnTheFire(store, machine) is { } there && there != (chart, job.Seq))
            yield return new("pot", new($"停下：{machine} 号机里还有另一份药（{LabelCode.Short(LabelCode.Of(there.Chart, there.Prescription))}），没有包装", $"Stop: machine {machine} still holds another medicine ({LabelCode.Short(LabelCode.Of(there.Chart, there.Prescription))}), not packed yet"));
        else if (step is DecoctionStage.Packed && job.Boiled?.Fact.Machine is { } went && went != machine)
            yield return new("pot", new($"停下：这份药在 {went} 号机，不在 {machine} 号机", $"Stop: this medicine is in machine {went}, not in {machine}"));
    }

    static string To(Chart chart, DecoctionJob job) => job.Ordered.Fact.DeliverTo ?? (chart.BedAt(DateTimeOffset.MaxValue) is { } bed ? $"{bed.Ward} {bed.Bed}" : "窗口自取");

    /// <summary>A scanner reads twice, or a hand does: within the card's seconds the same label is the same scan.</summary>
    bool Again(DecoctionJob job, Scan scan, DateTimeOffset at)
    {
        // who presses “hand over” after packing means it
        DateTimeOffset?[] before = scan.Step == "handed" ? [job.HandedOver?.At] : [job.Soaked?.At, job.Boiled?.At, job.Packed?.At];
        return library.For<DecoctionCard>().On(job.Ordered.At) is { } card && before.Any(b => b is { } then && (at - then).Duration() < TimeSpan.FromSeconds(card.RepeatSeconds.Is));
    }

    /// <summary>A station whose clock is wrong says so by the time it sends at; what it scanned is set right by as much.</summary>
    DateTimeOffset Corrected(Scan scan) => scan.Now is { } sent && time.GetUtcNow() - sent is var wrong && wrong.Duration() > right ? scan.At + wrong : scan.At;

    static string? Word(IFact fact) => fact switch { DecoctionStep s => JobWords.Word(s.Stage), MedicineHandedOver => "handed", _ => null };

    static Scanned No(Scan scan, Phrase why, bool loud = false) => new(scan.Key, ScanOutcome.Refused, scan.Step, null, why, loud);
}
