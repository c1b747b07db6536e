using Xinglin.Facts;
using Xinglin.Facts.Booking;

namespace Xinglin.Care.Alliance.Visits;

public enum StepState { Waiting, Going, Done, Skipped }

/// <summary>One step as planned and as it went.</summary>
/// <param name="Number">its place in the plan, from 1</param>
public sealed record StepRun(int Number, DayStep Planned, StepState State, DateTimeOffset? StartedAt, DateTimeOffset? EndedAt, string? Reason)
{
    public DateTimeOffset PlannedEnd => Planned.At.AddMinutes(Planned.Minutes);
}

/// <summary>就诊一日。A day's steps in order, with their real times.</summary>
/// <param name="Plan">the entry that planned it</param>
public sealed record Visit(Stated<VisitPlanned> Plan, IReadOnlyList<StepRun> Steps)
{
    public StepRun? Now => Steps.FirstOrDefault(s => s.State is StepState.Going);
    public StepRun? Next => Steps.FirstOrDefault(s => s.State is StepState.Waiting);
    public bool IsOver => Steps.All(s => s.State is StepState.Done or StepState.Skipped);
    public bool HasBegun => Steps.Any(s => s.StartedAt is not null || s.EndedAt is not null);

    /// <summary>From the first step that began to the last that ended; null before anything began.</summary>
    public TimeSpan? Stay(DateTimeOffset now) => Steps.Select(s => s.StartedAt ?? s.EndedAt).Min() is not { } from ? null
        : (IsOver ? Steps.Max(s => s.EndedAt) ?? now : now) - from;

    /// <summary>As planned: from the first step to the end of the last.</summary>
    public TimeSpan PlannedStay => Steps.Max(s => s.PlannedEnd) - Steps.Min(s => s.Planned.At);

    /// <summary>Since when the person has waited for what comes next; null while a step goes on, or nothing began or everything is over.</summary>
    public DateTimeOffset? WaitingSince => Now is not null || IsOver ? null : Steps.Where(s => s.State is StepState.Done).Max(s => s.EndedAt);
}

/// <summary>Time between two steps in which nothing was done for the person.</summary>
public sealed record Idle(StepRun Before, StepRun After, TimeSpan Planned, TimeSpan? Real)
{
    /// <summary>Gaps before each step that began; overlapping steps have none.</summary>
    public static IReadOnlyList<Idle> Of(Visit visit)
    {
        List<Idle> gaps = [];
        StepRun? before = null;
        foreach (var step in visit.Steps.Where(s => s.State is not StepState.Skipped))
        {
            if (before is not null) gaps.Add(new(before, step, NotLess(step.Planned.At - before.PlannedEnd), before.EndedAt is { } end && step.StartedAt is { } start ? NotLess(start - end) : null));
            before = step;
        }
        return gaps;
    }

    /// <summary>All of it that is known.</summary>
    public static TimeSpan Total(IReadOnlyList<Idle> gaps) => gaps.Aggregate(TimeSpan.Zero, (sum, g) => sum + (g.Real ?? TimeSpan.Zero));

    static TimeSpan NotLess(TimeSpan span) => span < TimeSpan.Zero ? TimeSpan.Zero : span;
}

public static class VisitsOfOne
{
    extension(Chart chart)
    {
        /// <summary>Every visit that stands, the earliest first.</summary>
        public IReadOnlyList<Visit> Visits()
        {
            var marks = chart.All<VisitStep>().ToLookup(m => m.Fact.Visit);
            return [.. chart.All<VisitPlanned>().OrderBy(v => v.Fact.On).Select(plan => new Visit(plan, [.. plan.Fact.Steps.Select((step, i) => Run(i + 1, step, [.. marks[plan.Entry.Id.Value].Where(m => m.Fact.Step == i + 1)]))]))];
        }
    }

    static StepRun Run(int number, DayStep step, List<Stated<VisitStep>> marks)
    {
        DateTimeOffset? started = marks.Where(m => m.Fact.Mark is StepMark.Started).Select(m => (DateTimeOffset?)m.At).Min();
        var end = marks.Where(m => m.Fact.Mark is not StepMark.Started).Select(m => (Stated<VisitStep>?)m).LastOrDefault();
        return end is { } e ? new(number, step, e.Fact.Mark is StepMark.Done ? StepState.Done : StepState.Skipped, started, e.At, e.Fact.Reason)
            : new(number, step, started is null ? StepState.Waiting : StepState.Going, started, null, null);
    }
}
