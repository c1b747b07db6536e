namespace Xinglin.Facts.Nursing;

/// <summary>护理评估。A scored instrument or a structured observation, with its items.</summary>
/// <param name="Instrument">"NRS-2002", "Braden", "Morse", "MASCC", "post-tace" …</param>
[Tag("nursing-assessment")]
public sealed record NursingAssessment(string Instrument) : IFact
{
    public decimal? Score { get; init; }
    public IReadOnlyDictionary<string, string> Items { get; init; } = new Dictionary<string, string>();
    public string? Note { get; init; }

    public Phrase Say() => new($"{Instruments.Name(Instrument).Zh}{(Score is { } s ? $" {s}" : "")}{(Note is null ? "" : $"：{Note}")}", $"{Instruments.Name(Instrument).En}{(Score is { } t ? $" {t}" : "")}{(Note is null ? "" : $": {Note}")}");

    public IEnumerable<Problem> Problems() => Must.BeSaid(nameof(Instrument), Instrument);

    public static string Named => """
        护理评估　Instrument 量表或评估　Score 评分　Items 各项（项目：结果，一行一条）|items (item: result, one a line)　Note 备注
        """;

    public static NursingAssessment Sample => new("NRS-2002") { Score = 5, Items = new Dictionary<string, string> { ["疾病"] = "2", ["营养"] = "3" } };
}
