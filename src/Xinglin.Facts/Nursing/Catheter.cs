namespace Xinglin.Facts.Nursing;

public enum CatheterKind { Picc, Port, Cvc, Midline }

public enum LineSide { Left, Right }

/// <summary>How the tip was found to lie where it should.</summary>
public enum TipCheck { XRay, IntracavitaryEcg, Fluoroscopy, Ct, Ultrasound, Other }

/// <summary>置管。Which line, where, how long, by whom. Circumference of the arm in centimetres, ten above the elbow.</summary>
[Tag("catheter-placed")]
public sealed record CatheterPlaced(CatheterKind Kind, string Site) : IFact
{
    public decimal? ExternalCm { get; init; }
    public decimal? ArmCm { get; init; }
    public bool TipChecked { get; init; }
    public LineSide? Side { get; init; }
    public string? Vein { get; init; }
    public decimal? InsideCm { get; init; }
    /// <summary>Where the tip lies: 上腔静脉下 1/3.</summary>
    public string? TipAt { get; init; }
    public TipCheck? TipBy { get; init; }
    public string? Brand { get; init; }
    public string? Lot { get; init; }
    /// <summary>The account of who placed it; absent: whoever wrote it.</summary>
    public string? Operator { get; init; }
    /// <summary>Placed in another house, where nobody here answers for the privilege.</summary>
    public bool Elsewhere { get; init; }
    /// <summary>Id of the organisation that will keep it.</summary>
    public string? KeptAt { get; init; }
    /// <summary>Why a second line of its kind on its side.</summary>
    public string? Despite { get; init; }

    public Phrase Say() => new($"{(Elsewhere ? "外院" : "")}置管 {Kind.Word}　{Site}{(TipAt is null ? "" : $"　尖端 {TipAt}")}", $"{Kind.Word} placed{(Elsewhere ? " elsewhere" : "")}, {Site}{(TipAt is null ? "" : $", tip {TipAt}")}");

    public IEnumerable<Problem> Problems() => [.. Must.BeSaid(nameof(Site), Site), .. Must.Lie(nameof(ExternalCm), ExternalCm, 0, 60, "cm"), .. Must.Lie(nameof(ArmCm), ArmCm, 10, 80, "cm"), .. Must.Lie(nameof(InsideCm), InsideCm, 0, 80, "cm")];

    public static string Named => """
        置管　Kind 类别　Site 部位　ExternalCm 外露（cm）　ArmCm 臂围（cm）　TipChecked 尖端已定位
        Side 侧别　Vein 静脉　InsideCm 置入（cm）　TipAt 尖端位置|tip lies　TipBy 定位方法|tip found by　Brand 品牌　Lot 批号　Operator 操作者账号|operator's account　Elsewhere 外院置管|placed elsewhere　KeptAt 由哪家维护（机构编号）|kept at (organisation id)　Despite 同侧再置的理由|why a second on this side
        CatheterKind.Picc PICC　CatheterKind.Port 输液港　CatheterKind.Cvc CVC　CatheterKind.Midline 中长导管　LineSide.Left 左　LineSide.Right 右
        TipCheck.XRay 胸片|X-ray　TipCheck.IntracavitaryEcg 腔内心电|intracavitary ECG　TipCheck.Fluoroscopy 透视　TipCheck.Ct CT　TipCheck.Ultrasound 超声　TipCheck.Other 其他
        """;

    public static CatheterPlaced Sample => new(CatheterKind.Picc, "右上臂") { ExternalCm = 5, ArmCm = 26.5m, TipChecked = true };
}

public enum Dressing { Transparent, Gauze, Antiseptic, Other }

/// <summary>导管维护。Flushed and dressed: external length, arm, the site, blood return. The site is scored 0–4 as the visual infusion phlebitis scale does.</summary>
[Tag("catheter-cared")]
public sealed record CatheterCared(CatheterKind Kind) : IFact
{
    public decimal? ExternalCm { get; init; }
    public decimal? ArmCm { get; init; }
    public bool? BloodReturn { get; init; }
    public string? SiteLooks { get; init; }
    public LineSide? Side { get; init; }
    public int? SiteScore { get; init; }
    public Dressing? Dressing { get; init; }
    public bool? ConnectorChanged { get; init; }
    /// <summary>Flushed in pulses and locked with positive pressure.</summary>
    public bool? Flushed { get; init; }
    /// <summary>What it is locked with.</summary>
    public string? Lock { get; init; }
    /// <summary>The non-coring needle of a port is new.</summary>
    public bool? NeedleChanged { get; init; }
    /// <summary>Id of the organisation that keeps it from now on.</summary>
    public string? KeptAt { get; init; }

    public Phrase Say() => new($"{Kind.Word} 维护{(ExternalCm is { } e ? $"　外露 {e} cm" : "")}{(ArmCm is { } a ? $"　臂围 {a} cm" : "")}{(SiteScore is > 0 and var s ? $"　穿刺点 {s} 分" : "")}{(BloodReturn is false ? "　抽无回血" : "")}",
        $"{Kind.Word} care{(ExternalCm is { } f ? $", external {f} cm" : "")}{(ArmCm is { } b ? $", arm {b} cm" : "")}{(SiteScore is > 0 and var t ? $", site {t}" : "")}{(BloodReturn is false ? ", no blood return" : "")}");

    public IEnumerable<Problem> Problems() => [.. Must.Lie(nameof(ExternalCm), ExternalCm, 0, 60, "cm"), .. Must.Lie(nameof(ArmCm), ArmCm, 10, 80, "cm"), .. Must.Lie(nameof(SiteScore), SiteScore, 0, 4, "分")];

    public static string Named => """
        导管维护　Kind 类别　ExternalCm 外露（cm）　ArmCm 臂围（cm）　BloodReturn 回血好　SiteLooks 穿刺点
        Side 侧别　SiteScore 穿刺点评分（0–4）|site score (0–4)　Dressing 敷料　ConnectorChanged 换了接头|connector changed　Flushed 冲封管|flushed and locked　Lock 封管液|locked with　NeedleChanged 换了无损伤针|needle changed　KeptAt 以后由哪家维护（机构编号）|kept from now on at (organisation id)
        Dressing.Transparent 透明敷料　Dressing.Gauze 纱布　Dressing.Antiseptic 抗菌敷料　Dressing.Other 其他
        """;

    public static CatheterCared Sample => new(CatheterKind.Picc) { ExternalCm = 5, ArmCm = 26.5m, BloodReturn = true, SiteLooks = "无红肿渗液" };
}

/// <summary>Planned: therapy was over. Unplanned: it came out, was pulled or had to go for trouble of its own.</summary>
public enum RemovalHow { Planned, Unplanned, SuspectedInfection }

/// <summary>拔管。The line is out, and why.</summary>
[Tag("catheter-removed")]
public sealed record CatheterRemoved(CatheterKind Kind, string Reason) : IFact
{
    public LineSide? Side { get; init; }
    public RemovalHow? How { get; init; }
    public bool? TipIntact { get; init; }
    public bool? TipCultured { get; init; }

    public Phrase Say() => new($"拔除 {Kind.Word}：{Reason}", $"{Kind.Word} removed: {Reason}");

    public IEnumerable<Problem> Problems() => Must.BeSaid(nameof(Reason), Reason);

    public static string Named => """
        拔管　Kind 类别　Reason 原因　Side 侧别　How 计划与否|planned or not　TipIntact 尖端完整|tip intact　TipCultured 尖端送培养|tip sent for culture
        RemovalHow.Planned 计划拔管　RemovalHow.Unplanned 非计划拔管　RemovalHow.SuspectedInfection 疑导管感染|suspected infection
        """;

    public static CatheterRemoved Sample => new(CatheterKind.Picc, "治疗结束");
}

public static class CatheterWords
{
    extension(CatheterKind kind)
    {
        public string Word => kind switch { CatheterKind.Picc => "PICC", CatheterKind.Port => "PORT", CatheterKind.Cvc => "CVC", _ => "Midline" };

        /// <summary>Its tip lies in or near the heart: days with one are the denominator of its infections.</summary>
        public bool IsCentral => kind is not CatheterKind.Midline;
    }
}
