namespace Xinglin.Facts.Nursing;

public enum CatheterKind { Picc, Port, Cvc, Midline }

/// <summary>置管。Which line, where, how long.</summary>
[Tag("catheter-placed")]
public sealed record CatheterPlaced(CatheterKind Kind, string Site) : IFact
{
    public decimal? ExternalCm { get; init; }
    public decimal? ArmCm { get; init; }
    public bool TipChecked { get; init; }

    public Phrase Say() => new($"置管 {Kind.Word}　{Site}", $"{Kind.Word} placed, {Site}");

    public IEnumerable<Problem> Problems() => [.. Must.BeSaid(nameof(Site), Site), .. Must.Lie(nameof(ExternalCm), ExternalCm, 0, 60, "cm"), .. Must.Lie(nameof(ArmCm), ArmCm, 10, 80, "cm")];

    public static string Named => """
        置管　Kind 类别　Site 部位　ExternalCm 外露（cm）　ArmCm 臂围（cm）　TipChecked 尖端已定位
        CatheterKind.Picc PICC　CatheterKind.Port 输液港　CatheterKind.Cvc CVC　CatheterKind.Midline 中长导管
        """;

    public static CatheterPlaced Sample => new(CatheterKind.Picc, "右上臂") { ExternalCm = 5, ArmCm = 26.5m, TipChecked = true };
}

/// <summary>导管维护。Flushed and dressed: external length, arm, the site, blood return.</summary>
[Tag("catheter-cared")]
public sealed record CatheterCared(CatheterKind Kind) : IFact
{
    public decimal? ExternalCm { get; init; }
    public decimal? ArmCm { get; init; }
    public bool? BloodReturn { get; init; }
    public string? SiteLooks { get; init; }

    public Phrase Say() => new($"{Kind.Word} 维护{(ExternalCm is { } e ? $"　外露 {e} cm" : "")}{(ArmCm is { } a ? $"　臂围 {a} cm" : "")}", $"{Kind.Word} care{(ExternalCm is { } f ? $", external {f} cm" : "")}{(ArmCm is { } b ? $", arm {b} cm" : "")}");

    public IEnumerable<Problem> Problems() => [.. Must.Lie(nameof(ExternalCm), ExternalCm, 0, 60, "cm"), .. Must.Lie(nameof(ArmCm), ArmCm, 10, 80, "cm")];

    public static string Named => """
        导管维护　Kind 类别　ExternalCm 外露（cm）　ArmCm 臂围（cm）　BloodReturn 回血好　SiteLooks 穿刺点
        """;

    public static CatheterCared Sample => new(CatheterKind.Picc) { ExternalCm = 5, ArmCm = 26.5m, BloodReturn = true, SiteLooks = "无红肿渗液" };
}

/// <summary>拔管。The line is out, and why.</summary>
[Tag("catheter-removed")]
public sealed record CatheterRemoved(CatheterKind Kind, string Reason) : IFact
{
    public Phrase Say() => new($"拔除 {Kind.Word}：{Reason}", $"{Kind.Word} removed: {Reason}");

    public IEnumerable<Problem> Problems() => Must.BeSaid(nameof(Reason), Reason);

    public static string Named => """
        拔管　Kind 类别　Reason 原因
        """;

    public static CatheterRemoved Sample => new(CatheterKind.Picc, "治疗结束");
}

public static class CatheterWords
{
    extension(CatheterKind kind)
    {
        public string Word => kind switch { CatheterKind.Picc => "PICC", CatheterKind.Port => "PORT", CatheterKind.Cvc => "CVC", _ => "Midline" };
    }
}
