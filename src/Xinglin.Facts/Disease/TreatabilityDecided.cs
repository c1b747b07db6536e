namespace Xinglin.Facts.Disease;

public enum Treatability { Curative, Systemic, Local, Trial, ChineseMedicine, BestSupportive, WatchAndWait }

/// <summary>可治性决定。What treatment is meant to reach from today on, why, who was there, and the day it is looked at again.</summary>
[Tag("treatability-decided")]
public sealed record TreatabilityDecided(Treatability Decision) : IFact
{
    public string? Reason { get; init; }
    /// <summary>Who was there: the patient, family, the team.</summary>
    public string? With { get; init; }
    /// <summary>No decision is for ever: the day it is looked at again.</summary>
    public DateOnly? ReviewOn { get; init; }
    /// <summary>What it rests on: numbers of entries of this chart, or words.</summary>
    public IReadOnlyList<string> Because { get; init; } = [];

    /// <summary>No treatment of the tumour by drugs, knife or rays: it needs its day and its review more than any other.</summary>
    public bool IsConservative => Decision is Treatability.ChineseMedicine or Treatability.BestSupportive or Treatability.WatchAndWait;

    public Phrase Say() => new($"可治性：{Name.Zh}{(Reason is null ? "" : $"（{Reason}）")}", $"treatability: {Name.En}{(Reason is null ? "" : $" ({Reason})")}");

    public static string Named => """
        可治性决定|treatability　Decision 决定|decided　Reason 理由　With 在场的人|who was there　ReviewOn 再议日期|review on　Because 依据（一行一条）|because (one a line)
        Treatability.Curative 根治　Treatability.Systemic 姑息全身治疗|palliative systemic　Treatability.Local 局部治疗|local treatment　Treatability.Trial 临床研究|clinical trial
        Treatability.ChineseMedicine 中医药为主|Chinese medicine　Treatability.BestSupportive 最佳支持|best supportive care　Treatability.WatchAndWait 观察等待|watch and wait
        """;

    public static TreatabilityDecided Sample => new(Treatability.Systemic) { Reason = "肝转移，PS 1，CPS 8", With = "本人、女儿，会诊组", ReviewOn = new(2026, 6, 1), Because = ["412"] };

    public Phrase Name => Decision switch
    {
        Treatability.Curative => new("根治", "curative"), Treatability.Systemic => new("姑息全身治疗", "palliative systemic treatment"), Treatability.Local => new("局部治疗", "local treatment"),
        Treatability.Trial => new("临床研究", "clinical trial"), Treatability.ChineseMedicine => new("中医药为主", "Chinese medicine"), Treatability.BestSupportive => new("最佳支持", "best supportive care"),
        _ => new("观察等待", "watch and wait"),
    };
}
