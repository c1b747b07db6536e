namespace Xinglin.Facts.Nursing;

/// <summary>途径。The way in or out; the first six go in.</summary>
public enum FluidRoute { Oral, Decoction, Intravenous, Blood, Tube, IrrigationIn, Urine, Drain, Vomit, Stool, IrrigationOut, OtherOut }

/// <summary>出入量。One row of the intake and output sheet: by which way, what, how much.</summary>
[Tag("fluid")]
public sealed record Fluid(FluidRoute Route) : IFact
{
    /// <summary>Millilitres; null where only the number of times is known, as with stools.</summary>
    public decimal? Ml { get; init; }
    /// <summary>How many times: stools, vomits.</summary>
    public int? Count { get; init; }
    /// <summary>The drip, the drain by its number, how the stool looked.</summary>
    public string? What { get; init; }

    public Phrase Say() => new($"{(Route.IsIntake ? "入" : "出")}：{Route.Word.Zh}{(What is null ? "" : $" {What}")}{Amount("次")}", $"{(Route.IsIntake ? "in" : "out")}: {Route.Word.En}{(What is null ? "" : $" {What}")}{Amount("times")}");

    public IEnumerable<Problem> Problems()
    {
        if (Ml is null && Count is null) yield return new(nameof(Ml), new("写毫升数或次数", "give the millilitres or the number of times"));
        if (Count is not null && Ml is null && Route.IsIntake) yield return new(nameof(Ml), new("入量要写毫升数", "intake is written in millilitres"));
        foreach (var p in (Problem[])[.. Must.Lie(nameof(Ml), Ml, 0, 20_000, "mL"), .. Must.Lie(nameof(Count), Count, 0, 60, "")]) yield return p;
    }

    public static string Named => """
        出入量|intake and output　Route 途径|route　Ml 毫升|mL　Count 次数|times　What 内容|what
        FluidRoute.Oral 饮食|by mouth　FluidRoute.Decoction 汤药|decoction　FluidRoute.Intravenous 静脉输液|intravenous　FluidRoute.Blood 输血|blood　FluidRoute.Tube 管饲|tube feed　FluidRoute.IrrigationIn 冲洗入|irrigation in
        FluidRoute.Urine 尿|urine　FluidRoute.Drain 引流|drain　FluidRoute.Vomit 呕吐|vomit　FluidRoute.Stool 大便|stool　FluidRoute.IrrigationOut 冲洗出|irrigation out　FluidRoute.OtherOut 其他出量|other output
        """;

    public static Fluid Sample => new(FluidRoute.Decoction) { Ml = 200, What = "头煎" };

    string Amount(string times) => $"{(Ml is { } ml ? $" {ml:0.#} mL" : "")}{(Count is { } n ? $" {n} {times}" : "")}";
}

public static class FluidRoutes
{
    extension(FluidRoute route)
    {
        public bool IsIntake => route <= FluidRoute.IrrigationIn;

        public Phrase Word => route switch
        {
            FluidRoute.Oral => new("饮食", "by mouth"), FluidRoute.Decoction => new("汤药", "decoction"), FluidRoute.Intravenous => new("静脉输液", "intravenous"), FluidRoute.Blood => new("输血", "blood"),
            FluidRoute.Tube => new("管饲", "tube feed"), FluidRoute.IrrigationIn => new("冲洗入", "irrigation in"), FluidRoute.Urine => new("尿", "urine"), FluidRoute.Drain => new("引流", "drain"),
            FluidRoute.Vomit => new("呕吐", "vomit"), FluidRoute.Stool => new("大便", "stool"), FluidRoute.IrrigationOut => new("冲洗出", "irrigation out"), _ => new("其他", "other"),
        };
    }
}
