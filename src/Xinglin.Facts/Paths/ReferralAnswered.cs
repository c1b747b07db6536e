namespace Xinglin.Facts.Paths;

/// <summary>转诊回执。What the receiving side did with a referral: taken, refused with the reason, seen, sent back.</summary>
/// <param name="Referral">number of the referral's entry</param>
[Tag("referral-answered")]
public sealed record ReferralAnswered(long Referral, ReferralState State) : IFact
{
    public string? Reason { get; init; }
    /// <summary>Clinic or ward that takes the person.</summary>
    public string? Unit { get; init; }

    public Phrase Say() => new($"转诊{Word.Zh}{(Unit is null ? "" : $"（{Unit}）")}{(Reason is null ? "" : $"：{Reason}")}", $"referral {Word.En}{(Unit is null ? "" : $" ({Unit})")}{(Reason is null ? "" : $": {Reason}")}");

    public IEnumerable<Problem> Problems()
    {
        foreach (var p in Must.Name(nameof(Referral), Referral)) yield return p;
        if (State is ReferralState.Sent) yield return new(nameof(State), new("回执请选：接收、未接收、已接诊或已回转", "an answer is accepted, refused, seen or returned"));
        if (State is ReferralState.Refused)
            foreach (var p in Must.BeSaid(nameof(Reason), Reason)) yield return p;
    }

    public static string Named => """
        转诊回执|referral answer　Referral 转诊（条目号）|referral (entry)　State 状态　Reason 原因　Unit 接收科室|unit
        """;

    public static ReferralAnswered Sample => new(31, ReferralState.Accepted) { Unit = "肿瘤内科门诊" };

    Phrase Word => State switch
    {
        ReferralState.Accepted => new("已接收", "accepted"), ReferralState.Refused => new("未接收", "refused"), ReferralState.Seen => new("已接诊", "seen"), _ => new("已回转", "returned"),
    };
}

/// <summary>Something the receiving side asks of those at home: what, who, by when.</summary>
public sealed record HomeTask(string What, Role Owner, DateOnly By);

/// <summary>回转信。The letter that goes back with the person: what was done, how things stand, and what those at home must do next, as tasks there.</summary>
/// <param name="Done">what was found and done</param>
[Tag("return-letter")]
public sealed record ReturnLetter(string Done) : IFact
{
    /// <summary>Number of the referral's entry it answers; null for a step-down nobody referred up.</summary>
    public long? Referral { get; init; }
    /// <summary>Id of the organisation that takes over.</summary>
    public string? ToOrganisation { get; init; }
    /// <summary>Id of the township clinic that does part of it; null when none.</summary>
    public string? Township { get; init; }
    /// <summary>What comes next, with its dates, and who decides.</summary>
    public string? Next { get; init; }
    public IReadOnlyList<HomeTask> Tasks { get; init; } = [];
    /// <summary>Medicines of both kinds to go on with, dose and stop date, one a line.</summary>
    public IReadOnlyList<string> Medicines { get; init; } = [];
    /// <summary>Line, wound, stoma, feeding: what was done last and when it is due.</summary>
    public string? LineCare { get; init; }
    /// <summary>When to call or come at once, in words for the family.</summary>
    public IReadOnlyList<string> WarningSigns { get; init; } = [];
    /// <summary>Whom to ask, and how fast an answer comes.</summary>
    public string? AskWhom { get; init; }

    public Phrase Say() => new($"回转信：{Done}（{Tasks.Count} 项交代）", $"return letter: {Done} ({Tasks.Count} tasks)");

    public IEnumerable<Problem> Problems() => [.. Must.BeSaid(nameof(Done), Done), .. Tasks.SelectMany(t => Must.BeSaid(nameof(Tasks), t.What))];

    public static string Named => """
        回转信|return letter　Done 做了什么|what was done　Referral 转诊（条目号）|referral (entry)　ToOrganisation 接续机构|organisation that takes over　Township 乡镇卫生院|township clinic　Next 下一步|what comes next　Tasks 交代的事|tasks　Medicines 继续用药（一行一条）|medicines (one a line)　LineCare 导管与伤口|line and wound care　WarningSigns 何时要来（一行一条）|when to come (one a line)　AskWhom 有疑问找谁|whom to ask
        HomeTask.What 做什么　HomeTask.Owner 谁做　HomeTask.By 何日之前|before
        """;

    public static ReturnLetter Sample => new("确诊胃窦腺癌，SOX 第 1 周期已完成") { ToOrganisation = "county.qingyi", Tasks = [new("血常规", Role.TownshipDoctor, new(2026, 5, 12))], WarningSigns = ["体温 ≥ 38.0 ℃"] };
}
