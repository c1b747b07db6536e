namespace Xinglin.Facts.Nursing;

/// <summary>护理计划。One problem of this patient, what is done about it, and when it is looked at again. Signs are the nurse's; the syndrome it follows is the physician's.</summary>
/// <param name="Problem">as the nurse puts it: 压力性损伤风险, 夜间痛, 不思饮食</param>
[Tag("nursing-plan")]
public sealed record NursingPlan(string Problem) : IFact
{
    /// <summary>Id of the score it answers (braden, morse …); null for a problem no score found.</summary>
    public string? For { get; init; }
    public IReadOnlyList<string> Measures { get; init; } = [];
    /// <summary>The day the score or the problem is looked at again.</summary>
    public DateOnly? AgainOn { get; init; }
    /// <summary>The syndrome of the physician's latest differentiation it follows; null: a plan of Western nursing alone.</summary>
    public string? Syndrome { get; init; }
    /// <summary>What the nurse saw: complaints, tongue, skin, stool; no diagnosis.</summary>
    public IReadOnlyList<string> Signs { get; init; } = [];
    /// <summary>Card ids of external therapies proposed to the physician.</summary>
    public IReadOnlyList<string> Techniques { get; init; } = [];

    public Phrase Say() => new($"护理计划：{Problem}，{Measures.Count} 项措施{(Syndrome is null ? "" : $"（随证：{Syndrome}）")}", $"nursing plan: {Problem}, {Measures.Count} measures{(Syndrome is null ? "" : $" (follows {Syndrome})")}");

    public IEnumerable<Problem> Problems()
    {
        foreach (var p in Must.BeSaid(nameof(Problem), Problem)) yield return p;
        if (Measures is []) yield return new(nameof(Measures), new("至少一项措施", "at least one measure"));
        foreach (var p in Measures.SelectMany(m => Must.BeSaid(nameof(Measures), m))) yield return p;
        if (For is not null && AgainOn is null) yield return new(nameof(AgainOn), new("请写哪天复评", "say on which day it is scored again"));
    }

    public static string Named => """
        护理计划　Problem 护理问题|problem　For 针对的评分|for the score　Measures 措施（一行一条）|measures (one a line)　AgainOn 复评日|scored again on　Syndrome 所随的证|syndrome it follows　Signs 护士所见（一行一条）|signs (one a line)　Techniques 建议的外治（一行一个）|techniques proposed (one a line)
        """;

    public static NursingPlan Sample => new("压力性损伤风险") { For = "braden", Measures = ["每 2 小时翻身，夹角不过 30°", "足跟悬空"], AgainOn = new(2026, 3, 4) };
}

/// <summary>How well it worked, in the four words of the effect form.</summary>
public enum PlanEffect { Good, Better, Fair, Poor }

/// <summary>护理效果评价。What became of a plan after some days: effect, the symptom before and after, whether the patient takes it well.</summary>
/// <param name="Plan">entry of the plan</param>
/// <param name="Day">days after the plan: 1, 3, 7</param>
[Tag("nursing-plan-evaluated")]
public sealed record NursingPlanEvaluated(long Plan, int Day, PlanEffect Effect) : IFact
{
    /// <summary>The symptom, 0–10, before and now.</summary>
    public int? Before { get; init; }
    public int? After { get; init; }
    public bool? Accepted { get; init; }
    /// <summary>The problem is settled; the plan ends here.</summary>
    public bool Ends { get; init; }
    public string? Note { get; init; }

    public Phrase Say() => new($"护理效果（第 {Day} 天）：{Zh}{(Ends ? "，计划结束" : "")}", $"effect of nursing (day {Day}): {Effect.ToString().ToLowerInvariant()}{(Ends ? ", plan ends" : "")}");

    public IEnumerable<Problem> Problems() =>
        [.. Must.Name(nameof(Plan), Plan), .. Must.Lie(nameof(Day), Day, 0, 60, "天"), .. Must.Lie(nameof(Before), Before, 0, 10, "分"), .. Must.Lie(nameof(After), After, 0, 10, "分")];

    public static string Named => """
        护理效果评价　Plan 哪条计划|entry of the plan　Day 第几天|day　Effect 效果　Before 之前（0–10）|before (0–10)　After 现在（0–10）|now (0–10)　Accepted 患者接受|accepted　Ends 计划结束|the plan ends　Note 备注
        PlanEffect.Good 好　PlanEffect.Better 较好　PlanEffect.Fair 一般　PlanEffect.Poor 差
        """;

    public static NursingPlanEvaluated Sample => new(1, 3, PlanEffect.Better) { Before = 6, After = 3, Accepted = true };

    string Zh => Effect switch { PlanEffect.Good => "好", PlanEffect.Better => "较好", PlanEffect.Fair => "一般", _ => "差" };
}
