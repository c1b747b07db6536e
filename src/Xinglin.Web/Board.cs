using Xinglin.Care;

namespace Xinglin.Web;

public enum BoardGroup { Now, Today, Soon, Week }

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

    public static Board Of(IEnumerable<TaskLine> tasks, DateTimeOffset now) =>
        new([.. tasks.Select(t => Line(t, now)).OrderBy(l => l.Group).ThenBy(l => l.Task.Harm).ThenBy(l => l.Task.Due)]);

    public IEnumerable<BoardLine> In(BoardGroup group) => Lines.Where(l => l.Group == group);

    static BoardLine Line(TaskLine task, DateTimeOffset now)
    {
        var left = task.Due - now;
        var state = task.ClosedAt <= now ? RingState.Done : task.Opens > now ? RingState.Wait
            : left < TimeSpan.Zero ? RingState.Over : left <= soon ? RingState.Due : RingState.Open;
        var days = task.Due.HouseDay().DayNumber - now.HouseDay().DayNumber;
        return new(task, state, left, left <= soon ? BoardGroup.Now : days is 0 ? BoardGroup.Today : days <= 2 ? BoardGroup.Soon : BoardGroup.Week);
    }

    /// <summary>The sentence a colleague would say. The part in the middle is what stands out.</summary>
    public (Phrase Before, Phrase Strong, Phrase After) Lead(DateTimeOffset now, Tongue T)
    {
        var first = In(BoardGroup.Now).ToList();
        if (first is not [])
        {
            var (n, late) = (first.Count, first.Count(l => l.State == RingState.Over));
            var last = first.Where(l => l.State != RingState.Over).Select(l => l.Task.Due).DefaultIfEmpty().Max();
            var strong = new Phrase($"{n} 件", n == 1 ? "this one" : $"these {n}");
            return last == default
                ? (new("先做这 ", "First "), strong, new("，都已超时。", n == 1 ? ": it is overdue." : ": they are overdue."))
                : (new("先做这 ", "First "), strong, late == 0
                    ? new($"，{T.Clock(last)} 之前。", $", before {T.Clock(last)}.")
                    : new($"，{T.Clock(last)} 之前，{late} 件已超时。", $", before {T.Clock(last)}; {late} overdue."));
        }
        if (In(BoardGroup.Today).OrderBy(l => l.Task.Due).FirstOrDefault() is { } next)
            return (new("眼下不急，今天还有 ", "Nothing presses; today "), new($"{In(BoardGroup.Today).Count()} 件", $"{In(BoardGroup.Today).Count()} more"), new($"，第一件 {T.Clock(next.Task.Due)}。", $", the first at {T.Clock(next.Task.Due)}."));
        if (Lines.OrderBy(l => l.Task.Due).FirstOrDefault() is { } later)
            return (new("今天的环都闭了", "Every ring is closed for today"), default, new($"，下一件 {T.When(later.Task.Due, now)}。", $"; next {T.When(later.Task.Due, now)}."));
        return (new("今天的环都闭了。", "Every ring is closed for today."), default, default);
    }
}
