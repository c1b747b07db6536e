namespace Xinglin.Facts.Meetings;

/// <summary>Where a discipline stands on what is proposed.</summary>
public enum Stance { Recommend, Conditional, Against, Abstain }

/// <summary>会诊意见。What one discipline says to the question, before the meeting or in it; its author is the entry's author.</summary>
/// <param name="Request">number of the request's entry</param>
/// <param name="Seat">the discipline that speaks: 介入科, 中医科, 护理组</param>
/// <param name="Says">one sentence</param>
[Tag("mdt-opinion")]
public sealed record MdtOpinion(long Request, string Seat, Stance Stance, string Says) : IFact
{
    /// <summary>What it rests on: an examination, a guideline, cases of one's own.</summary>
    public string? Basis { get; init; }
    /// <summary>What must hold first, when the stance is conditional: 血小板 ≥ 50.</summary>
    public string? Condition { get; init; }
    /// <summary>Which of several roads it speaks for, in the author's words.</summary>
    public string? Road { get; init; }

    public Phrase Say() => new($"{Seat}会诊意见（{Word.Zh}）：{Says}", $"opinion of {Seat} ({Word.En}): {Says}");

    public IEnumerable<Problem> Problems() =>
        [.. Must.Name(nameof(Request), Request), .. Must.BeSaid(nameof(Seat), Seat), .. Must.BeSaid(nameof(Says), Says), .. Stance is Stance.Conditional ? Must.BeSaid(nameof(Condition), Condition) : []];

    public static string Named => """
        会诊意见|MDT opinion　Request 申请（条目号）|request (entry)　Seat 学科|discipline　Stance 立场　Says 一句话意见|one sentence　Basis 依据　Condition 前提|what must hold first　Road 主张的路|road
        Stance.Recommend 推荐　Stance.Conditional 有条件　Stance.Against 不宜|against　Stance.Abstain 不表态|abstains
        """;

    public static MdtOpinion Sample => new(41, "介入科", Stance.Conditional, "超声引导微波消融") { Condition = "血小板 ≥ 50，INR < 1.5", Basis = "距膈 8 mm，需人工腹水", Road = "先消融" };

    Phrase Word => Stance switch
    {
        Stance.Recommend => new("推荐", "recommends"), Stance.Conditional => new("有条件", "on a condition"), Stance.Against => new("不宜", "against"), _ => new("不表态", "abstains"),
    };
}
