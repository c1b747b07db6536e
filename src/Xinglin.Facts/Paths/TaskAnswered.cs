namespace Xinglin.Facts.Paths;

/// <summary>说明原因。A task that will not be done as asked, and why: it closes with a reason and is counted, never dismissed.</summary>
/// <param name="Task">the task's id in this chart</param>
[Tag("task-answered")]
public sealed record TaskAnswered(string Task, string Reason) : IFact
{
    public Phrase Say() => new($"说明原因：{Reason}", $"reason given: {Reason}");

    public IEnumerable<Problem> Problems() => [.. Must.BeSaid(nameof(Task), Task), .. Must.BeSaid(nameof(Reason), Reason)];

    public static string Named => """
        说明原因　Task 待办　Reason 原因
        """;

    public static TaskAnswered Sample => new("picc-care/2026-03-02T09:00Z", "昨日已在县医院维护，记录待传");
}
