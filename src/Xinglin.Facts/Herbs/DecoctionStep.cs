namespace Xinglin.Facts.Herbs;

/// <summary>What the room does after weighing, in this order: into the water, onto the fire, into bags.</summary>
public enum DecoctionStage { Soaked, Boiled, Packed }

/// <summary>煎药步骤。One scan: this prescription went into the water, onto the fire, or into bags. It happened when it was scanned, however late the scan arrived.</summary>
/// <param name="Prescription">number of the prescription's entry</param>
[Tag("decoction-step")]
public sealed record DecoctionStep(long Prescription, DecoctionStage Stage) : IFact
{
    /// <summary>Pot or machine, as its label says.</summary>
    public string? Machine { get; init; }
    public int? WaterMl { get; init; }
    /// <summary>When it ended, where a machine logged it itself.</summary>
    public DateTimeOffset? EndedAt { get; init; }
    /// <summary>Bags packed.</summary>
    public int? Bags { get; init; }
    public int? BagMl { get; init; }
    /// <summary>What was not as usual.</summary>
    public string? Deviation { get; init; }
    /// <summary>Account of who scanned it; null: who wrote the entry.</summary>
    public string? By { get; init; }

    public Phrase Say() => new($"{Word.Zh}{Where}{(Bags is { } n ? $"，{n} 袋" : "")}{(Deviation is null ? "" : $"；{Deviation}")}", $"{Word.En}{Where}{(Bags is { } m ? $", {m} bags" : "")}{(Deviation is null ? "" : $"; {Deviation}")}");

    public IEnumerable<Problem> Problems() =>
    [
        .. Must.Name(nameof(Prescription), Prescription), .. Must.Lie(nameof(WaterMl), WaterMl, 50, 60_000, "mL"),
        .. Must.Lie(nameof(Bags), Bags, 1, 400, "袋"), .. Must.Lie(nameof(BagMl), BagMl, 10, 2000, "mL"),
    ];

    public static string Named => """
        煎药步骤|decoction step　Prescription 处方（条目号）|prescription (entry)　Stage 步骤|step　Machine 机号|machine　WaterMl 加水（mL）|water (mL)　EndedAt 结束|ended
        Bags 袋数|bags　BagMl 每袋（mL）|bag (mL)　Deviation 偏差|deviation　By 操作人|by
        DecoctionStage.Soaked 浸泡|soaked　DecoctionStage.Boiled 煎煮|boiled　DecoctionStage.Packed 包装|packed
        """;

    public static DecoctionStep Sample => new(12, DecoctionStage.Packed) { Machine = "3号机", Bags = 14, BagMl = 200 };

    string Where => Machine is null ? "" : $" {Machine}";

    Phrase Word => Stage switch
    {
        DecoctionStage.Soaked => new("浸泡", "soaking"), DecoctionStage.Boiled => new("上机煎煮", "on the fire"), _ => new("包装", "packed"),
    };
}
