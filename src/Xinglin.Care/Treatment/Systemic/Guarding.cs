using Xinglin.Facts;
using Xinglin.Facts.Treatment;
using Xinglin.Knowledge;

namespace Xinglin.Care.Treatment.Systemic;

/// <summary>开始方案。Never two at once without a reason, and never without intent, line and disease: nobody guesses them later.</summary>
public sealed class RegimenStartGuard : IGuard
{
    public IEnumerable<Problem> Problems(Chart chart, IReadOnlyList<Draft> drafts, int i, Who who)
    {
        if (drafts[i] is not { Fact: RegimenStarted start } draft) yield break;
        if (start.Intent is Intent.Unknown) yield return new(nameof(start.Intent), new("请写目的：根治、新辅助、辅助、姑息或维持", "say the intent: curative, neoadjuvant, adjuvant, palliative or maintenance"));
        if (start.Line is null) yield return new(nameof(start.Line), new("请写第几线", "say which line"));
        if (string.IsNullOrWhiteSpace(start.Target)) yield return new(nameof(start.Target), new("请写针对的疾病或病灶", "say the disease or lesion it is meant for"));
        var stopped = drafts.Take(i).Select(d => d.Fact).OfType<RegimenStopped>().Select(s => s.Regimen).ToHashSet();
        var running = chart.Running().Where(r => r.Started.Entry.Id != draft.Amends && !stopped.Contains(r.Regimen)).ToList();
        if (running is [var other, ..] && string.IsNullOrWhiteSpace(start.AddedBecause))
            yield return new(nameof(start.AddedBecause), new($"{other.Started.Fact.Name} 还在用：先停用，或写明为什么同用", $"{other.Started.Fact.Name} is still running: stop it first, or say why both are given"));
    }
}

/// <summary>周期医嘱。The right cycle, doses the chart's own values give, and every gate passed or signed over.</summary>
public sealed class CycleOrderGuard(Library library) : IGuard
{
    public IEnumerable<Problem> Problems(Chart chart, IReadOnlyList<Draft> drafts, int i, Who who)
    {
        var check = Check(chart, drafts, i);
        return check is null ? [] : check.Problems.Concat(Open(check, chart, drafts, i, who).Select(f => new Problem(nameof(CycleOrdered.Doses), f.Said)));
    }

    /// <summary>Findings nobody signed over yet; those that block stay whatever is written.</summary>
    public IReadOnlyList<GateFinding> Open(Chart chart, IReadOnlyList<Draft> drafts, int i, Who who) => Check(chart, drafts, i) is { } check ? [.. Open(check, chart, drafts, i, who)] : [];

    static IEnumerable<GateFinding> Open(OrderCheck check, Chart chart, IReadOnlyList<Draft> drafts, int i, Who who) =>
        check.Findings.Where(f => f.Blocks || !GateReasons.Covers(chart, drafts, who, drafts[i].HappenedAt, f.Rule));

    OrderCheck? Check(Chart chart, IReadOnlyList<Draft> drafts, int i) => drafts[i] is not { Fact: CycleOrdered order } draft ? null
        : OrderCheck.Of(draft.Amends is { } old ? Chart.Of(chart.Id, chart.Written.Where(e => e.Id != old && e.Amends != old)) : chart, order,
            drafts.Take(i).Select(d => d.Fact).OfType<RegimenStarted>().LastOrDefault(s => s.Regimen == order.Regimen), draft.HappenedAt, library);
}

/// <summary>双人核对与给药。Who ordered does not check, and nothing ordered here is given before two have looked.</summary>
public sealed class CycleGivingGuard : IGuard
{
    public IEnumerable<Problem> Problems(Chart chart, IReadOnlyList<Draft> drafts, int i, Who who) => drafts[i].Fact switch
    {
        CycleDoubleChecked check => Checked(chart, check, who),
        CycleGiven given when drafts[i].Amends is null => Given(chart, given),
        _ => [],
    };

    static IEnumerable<Problem> Checked(Chart chart, CycleDoubleChecked check, Who who)
    {
        var order = chart.RunOf(check.Regimen)?.Cycles.FirstOrDefault(c => c.Number == check.Cycle)?.Order;
        if (order is null) yield return new(nameof(check.Cycle), new($"没有第 {check.Cycle} 周期的医嘱可核对", $"there is no order of cycle {check.Cycle} to check"));
        else if (order.Value.Entry.Author == who.Account) yield return new(nameof(check.Agrees), new("这份医嘱是你开的，请另一位医师、药师或护士核对", "you ordered it: another physician, a pharmacist or a nurse checks it"));
        else if (check.Order is { } seen && seen != order.Value.Entry.Id.Value) yield return new(nameof(check.Order), new("医嘱在你核对时改过，请看新的再核对", "the order was changed meanwhile: look at the new one"));
    }

    static IEnumerable<Problem> Given(Chart chart, CycleGiven given)
    {
        if (chart.RunOf(given.Regimen) is not { } run) yield break;
        var cycle = run.Cycles.FirstOrDefault(c => c.Number == given.Cycle);
        if (cycle?.Order is not { } order)
        {
            // a treatment begun elsewhere is told, not ordered
            if (run.Started.Entry.Origin is Origin.Entered) yield return new(nameof(given.Cycle), new($"第 {given.Cycle} 周期没有医嘱，请医师先开", $"cycle {given.Cycle} was not ordered: ask the physician to order it"));
            yield break;
        }
        if (order.Entry.Origin is not Origin.Entered) yield break;
        if (!run.IsRunning) yield return new(nameof(given.Regimen), new("方案已停用", "the regimen was stopped"));
        if (cycle.Given is not null) yield return new(nameof(given.Cycle), new($"第 {given.Cycle} 周期已记为给过", $"cycle {given.Cycle} is recorded as given already"));
        if (cycle.Hold is not { } hold) yield return new(nameof(given.Cycle), new("还没有给药前核查：请医师看血象后定", "the counts were not judged yet: the physician decides first"));
        else if (hold.Fact.Verdict is not (HoldVerdict.Give or HoldVerdict.Reduce)) yield return new(nameof(given.Cycle), new($"给药前核查为{hold.Fact.Say().Zh}：不能给，请医师重新开", $"{hold.Fact.Say().En}: not to be given; the physician orders anew"));
        if (cycle.Check is not { } check) yield return new(nameof(given.Cycle), new("还没有第二人核对：请药师、护士或另一位医师核对剂量", "no second person has checked it: a pharmacist, a nurse or another physician compares the doses"));
        else if (!check.Fact.Agrees) yield return new(nameof(given.Cycle), new($"第二人核对不一致：{check.Fact.Note}；请医师改医嘱", "the second person does not agree: the physician changes the order"));
    }
}
