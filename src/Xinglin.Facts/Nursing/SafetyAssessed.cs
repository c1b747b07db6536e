namespace Xinglin.Facts.Nursing;

/// <summary>How near somebody is to hurting themselves, in the words of whoever asked. High asks for company at all hours.</summary>
public enum SafetyLevel { None, Low, Moderate, High }

/// <summary>安全评估。Somebody sat down and asked about wishing to be dead: what was asked and answered, what is within reach, what will be done, who stays. No tick stands for it.</summary>
/// <param name="Asked">what was asked, and the answers in the patient's words</param>
/// <param name="Means">what is within reach (medicines, blades, windows), and what was taken away</param>
[Tag("safety-assessed")]
public sealed record SafetyAssessed(SafetyLevel Level, string Asked, string Means) : IFact
{
    /// <summary>A way or a time was thought of.</summary>
    public bool HasPlan { get; init; }
    /// <summary>Means to do it.</summary>
    public bool HasIntent { get; init; }
    /// <summary>What is done from now on.</summary>
    public string? Plan { get; init; }
    /// <summary>Who stays with the patient.</summary>
    public string? WhoStays { get; init; }
    /// <summary>Who was told: attending, head nurse, family.</summary>
    public IReadOnlyList<string> Told { get; init; } = [];
    /// <summary>The day it is asked again.</summary>
    public DateOnly? AgainOn { get; init; }

    public Phrase Say() => new($"安全评估：{Zh}{(WhoStays is null ? "" : $"，{WhoStays}陪护")}", $"safety assessed: {Level.ToString().ToLowerInvariant()}{(WhoStays is null ? "" : $", {WhoStays} stays")}");

    public IEnumerable<Problem> Problems()
    {
        foreach (var p in (Problem[])[.. Must.BeSaid(nameof(Asked), Asked), .. Must.BeSaid(nameof(Means), Means)]) yield return p;
        if ((HasPlan || HasIntent) && Level is not SafetyLevel.High)
            yield return new(nameof(Level), new("有计划或意图，请评为高", "with a plan or an intent it is high"));
        if (Level is SafetyLevel.None) yield break;
        if (string.IsNullOrWhiteSpace(Plan)) yield return new(nameof(Plan), new("请写怎么办", "say what will be done"));
        if (AgainOn is null) yield return new(nameof(AgainOn), new("请写哪天再问", "say on which day it is asked again"));
        if (Level is SafetyLevel.High && string.IsNullOrWhiteSpace(WhoStays)) yield return new(nameof(WhoStays), new("请写谁一对一陪护", "say who stays with the patient"));
    }

    public static string Named => """
        安全评估　Level 危险程度|level　Asked 问了什么、怎么答|asked and answered　Means 手边能伤害自己的东西，拿走了什么|means within reach, and what was taken away
        HasPlan 有计划|has a plan　HasIntent 有意图|has an intent　Plan 怎么办|what is done　WhoStays 谁陪护|who stays　Told 告知了谁（一行一个）|who was told (one a line)　AgainOn 哪天再问|asked again on
        SafetyLevel.None 无　SafetyLevel.Low 低　SafetyLevel.Moderate 中　SafetyLevel.High 高
        """;

    public static SafetyAssessed Sample => new(SafetyLevel.Low, "问：最近有没有想过不如死了；答：夜里疼的时候想过，没有想怎么做", "床头安眠药 6 片，已交女儿保管")
    {
        Plan = "今晚加止痛，明早主管医师再谈；值班护士每两小时看一次", WhoStays = "女儿", Told = ["主管医师", "护士长", "女儿"], AgainOn = new(2026, 3, 3),
    };

    string Zh => Level switch { SafetyLevel.High => "高", SafetyLevel.Moderate => "中", SafetyLevel.Low => "低", _ => "未见危险" };
}
