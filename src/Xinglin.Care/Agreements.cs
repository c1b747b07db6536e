using Xinglin.Facts;
using Xinglin.Facts.Paths;

namespace Xinglin.Care;

/// <summary>转交与改期。What colleagues agreed about tasks of a chart: who does it instead, and by when. The last word stands.</summary>
sealed class Agreements(ILookup<string, Stated<TaskHandedOn>> handed, ILookup<string, Stated<TaskRescheduled>> moved)
{
    public static Agreements In(Chart chart) => new(
        chart.All<TaskHandedOn>().ToLookup(h => h.Fact.Task), chart.All<TaskRescheduled>().ToLookup(r => r.Fact.Task));

    public Stated<TaskHandedOn>? HandedOn(string id) => handed[id].Select(h => (Stated<TaskHandedOn>?)h).LastOrDefault();

    /// <summary>What is acute is never put off, and nothing is due before it opens.</summary>
    public Stated<TaskRescheduled>? PutOff(NamedLoop loop, string id, CareTask task) => loop.Name.Harm == Harm.Acute ? null
        : moved[id].Where(r => r.Fact.To > task.Opens).Select(r => (Stated<TaskRescheduled>?)r).LastOrDefault();

    /// <summary>The task as agreed: it still climbs as long after its deadline as it would have.</summary>
    public CareTask Apply(NamedLoop loop, string id, CareTask task)
    {
        if (HandedOn(id)?.Fact.ToRole is { } role) task = task with { Owner = role };
        return PutOff(loop, id, task)?.Fact.To is { } due ? task with { Due = due, Escalates = task.Escalates is { } e ? HouseTime.Later(due + (e - task.Due), task.Opens) : null } : task;
    }

    /// <summary>What the gate asks of somebody who hands on or puts off; history from elsewhere is taken as it comes.</summary>
    public static IEnumerable<Problem> Problems(Draft draft, Who who)
    {
        if (who.Origin == Origin.Imported || Named(draft.Fact) is not { } task) yield break;
        if (Loops.Of(task) is not { } loop)
        {
            yield return new(nameof(TaskHandedOn.Task), new("没有这样的待办，请从工作台打开它再做", "no loop asks for this task; open it from the worklist"));
            yield break;
        }
        if (draft.Fact is not TaskRescheduled moved) yield break;
        if (loop.Harm == Harm.Acute)
            yield return new(nameof(TaskRescheduled.To), new("危急的事不能改期：做完、转交，或说明原因", "what is acute cannot be put off: do it, hand it on, or give the reason"));
        if (moved.To <= draft.HappenedAt)
            yield return new(nameof(TaskRescheduled.To), new("新时限须在此刻之后", "the new time must lie ahead"));
    }

    static string? Named(IFact fact) => fact switch { TaskHandedOn h => h.Task, TaskRescheduled r => r.Task, _ => null };
}
