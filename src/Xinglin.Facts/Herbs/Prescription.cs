namespace Xinglin.Facts.Herbs;

public enum FormulaRole { Sovereign, Minister, Assistant, Envoy }
public enum HerbForm { Pieces, Granules }
public enum Aim { Symptom, Toxicity, Tumour, Constitution, Maintenance }

/// <summary>One herb of a prescription.</summary>
/// <param name="Name">as the physician wrote it</param>
/// <param name="Grams">grams per packet</param>
public sealed record FormulaHerb(string Name, decimal Grams)
{
    /// <summary>先煎, 后下, 包煎 …</summary>
    public string? Handling { get; init; }
    public FormulaRole? Role { get; init; }
}

/// <summary>处方。Herbs with grams, roles and handling; what it is for and which symptom will tell.</summary>
[Tag("prescription")]
public sealed record Prescription(IReadOnlyList<FormulaHerb> Herbs, int Packets, Aim Aim) : IFact
{
    public string? Formula { get; init; }
    public string? TargetSymptom { get; init; }
    public string? HowToTake { get; init; }
    public HerbForm Form { get; init; }
    /// <summary>代煎: the hospital's decoction room boils it.</summary>
    public bool Decocted { get; init; }
    /// <summary>Where the boiled packets go: a ward and bed, the window, an address the patient gave.</summary>
    public string? DeliverTo { get; init; }
    /// <summary>Card id of the formula it grew from; null for a formula of one's own.</summary>
    public string? Base { get; init; }
    /// <summary>上方: the entry of the prescription it goes on from and takes the place of; null for one taken by itself.</summary>
    public long? From { get; init; }
    /// <summary>Named changes against the last one, or against the base formula for a first one, each with its reason: <see cref="FormulaChange"/>.</summary>
    public IReadOnlyList<string> Changes { get; init; } = [];

    public Phrase Say() => new($"处方 {Formula ?? "自拟方"}：{Herbs.Count} 味 {Packets} 剂", $"prescription {Formula ?? "own formula"}: {Herbs.Count} herbs, {Packets} packets");

    public IEnumerable<Problem> Problems()
    {
        if (Herbs is []) yield return new(nameof(Herbs), new("处方里没有药", "no herb in it"));
        foreach (var p in Herbs.SelectMany(h => Must.BeSaid(nameof(Herbs), h.Name).Concat(Must.Lie(h.Name, h.Grams, 0.1m, 500, "g")))) yield return p;
        if (Herbs.GroupBy(h => h.Name).FirstOrDefault(g => g.Count() > 1) is { } twice)
            yield return new(nameof(Herbs), new($"{twice.Key} 写了两次", $"{twice.Key} is written twice"));
        foreach (var p in Must.Lie(nameof(Packets), Packets, 1, 90, "剂")) yield return p;
    }

    public static string Named => """
        处方　Herbs 药味|herbs　Packets 剂数　Aim 目的　Formula 方名　TargetSymptom 靶症状　HowToTake 煎服法　Form 剂型　Decocted 代煎|decocted here　DeliverTo 送到|deliver to　Base 底方|base formula　From 接上方（条目号）|goes on from entry　Changes 加减（一行一条）|changes (one a line)
        FormulaHerb.Name 名称　FormulaHerb.Grams 克|grams　FormulaHerb.Handling 煎法|handling　FormulaHerb.Role 君臣佐使|role
        FormulaRole.Sovereign 君　FormulaRole.Minister 臣　FormulaRole.Assistant 佐　FormulaRole.Envoy 使
        HerbForm.Pieces 饮片|pieces　HerbForm.Granules 颗粒|granules
        Aim.Symptom 减症　Aim.Toxicity 减毒　Aim.Tumour 抑瘤　Aim.Constitution 调体质　Aim.Maintenance 维持
        """;

    public static Prescription Sample => new([new("黄芪", 30) { Role = FormulaRole.Sovereign }, new("砂仁", 6) { Handling = "后下", Role = FormulaRole.Envoy }], 7, Aim.Toxicity)
    {
        Formula = "补中益气汤化裁", TargetSymptom = "乏力", HowToTake = "水煎服，日一剂，分两次温服",
    };
}
