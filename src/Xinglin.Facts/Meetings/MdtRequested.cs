namespace Xinglin.Facts.Meetings;

/// <summary>Why a case comes to the board.</summary>
public enum BoardKind { First, Progression, Conversion, AfterSurgery, SecondOpinion }

/// <summary>会诊申请。A question put to the multidisciplinary team; without a question there is no place on the agenda.</summary>
/// <param name="Question">one to three sentences the meeting must answer</param>
[Tag("mdt-requested")]
public sealed record MdtRequested(string Question) : IFact
{
    public BoardKind Kind { get; init; }
    /// <summary>The disease whose list of what must be there counts, as its card is called: gastric, liver, lung.</summary>
    public string? Disease { get; init; }
    public bool Urgent { get; init; }
    /// <summary>Seats asked for besides the usual ones: 介入科, 心理科.</summary>
    public IReadOnlyList<string> Seats { get; init; } = [];
    /// <summary>Why it shall be discussed although something of the list is missing.</summary>
    public string? GapReason { get; init; }

    public Phrase Say() => new($"{(Urgent ? "加急" : "")}会诊申请：{Question}", $"{(Urgent ? "urgent " : "")}MDT requested: {Question}");

    public IEnumerable<Problem> Problems() => Must.BeSaid(nameof(Question), Question);

    public static string Named => """
        会诊申请|MDT request　Question 要会议回答的问题|question　Kind 类别　Disease 病种|disease　Urgent 加急　Seats 另请（一行一科）|further seats (one a line)　GapReason 缺项仍讨论的原因|why discuss with gaps
        BoardKind.First 初诊|first treatment　BoardKind.Progression 进展|progression　BoardKind.Conversion 转化|conversion　BoardKind.AfterSurgery 术后|after surgery　BoardKind.SecondOpinion 第二意见|second opinion
        """;

    public static MdtRequested Sample => new("肝 S8 新灶 12 mm，血小板 46：先消融，还是先换线？") { Kind = BoardKind.Progression, Disease = "gastric", Seats = ["介入科"] };
}
