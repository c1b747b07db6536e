namespace Xinglin.Facts.Paths;

/// <summary>转交。A task somebody else will do: another role, one colleague by name, or both. Its deadline stays.</summary>
/// <param name="Task">the task's id in this chart</param>
[Tag("task-handed-on")]
public sealed record TaskHandedOn(string Task, string Reason) : IFact
{
    /// <summary>The role that is asked from now on; null: the role stays, the person changes.</summary>
    public Role? ToRole { get; init; }
    /// <summary>What the colleague signs in with; null: whoever holds the role.</summary>
    public string? ToAccount { get; init; }

    public Phrase Say() => new($"转交{Whom.Zh}：{Reason}", $"handed on to {Whom.En}: {Reason}");

    public IEnumerable<Problem> Problems()
    {
        foreach (var p in (Problem[])[.. Must.BeSaid(nameof(Task), Task), .. Must.BeSaid(nameof(Reason), Reason)]) yield return p;
        if (ToRole is null && string.IsNullOrWhiteSpace(ToAccount))
            yield return new(nameof(ToRole), new("转交给谁：选角色，或写一位同事", "say to whom: a role, or a colleague"));
    }

    public static string Named => """
        转交　Task 待办　Reason 原因　ToRole 转给角色　ToAccount 转给谁
        """;

    public static TaskHandedOn Sample => new("hold-check/cycle-3/2026-03-02T09:00Z", "今日手术，请代核") { ToRole = Role.Oncologist, ToAccount = "oncologist" };

    Phrase Whom => (ToRole, ToAccount) switch
    {
        ({ } role, null or "") => role.Title,
        ({ } role, var account) => new($"{role.Title.Zh} {account}", $"{role.Title.En} {account}"),
        (null, var account) => new(account ?? "", account ?? ""),
    };
}
