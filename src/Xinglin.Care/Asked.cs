using Xinglin.Facts;
using Xinglin.Facts.Paths;

namespace Xinglin.Care;

/// <summary>What ended a task: the evidence its loop waits for, a reason given instead, or death or hospice care.</summary>
public enum Ending { Evidence, Answer, Silence }

/// <summary>A loop's task after the rules of the house: as it lies on a worklist.</summary>
/// <param name="ClosedBy">the entry that ended it; null while it waits</param>
/// <param name="ClosedAt">when that entry happened</param>
public sealed record Asked(NamedLoop Loop, CareTask Task, Entry? ClosedBy, DateTimeOffset? ClosedAt, Ending? How)
{
    /// <summary>Its name in the chart: loop/key.</summary>
    public string Id => $"{Loop.Id}/{Task.Key}";

    /// <summary>When it was due before anybody put it off: the indicator counts this one.</summary>
    public required DateTimeOffset PromisedAt { get; init; }
    /// <summary>Who handed it on last, and to whom.</summary>
    public Stated<TaskHandedOn>? HandedOn { get; init; }
    /// <summary>Who put it off last; null where nobody did, or it may not be put off.</summary>
    public Stated<TaskRescheduled>? PutOff { get; init; }

    public TaskState StateAt(DateTimeOffset at) => TaskStates.State(Task.Opens, Task.Due, ClosedAt, at);
}
