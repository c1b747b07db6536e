namespace Xinglin.Facts.Nursing;

/// <summary>导管尖端定位。Where the tip was found after the placement was written, and by what; nothing is given through a line before.</summary>
[Tag("catheter-tip-checked")]
public sealed record CatheterTipChecked(CatheterKind Kind, string TipAt, TipCheck By) : IFact
{
    public LineSide? Side { get; init; }
    /// <summary>False: it must be drawn back or placed anew before it is used.</summary>
    public bool Usable { get; init; } = true;

    public Phrase Say() => new($"{Kind.Word} 尖端 {TipAt}{(Usable ? "，可用" : "，不可用")}", $"{Kind.Word} tip {TipAt}{(Usable ? ", may be used" : ", not to be used")}");

    public IEnumerable<Problem> Problems() => Must.BeSaid(nameof(TipAt), TipAt);

    public static string Named => "导管尖端定位　Kind 类别　TipAt 尖端位置|tip lies　By 定位方法|found by　Side 侧别　Usable 可以使用|may be used";

    public static CatheterTipChecked Sample => new(CatheterKind.Picc, "上腔静脉下 1/3", TipCheck.XRay);
}
