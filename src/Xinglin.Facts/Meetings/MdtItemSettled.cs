namespace Xinglin.Facts.Meetings;

/// <summary>What became of a recommendation. There is no "unknown": what has no entry is open.</summary>
public enum ItemOutcome { Done, Changed, Refused, Impossible }

/// <summary>Who said no, or what stood against it.</summary>
public enum ItemObstacle { Patient, Family, Physician, Condition, Capacity, Cost, Information, Other }

/// <summary>建议落实。What became of one recommendation of a meeting, a distant expert or a visiting one: done, changed, refused or impossible, and why.</summary>
/// <param name="Item">number of the recommendation's entry</param>
[Tag("mdt-item-settled")]
public sealed record MdtItemSettled(long Item, ItemOutcome Outcome) : IFact
{
    public string? Reason { get; init; }
    /// <summary>Why it was not carried out as recommended; asked of everything but what was done.</summary>
    public ItemObstacle? Obstacle { get; init; }
    /// <summary>What was done instead.</summary>
    public string? Instead { get; init; }
    /// <summary>Number of the entry that proves it.</summary>
    public long? Evidence { get; init; }

    public Phrase Say() => new($"建议{Word.Zh}{(Reason is null ? "" : $"：{Reason}")}", $"recommendation {Word.En}{(Reason is null ? "" : $": {Reason}")}");

    public IEnumerable<Problem> Problems()
    {
        foreach (var p in Must.Name(nameof(Item), Item)) yield return p;
        if (Outcome is ItemOutcome.Done) yield break;
        foreach (var p in Must.BeSaid(nameof(Reason), Reason)) yield return p;
        if (Obstacle is null) yield return new(nameof(Obstacle), new("请选原因：谁不同意，或缺什么", "choose why: who said no, or what was lacking"));
        if (Outcome is ItemOutcome.Changed)
            foreach (var p in Must.BeSaid(nameof(Instead), Instead)) yield return p;
    }

    public static string Named => """
        建议落实|follow-through　Item 建议（条目号）|recommendation (entry)　Outcome 结果　Reason 原因　Obstacle 原因类别|kind of reason　Instead 改做什么|done instead　Evidence 凭据（条目号）|evidence (entry)
        ItemOutcome.Done 已做|done　ItemOutcome.Changed 已改|changed　ItemOutcome.Refused 不同意|refused　ItemOutcome.Impossible 做不了|impossible
        ItemObstacle.Patient 本人不同意|the patient　ItemObstacle.Family 家属不同意|the family　ItemObstacle.Physician 医师改变判断|a physician　ItemObstacle.Condition 病情变化|condition changed　ItemObstacle.Capacity 床位、设备或人手|capacity　ItemObstacle.Cost 费用|cost　ItemObstacle.Information 会上资料有误或不全|information at the meeting　ItemObstacle.Other 其他|other
        """;

    public static MdtItemSettled Sample => new(43, ItemOutcome.Refused) { Reason = "本人想先回家过年", Obstacle = ItemObstacle.Patient };

    Phrase Word => Outcome switch
    {
        ItemOutcome.Done => new("已做", "done"), ItemOutcome.Changed => new("已改", "changed"), ItemOutcome.Refused => new("不同意", "refused"), _ => new("做不了", "impossible"),
    };
}
