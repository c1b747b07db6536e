using System.Globalization;

namespace Xinglin.Facts.Paths;

/// <summary>改期。A task that will be done at another time, and why. What was promised first is kept and counted.</summary>
/// <param name="Task">the task's id in this chart</param>
/// <param name="To">the moment after which it is overdue from now on</param>
[Tag("task-rescheduled")]
public sealed record TaskRescheduled(string Task, DateTimeOffset To, string Reason) : IFact
{
    public Phrase Say() => new($"改期到 {Moment}：{Reason}", $"rescheduled to {Moment}: {Reason}");

    public IEnumerable<Problem> Problems() => [.. Must.BeSaid(nameof(Task), Task), .. Must.BeSaid(nameof(Reason), Reason)];

    public static string Named => """
        改期　Task 待办　To 改到|until　Reason 原因
        """;

    public static TaskRescheduled Sample => new("picc-care/picc/2026-03-02T09:00Z", new(2026, 3, 12, 9, 0, 0, TimeSpan.FromHours(8)), "患者周四才回院");

    string Moment => To.ToOffset(TimeSpan.FromHours(8)).ToString("MM-dd HH:mm", CultureInfo.InvariantCulture);
}
