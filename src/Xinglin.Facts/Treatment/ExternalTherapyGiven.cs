namespace Xinglin.Facts.Treatment;

/// <summary>外治执行。One session: done, or not done and why; how the skin took it.</summary>
/// <param name="Therapy">as it was ordered</param>
/// <param name="Session">its number in the course, from 1</param>
[Tag("external-therapy-given")]
public sealed record ExternalTherapyGiven(string Therapy, int Session) : IFact
{
    /// <summary>When the order was written; null: the last order of this therapy.</summary>
    public DateTimeOffset? OrderedAt { get; init; }
    public bool NotDone { get; init; }
    /// <summary>Why it was not done, or why the course ends.</summary>
    public string? Reason { get; init; }
    /// <summary>0 none, 1 faint redness, 2 redness or itching, 3 blisters or erosion, 4 ulcer or general reaction.</summary>
    public int? SkinGrade { get; init; }
    public int? Minutes { get; init; }
    public string? Note { get; init; }
    /// <summary>Nothing more of this course is to be done.</summary>
    public bool CourseEnds { get; init; }

    public Phrase Say() => new($"{Therapy}第 {Session} 次{(NotDone ? "未做" : "")}{(SkinGrade is > 0 and var g ? $"，皮肤反应 {g} 级" : "")}{(Reason is null ? "" : $"：{Reason}")}",
        $"{Therapy} session {Session}{(NotDone ? " not done" : "")}{(SkinGrade is > 0 and var h ? $", skin reaction grade {h}" : "")}{(Reason is null ? "" : $": {Reason}")}");

    public IEnumerable<Problem> Problems()
    {
        foreach (var p in Must.BeSaid(nameof(Therapy), Therapy)) yield return p;
        foreach (var p in Must.Lie(nameof(Session), Session, 1, 60, "次")) yield return p;
        foreach (var p in Must.Lie(nameof(SkinGrade), SkinGrade, 0, 4, "级")) yield return p;
        foreach (var p in Must.Lie(nameof(Minutes), Minutes, 1, 1440, "分")) yield return p;
        if ((NotDone || CourseEnds) && string.IsNullOrWhiteSpace(Reason)) yield return new(nameof(Reason), new("没有做或不再做，请写原因", "say why it was not done or is stopped"));
    }

    public static string Named => """
        外治执行　Therapy 外治法|therapy　Session 第几次|session no.　OrderedAt 医嘱时间|ordered at　NotDone 未做　Reason 原因　SkinGrade 皮肤反应（0–4）|skin reaction (0–4)　Minutes 分钟　Note 备注　CourseEnds 疗程到此为止|the course ends here
        """;

    public static ExternalTherapyGiven Sample => new("耳穴压豆", 2) { SkinGrade = 1, Note = "左耳，患者会自己按压" };
}
