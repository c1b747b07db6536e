namespace Xinglin.Care;

public enum TaskState { Waiting, Open, Overdue, Closed }

public static class TaskStates
{
    /// <summary>How a task stood at a moment. A task closed only later was not closed then.</summary>
    public static TaskState State(DateTimeOffset opens, DateTimeOffset due, DateTimeOffset? closedAt, DateTimeOffset at) =>
        closedAt <= at ? TaskState.Closed :
        at < opens ? TaskState.Waiting :
        at > due ? TaskState.Overdue : TaskState.Open;
}
