namespace Xinglin.Facts.Treatment;

/// <summary>放疗。A course: where, how much, in how many fractions.</summary>
[Tag("radiotherapy")]
public sealed record RadiotherapyCourse(string Site) : IFact
{
    public decimal? Gray { get; init; }
    public int? Fractions { get; init; }
    public string? Modality { get; init; }
    public bool Completed { get; init; }
    public DateTimeOffset? EndedAt { get; init; }
    public IReadOnlyList<Coding> Codes { get; init; } = [];
    /// <summary>Gray and fractions are what is meant to be given; each fraction given is an entry of its own.</summary>
    public bool Planned { get; init; }

    public Phrase Say() => new($"{(Planned ? "拟" : "")}放疗 {Site}　{Gray} Gy / {Fractions} 次", $"radiotherapy {(Planned ? "planned, " : "")}{Site}, {Gray} Gy in {Fractions} fractions");

    public IEnumerable<Problem> Problems() => [.. Must.BeSaid(nameof(Site), Site), .. Must.Lie(nameof(Gray), Gray, 0, 200, "Gy"), .. Must.Lie(nameof(Fractions), Fractions, 0, 100, "次")];

    public static string Named => """
        放疗　Site 部位　Gray 总量（Gy）|total dose (Gy)　Fractions 次数　Modality 方式　Completed 已完成　EndedAt 结束时间　Codes 编码|codes　Planned 计划（逐次记录）|planned, fractions recorded one by one
        """;

    public static RadiotherapyCourse Sample => new("食管") { Gray = 50.4m, Fractions = 28, Completed = true };
}
