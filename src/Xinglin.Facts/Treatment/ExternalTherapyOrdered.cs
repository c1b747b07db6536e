using Xinglin.Facts.Herbs;

namespace Xinglin.Facts.Treatment;

/// <summary>What somebody saw of the skin where it is to be done.</summary>
public enum SkinSeen { NotLooked, Intact, Broken, Irradiated }

/// <summary>Asked of women; NotAsked is not No.</summary>
public enum PregnancySaid { NotAsked, No, Possible }

/// <summary>外治医嘱。Needles, moxa, patches, washes, enemas, ear points: what is to be done, where, how often, for which symptom.</summary>
/// <param name="Therapy">as a ward calls it: 耳穴压豆</param>
[Tag("external-therapy-ordered")]
public sealed record ExternalTherapyOrdered(string Therapy, int Sessions) : IFact
{
    /// <summary>Card id of the therapy; null for one of one's own words.</summary>
    public string? Card { get; init; }
    /// <summary>Points or sites: 内关, 足三里.</summary>
    public IReadOnlyList<string> Sites { get; init; } = [];
    /// <summary>Herbs of a patch or wash, needles, minutes: how it is done here.</summary>
    public string? Method { get; init; }
    /// <summary>1: every day; 2: every second day.</summary>
    public int EveryDays { get; init; } = 1;
    /// <summary>The day of the first session; null: the day of the order.</summary>
    public DateOnly? From { get; init; }
    public Aim Aim { get; init; }
    public string? TargetSymptom { get; init; }
    public SkinSeen Skin { get; init; }
    public PregnancySaid Pregnancy { get; init; }
    /// <summary>Why it is ordered although a gate speaks against it.</summary>
    public string? Despite { get; init; }

    public Phrase Say() => new($"外治医嘱：{Therapy}{Zh}，{Sessions} 次", $"external therapy ordered: {Therapy}{Zh}, {Sessions} sessions");

    public IEnumerable<Problem> Problems() =>
    [
        .. Must.BeSaid(nameof(Therapy), Therapy), .. Must.Lie(nameof(Sessions), Sessions, 1, 60, "次"), .. Must.Lie(nameof(EveryDays), EveryDays, 1, 30, "天"),
        .. Sites.SelectMany(s => Must.BeSaid(nameof(Sites), s)),
    ];

    public static string Named => """
        外治医嘱　Therapy 外治法|therapy　Sessions 次数　Card 知识卡|card　Sites 穴位或部位（一行一个）|points or sites (one a line)　Method 做法　EveryDays 每几天一次|every how many days　From 首次日期|first on　Aim 目的　TargetSymptom 靶症状
        Skin 局部皮肤|skin at the site　Pregnancy 妊娠|pregnancy　Despite 仍然使用的理由|reason to use it all the same
        SkinSeen.NotLooked 未看　SkinSeen.Intact 完好　SkinSeen.Broken 破损　SkinSeen.Irradiated 放疗野内
        PregnancySaid.NotAsked 未问　PregnancySaid.No 否　PregnancySaid.Possible 可能
        """;

    public static ExternalTherapyOrdered Sample => new("耳穴压豆", 5) { Card = "er-xue-ya-dou", Sites = ["胃", "神门", "交感"], Aim = Aim.Symptom, TargetSymptom = "恶心", EveryDays = 3, Skin = SkinSeen.Intact };

    string Zh => Sites is [] ? "" : $"（{string.Join("、", Sites)}）";
}
