namespace Xinglin.Facts.Treatment;

/// <summary>粒缺处置。The plan for grade-4 neutropenia: growth factor or not and why, isolation, when to count again.</summary>
[Tag("neutropenia-plan")]
public sealed record NeutropeniaPlan(bool GrowthFactor, string Reason) : IFact
{
    public bool Isolation { get; init; }
    public DateOnly? CountAgainOn { get; init; }

    public Phrase Say() => new($"粒缺处置：{(GrowthFactor ? "用" : "不用")}升白药，{Reason}{(Isolation ? "；保护性隔离" : "")}", $"neutropenia plan: {(GrowthFactor ? "growth factor" : "no growth factor")}, {Reason}{(Isolation ? "; protective isolation" : "")}");

    public IEnumerable<Problem> Problems() => Must.BeSaid(nameof(Reason), Reason);

    public static string Named => """
        粒缺处置　GrowthFactor 用升白药　Reason 原因　Isolation 保护性隔离　CountAgainOn 复查日期
        """;

    public static NeutropeniaPlan Sample => new(true, "4 级，谷底未到") { Isolation = true };
}
