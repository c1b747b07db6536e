using Xinglin.Care;

namespace Xinglin.Web.Pages.Work;

/// <summary>The task at the side, looked up by the key in the address whatever list it stands in.</summary>
/// <param name="Line">compared with the clock</param>
/// <param name="Asked">as the loop asked it; null when the chart no longer does</param>
public sealed record ChosenTask(OpenedChart Opened, BoardLine Line, Asked Asked, IReadOnlyList<LoopStep> Steps)
{
    /// <summary>The chart a key names.</summary>
    public static ChartId? ChartOf(string? key) => key?.Split('~', 2) is [var chart, _] && Guid.TryParse(chart, out var id) ? new(id) : null;

    public static ChosenTask? Of(Func<ChartId, OpenedChart?> open, TaskRegister register, string? key, DateTimeOffset now)
    {
        if (ChartOf(key) is not { } chart || open(chart) is not { } opened) return null;
        var asked = register.Tasks(opened.Chart);
        return asked.FirstOrDefault(a => a.Id == key!.Split('~', 2)[1]) is { } mine
            ? new(opened, Board.Of([LineOf(opened, mine)], now).Lines[0], mine, LoopStep.Of(opened.Chart, asked, mine, now)) : null;
    }

    static TaskLine LineOf(OpenedChart o, Asked a) => new(o.Chart.Id, o.Name, a.Id, a.Loop.Id, a.Loop.Name.Name, a.Loop.Name.Wing, a.Loop.Name.Harm, a.Task.Owner, a.Task.Say, a.Task.Evidence, a.Task.Opens, a.Task.Due)
    {
        Card = a.Task.Card, Because = [.. a.Task.Also.Prepend(a.Task.Because).Select(e => e.Id.Value).Distinct()], ClosesWith = a.Task.ClosesWith,
        ClosedAt = a.ClosedAt, ClosedBy = a.ClosedBy?.Id.Value, Ward = o.Bed?.Ward, Bed = o.Bed?.Bed, Diagnosis = o.Illness?.Name,
        Account = a.HandedOn?.Fact.ToAccount, Carer = CareTeam.Of(o.Chart).Holding(a.Task.Owner), PromisedAt = a.PromisedAt, Escalates = a.Task.Escalates, EscalatesTo = a.Task.EscalatesTo,
    };
}

/// <summary>One step of a loop: what is known, what was done, what is asked now, what comes.</summary>
/// <param name="Entry">the entry that proves it; null while nothing does</param>
/// <param name="Task">the task it is; null for what set the loop off</param>
public sealed record LoopStep(RingState State, Phrase Say, Entry? Entry, Asked? Task, bool Current)
{
    /// <summary>What asked for it, the steps with their evidence, the one at hand, and those that come: all of one episode.</summary>
    public static IReadOnlyList<LoopStep> Of(Chart chart, IReadOnlyList<Asked> asked, Asked mine, DateTimeOffset now)
    {
        var episode = asked.Where(a => a.Loop.Id == mine.Loop.Id && Episode(a) == Episode(mine)).ToList();
        var done = episode.Where(a => a != mine && a.ClosedAt <= now).OrderBy(a => a.ClosedAt).ToList();
        var proofs = done.Select(a => a.ClosedBy).ToHashSet();
        var triggers = mine.Task.Also.Prepend(mine.Task.Because).DistinctBy(e => e.Id).Where(e => !proofs.Contains(e)).OrderBy(e => e.HappenedAt);
        return [
            .. triggers.Select(e => new LoopStep(RingState.Done, e.Fact.Say(), e, null, false)),
            .. done.Select(a => new LoopStep(RingState.Done, a.Task.Say, a.ClosedBy, a, false)),
            new(StateOf(mine, now), mine.Task.Say, mine.ClosedBy, mine, true),
            .. episode.Where(a => a != mine && !(a.ClosedAt <= now)).OrderBy(a => a.Task.Due).Select(a => new LoopStep(StateOf(a, now), a.Task.Say, null, a, false)),
        ];
    }

    /// <summary>The time of what set it off: the second part of the task's key.</summary>
    static string Episode(Asked a) => a.Task.Key.Split('/') is [_, var time, ..] ? time : a.Task.Key;

    static RingState StateOf(Asked a, DateTimeOffset now) => a.StateAt(now) switch
    {
        TaskState.Closed => RingState.Done, TaskState.Waiting => RingState.Wait, TaskState.Overdue => RingState.Over,
        _ => a.Task.Due <= Board.Edges(now)[0] ? RingState.Due : RingState.Open,
    };
}
