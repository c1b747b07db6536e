namespace Xinglin.Facts.Herbs;

/// <summary>One herb as it was weighed out. The same herb from two batches is two rows.</summary>
/// <param name="Name">as the prescription names it</param>
/// <param name="Grams">grams in all, for all packets together</param>
/// <param name="Batch">the supplier's batch, as its label says</param>
public sealed record DispensedHerb(string Name, decimal Grams, string Batch);

/// <summary>调配。The herbs of a prescription weighed out, each with its batch: what a recall asks for later.</summary>
/// <param name="Prescription">number of the prescription's entry</param>
[Tag("herbs-dispensed")]
public sealed record HerbsDispensed(long Prescription, IReadOnlyList<DispensedHerb> Herbs, int Packets) : IFact
{
    public Phrase Say() => new($"调配 {Herbs.Select(h => h.Name).Distinct().Count()} 味 {Packets} 剂", $"{Herbs.Select(h => h.Name).Distinct().Count()} herbs weighed, {Packets} packets");

    public IEnumerable<Problem> Problems()
    {
        foreach (var p in Must.Name(nameof(Prescription), Prescription)) yield return p;
        if (Herbs is []) yield return new(nameof(Herbs), new("没有称药", "nothing was weighed"));
        foreach (var h in Herbs)
        {
            foreach (var p in Must.BeSaid(nameof(Herbs), h.Name)) yield return p;
            if (string.IsNullOrWhiteSpace(h.Batch)) yield return new(nameof(Herbs), new($"{h.Name}：扫一下批号", $"{h.Name}: scan its batch"));
            foreach (var p in Must.Lie(h.Name, h.Grams, 0.1m, 50_000, "g")) yield return p;
        }
        if (Herbs.GroupBy(h => (h.Name, h.Batch)).FirstOrDefault(g => g.Count() > 1) is { } twice)
            yield return new(nameof(Herbs), new($"{twice.Key.Name} 批号 {twice.Key.Batch} 写了两次", $"{twice.Key.Name}, batch {twice.Key.Batch}, is written twice"));
        foreach (var p in Must.Lie(nameof(Packets), Packets, 1, 90, "剂")) yield return p;
    }

    public static string Named => """
        调配　Prescription 处方（条目号）|prescription (entry)　Herbs 药味|herbs　Packets 剂数
        DispensedHerb.Name 名称　DispensedHerb.Grams 共称（克）|grams in all　DispensedHerb.Batch 批号
        """;

    public static HerbsDispensed Sample => new(12, [new("黄芪", 210, "HQ260301"), new("砂仁", 42, "SR260118")], 7);
}

/// <summary>复核。A second person looked at what was weighed; with toxic herbs nothing goes on without it.</summary>
/// <param name="Prescription">number of the prescription's entry</param>
[Tag("dispensing-checked")]
public sealed record DispensingChecked(long Prescription) : IFact
{
    public string? Note { get; init; }

    public Phrase Say() => new($"调配复核{(Note is null ? "" : $"：{Note}")}", $"dispensing checked by a second person{(Note is null ? "" : $": {Note}")}");

    public IEnumerable<Problem> Problems() => Must.Name(nameof(Prescription), Prescription);

    public static string Named => """
        调配复核|dispensing checked　Prescription 处方（条目号）|prescription (entry)　Note 说明|note
        """;

    public static DispensingChecked Sample => new(12) { Note = "附片 15 g 已核" };
}
