using Xinglin.Care;

namespace Xinglin.Web;

public enum BoardGroup { Now, Today, Soon, Week, Later }

/// <summary>A task compared with the clock.</summary>
public sealed record BoardLine(TaskLine Task, RingState State, TimeSpan Left, BoardGroup Group)
{
    /// <summary>Share of steps that have their evidence: what asked for it is there, what closes it is not.</summary>
    public double Share => Task.ClosedAt is not null ? 1 : Task.Because.Count / (Task.Because.Count + 1.0);
}

/// <summary>工作台。Open tasks of one person or ward, compared with the clock: sorted by harm, then by time.</summary>
public sealed record Board(IReadOnlyList<BoardLine> Lines)
{
    static readonly TimeSpan soon = TimeSpan.FromHours(1);

    /// <summary>How many stand in each group when only the first of them are lines here, and how many of all are overdue; null: the lines are all.</summary>
    public (IReadOnlyDictionary<BoardGroup, long> Groups, long Late)? Counted { get; init; }

    public long Count(BoardGroup group) => Counted is { } c ? c.Groups[group] : In(group).Count();

    public long Late => Counted is { } c ? c.Late : Lines.Count(l => l.State == RingState.Over);

    /// <summary>The last moment of each group but the last, in their order: the hour, today, two days, the week.</summary>
    public static IReadOnlyList<DateTimeOffset> Edges(DateTimeOffset now)
    {
        DateTimeOffset[] edges = [now + soon, now.HouseDay().End(), now.HouseDay().AddDays(2).End(), now.HouseDay().AddDays(7).End()];
        for (var i = 1; i < edges.Length; i++) edges[i] = edges[i] < edges[i - 1] ? edges[i - 1] : edges[i];
        return edges;
    }

    public static Board Of(IEnumerable<TaskLine> tasks, DateTimeOffset now) =>
        new([.. tasks.Select(t => Line(t, now)).OrderBy(l => l.Group).ThenBy(l => l.Task.Harm).ThenBy(l => l.Task.Due)]);

    public IEnumerable<BoardLine> In(BoardGroup group) => Lines.Where(l => l.Group == group);

    static BoardLine Line(TaskLine task, DateTimeOffset now)
    {
        var left = task.Due - now;
        var state = task.ClosedAt <= now ? RingState.Done : task.Opens > now ? RingState.Wait
            : left < TimeSpan.Zero ? RingState.Over : left <= soon ? RingState.Due : RingState.Open;
        var edges = Edges(now);
        return new(task, state, left, (BoardGroup)edges.Count(e => task.Due > e));
    }

    /// <summary>The sentence a colleague would say. The part in the middle is what stands out.</summary>
    public (Phrase Before, Phrase Strong, Phrase After) Lead(DateTimeOffset now, Tongue T)
    {
        var first = In(BoardGroup.Now).ToList();
        if (first is not [])
        {
            var (n, late) = (Count(BoardGroup.Now), Late);
            var last = late >= n ? default : first.Where(l => l.State != RingState.Over).Select(l => l.Task.Due).DefaultIfEmpty(now + soon).Max();
            var strong = new Phrase($"{n} 件", n == 1 ? "this one" : $"these {n}");
            return last == default
                ? (new("先做这 ", "First "), strong, new("，都已超时。", n == 1 ? ": it is overdue." : ": they are overdue."))
                : (new("先做这 ", "First "), strong, late == 0
                    ? new($"，{T.Clock(last)} 之前。", $", before {T.Clock(last)}.")
                    : new($"，{T.Clock(last)} 之前，{late} 件已超时。", $", before {T.Clock(last)}; {late} overdue."));
        }
        if (In(BoardGroup.Today).OrderBy(l => l.Task.Due).FirstOrDefault() is { } next)
            return (new("眼下不急，今天还有 ", "Nothing presses; today "), new($"{Count(BoardGroup.Today)} 件", $"{Count(BoardGroup.Today)} more"), new($"，第一件 {T.Deadline(next.Task.Due, now)}。", $", the first at {T.Deadline(next.Task.Due, now)}."));
        if (Lines.OrderBy(l => l.Task.Due).FirstOrDefault() is { } later)
            return (new("今天的环都闭了", "Every ring is closed for today"), default, new($"，下一件 {T.When(later.Task.Due, now)}。", $"; next {T.When(later.Task.Due, now)}."));
        return (new("今天的环都闭了。", "Every ring is closed for today."), default, default);
    }
}
