using Xinglin.Facts;
using Xinglin.Knowledge;

namespace Xinglin.Care.Quality;

public sealed record AlertBudgetCard : Card
{
    /// <summary>What falls due within this, or is overdue, stands under "now".</summary>
    public required Cited<int> NowMinutes { get; init; }
    /// <summary>How many of them one role may have on average.</summary>
    public required Cited<decimal> NowPerRole { get; init; }
}

/// <summary>One role's load: how many tasks stood under "now", averaged over the moments looked at.</summary>
public sealed record RoleLoad(Role Role, decimal Average, decimal Most, bool Kept);

/// <summary>提醒预算。A list that asks for everything at once asks for nothing; this says whether the house keeps its own measure.</summary>
public static class AlertBudget
{
    /// <summary>The load of every role that had any, the heaviest first.</summary>
    /// <param name="tasks">tasks of one ward or one person's patients</param>
    /// <param name="moments">when to look: every hour of a shift, say</param>
    public static IReadOnlyList<RoleLoad> Loads(AlertBudgetCard card, IEnumerable<Asked> tasks, IReadOnlyList<DateTimeOffset> moments) =>
        moments is [] ? [] : [.. from t in tasks
                                 group t by t.Task.Owner into role
                                 let counts = moments.Select(m => role.Count(t => IsNow(card, t, m))).ToList()
                                 let average = (decimal)counts.Sum() / moments.Count
                                 orderby average descending, role.Key
                                 select new RoleLoad(role.Key, average, counts.Max(), average <= card.NowPerRole.Is)];

    /// <summary>Open and due within the hour, or overdue.</summary>
    public static bool IsNow(AlertBudgetCard card, Asked task, DateTimeOffset at) =>
        task.StateAt(at) is TaskState.Overdue || task.StateAt(at) is TaskState.Open && task.Task.Due - at <= TimeSpan.FromMinutes(card.NowMinutes.Is);
}
