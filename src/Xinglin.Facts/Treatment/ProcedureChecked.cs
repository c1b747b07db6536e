namespace Xinglin.Facts.Treatment;

/// <summary>The three looks of the national check: before anaesthesia, before the first cut, before leaving the room.</summary>
public enum CheckStage { SignIn, TimeOut, SignOut }

/// <summary>Why it is done although a line of the check list is not met, or nobody knows.</summary>
/// <param name="Line">as the check list names it: inr</param>
public sealed record CheckReason(string Line, string Reason);

/// <summary>手术安全核查。One of the three looks: how the patient was known, what was confirmed, and why it goes on where a line is open.</summary>
/// <param name="Procedure">the procedure card, or its name where it has none</param>
[Tag("procedure-checked")]
public sealed record ProcedureChecked(string Procedure, CheckStage Stage) : IFact
{
    /// <summary>How identity was known, two ways: wristband and the patient's own words.</summary>
    public string? Identity { get; init; }
    /// <summary>Name, wristband, side or site did not agree.</summary>
    public bool Mismatch { get; init; }
    public bool SiteMarked { get; init; }
    /// <summary>Who looked too.</summary>
    public string? With { get; init; }
    /// <summary>Lines of the card that only somebody in the room can see, confirmed: ascites, breath-hold.</summary>
    public IReadOnlyList<string> Confirmed { get; init; } = [];
    public IReadOnlyList<CheckReason> Reasons { get; init; } = [];
    /// <summary>In an emergency without consent: who approved it in writing, and when.</summary>
    public string? Approval { get; init; }

    public Phrase Say() => new($"{Word.Zh}：{(Mismatch ? "身份或部位不符，停" : Identity ?? "")}{Tail("，")}", $"{Word.En}: {(Mismatch ? "identity or site does not agree; stopped" : Identity ?? "")}{Tail("; ")}");

    public IEnumerable<Problem> Problems() =>
    [
        .. Must.BeSaid(nameof(Procedure), Procedure),
        .. Reasons.SelectMany(r => Must.BeSaid(nameof(Reasons), r.Line).Concat(Must.BeSaid(nameof(Reasons), r.Reason))),
    ];

    public static string Named => """
        手术安全核查|safety check　Procedure 操作　Stage 环节　Identity 身份核对（两种方式）|identity, two ways　Mismatch 不符|does not agree　SiteMarked 部位已标记|site marked　With 共同核对者|checked with　Confirmed 已确认的项目|lines confirmed　Reasons 未满足仍进行的原因|reasons for going on　Approval 紧急批准（谁、何时）|written approval in an emergency (who, when)
        CheckReason.Line 项目　CheckReason.Reason 原因　CheckStage.SignIn 签入（麻醉或操作前）|sign-in　CheckStage.TimeOut 暂停（开始前）|time-out　CheckStage.SignOut 签出（离室前）|sign-out
        """;

    public static ProcedureChecked Sample => new("tace", CheckStage.SignIn)
    {
        Identity = "腕带 + 本人说出姓名", SiteMarked = true, With = "导管室护士", Confirmed = ["route"], Reasons = [new("plt", "脾亢，血小板长期 46，备血小板")],
    };

    Phrase Word => Stage switch { CheckStage.SignIn => new("签入", "sign-in"), CheckStage.TimeOut => new("暂停核对", "time-out"), _ => new("签出", "sign-out") };

    string Tail(string mark) => string.Concat(Reasons.Select(r => $"{mark}{r.Line} {r.Reason}"));
}
