using System.Globalization;
using Xinglin.Care;
using Xinglin.Care.Treatment.Systemic;
using Xinglin.Facts.Treatment;
using Xinglin.Knowledge;
using Xinglin.Knowledge.Regimens;

namespace Xinglin.Web.Pages.Systemic;

/// <summary>The systemic therapy of one chart as its pages need it: what runs, which card it follows, what comes next.</summary>
public sealed class SystemicView
{
    public SystemicView(OpenedChart opened, Library library, DateTimeOffset now, long? run = null)
    {
        (Opened, Library, Now) = (opened, library, now);
        Runs = opened.Chart.Runs();
        Run = Runs.LastOrDefault(r => r.Started.Entry.Id.Value == run) ?? Runs.LastOrDefault(r => r.IsRunning);
        Card = Run is null ? null : RegimenCards.Of(library, Run, now);
    }

    public OpenedChart Opened { get; }
    public Library Library { get; }
    public DateTimeOffset Now { get; }
    public Chart Chart => Opened.Chart;
    public string Home => $"/charts/{Chart.Id}/systemic";
    public IReadOnlyList<RegimenRun> Runs { get; }
    public IEnumerable<RegimenRun> Running => Runs.Where(r => r.IsRunning);
    /// <summary>The run this page is about; null when none was ever started.</summary>
    public RegimenRun? Run { get; }
    public RegimenCard? Card { get; }
    public RunCycle? Pending => Run?.IsRunning is true ? Run.Pending : null;
    public SystemicGatesCard? Gates => Library.For<SystemicGatesCard>().On(Now);

    public Phrase NameOf(RegimenRun run) => RegimenCards.Of(Library, run, run.Started.At) is { } card && card.Name.Zh.StartsWith(run.Started.Fact.Name, StringComparison.Ordinal) ? new(run.Started.Fact.Name, Head(card.En)) : new(run.Started.Fact.Name, run.Started.Fact.Name);

    /// <summary>"SOX" of "SOX (oxaliplatin, S-1)".</summary>
    static string Head(string name) => name.Split(" (")[0];

    /// <summary>What may be ordered as it was: the same share, steps and choices as the last order of this run.</summary>
    public CycleWish Usual()
    {
        var last = Run!.Pending?.Order ?? Run.Cycles.LastOrDefault(c => c.Order is not null)?.Order;
        var day = OrderCheck.Usual(Run) ?? Now.HouseDay();
        var wish = last is { } order ? CycleWish.Of(order.Fact) with { Reason = null, Lines = null } : new(Run.Next, day);
        return wish with { Cycle = Run.Next, PlannedOn = day < Now.HouseDay() ? Now.HouseDay() : day };
    }

    public DoseSheet? Sheet(CycleWish wish) => Card is null ? null : DoseSheet.Of(Chart, Card, wish, Library, Now);

    public IReadOnlyList<GateFinding> GatesOf(DoseSheet sheet) => new SystemicGates(Library, Chart, Now).Of(sheet, sheet.Wish.Cycle == 1);

    public CycleNumbers? Numbers(DateOnly planned) => Card is null ? null : CycleNumbers.Of(Chart, Card, planned, Library, Now);

    /// <summary>The day of the running cycle, 1 being the day it was given; null before the first.</summary>
    public int? Day(RegimenRun run) => run.LastGiven is { } last ? Now.HouseDay().DayNumber - last.At.HouseDay().DayNumber + 1 : null;

    /// <summary>What a colleague would say first.</summary>
    public Phrase Sentence()
    {
        if (Run is not { IsRunning: true } run) return new("没有在用的方案。", "No regimen is running.");
        var name = NameOf(run);
        var where = run.LastGiven is { } last ? new Phrase($"{name.Zh} 第 {last.Fact.Cycle} 周期第 {Day(run)} 天", $"{name.En}, cycle {last.Fact.Cycle} day {Day(run)}") : new Phrase($"{name.Zh} 还没有给过", $"{name.En}, not given yet");
        if (Pending is not { Order: { } order } pending) return new($"{where.Zh}；第 {run.Next} 周期还没有开。", $"{where.En}; cycle {run.Next} is not ordered.");
        var day = order.Fact.PlannedOn.ToString("MM-dd", CultureInfo.InvariantCulture);
        var wants = Wanting(pending).ToList();
        return wants is [] ? new($"{where.Zh}；第 {pending.Number} 周期可以给（拟 {day}）。", $"{where.En}; cycle {pending.Number} may be given (planned {day}).")
            : new($"{where.Zh}；第 {pending.Number} 周期拟 {day}，还差{string.Join('、', wants.Select(w => w.Zh))}。", $"{where.En}; cycle {pending.Number} planned {day}, wanting {string.Join(" and ", wants.Select(w => w.En))}.");
    }

    /// <summary>What an ordered cycle still lacks before it is given, and whose it is.</summary>
    public IEnumerable<Phrase> Wanting(RunCycle cycle)
    {
        if (cycle.Hold is null) yield return new("医师核血象", "the physician's look at the counts");
        else if (cycle.Hold.Value.Fact.Verdict is HoldVerdict.Delay or HoldVerdict.Stop) yield return new("医师重新开", "a new order");
        if (cycle.Check is null) yield return new("第二人核对", "the second check");
        else if (!cycle.Check.Value.Fact.Agrees) yield return new("改到核对一致", "an order that agrees");
    }
}
