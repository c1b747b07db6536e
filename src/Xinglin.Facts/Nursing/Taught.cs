namespace Xinglin.Facts.Nursing;

public enum TaughtWhom { Patient, Family, Both }

/// <summary>回示。Whether the person could say or show it back.</summary>
public enum TeachBack { Yes, Partly, No }

/// <summary>宣教。A topic was taught by the author, to whom, and what came back.</summary>
/// <param name="Topic">a topic of the teaching card ("picc"), or words of one's own</param>
[Tag("taught")]
public sealed record Taught(string Topic, TaughtWhom Whom, TeachBack Back) : IFact
{
    /// <summary>How the card called the topic that day.</summary>
    public Phrase? Called { get; init; }
    /// <summary>Who of the family.</summary>
    public string? Person { get; init; }
    /// <summary>Spoken, sheet, shown by hand.</summary>
    public string? How { get; init; }
    public string? Note { get; init; }

    public Phrase Say() => new($"宣教：{Called?.Zh ?? Topic}，{WhomWord.Zh}{(Person is null ? "" : $"（{Person}）")}，{BackWord.Zh}{(Note is null ? "" : $"：{Note}")}", $"taught: {Called?.En ?? Topic}, {WhomWord.En}{(Person is null ? "" : $" ({Person})")}, {BackWord.En}{(Note is null ? "" : $": {Note}")}");

    public IEnumerable<Problem> Problems() => Must.BeSaid(nameof(Topic), Topic);

    public static string Named => """
        宣教|teaching　Topic 内容|topic　Whom 对象|to whom　Back 回示|teach-back　Called 内容名称|topic in words　Person 家属是谁|who of the family　How 方式|how　Note 备注|note
        TaughtWhom.Patient 本人|patient　TaughtWhom.Family 家属|family　TaughtWhom.Both 本人和家属|patient and family
        TeachBack.Yes 能复述|says it back　TeachBack.Partly 部分能|partly　TeachBack.No 还不会|not yet
        """;

    public static Taught Sample => new("picc", TaughtWhom.Both, TeachBack.Yes) { Called = new("带管回家", "home with a line"), Person = "女儿", How = "示范" };

    Phrase WhomWord => Whom switch { TaughtWhom.Patient => new("本人", "patient"), TaughtWhom.Family => new("家属", "family"), _ => new("本人和家属", "patient and family") };
    Phrase BackWord => Back switch { TeachBack.Yes => new("能复述", "says it back"), TeachBack.Partly => new("部分能", "partly"), _ => new("还不会", "not yet") };
}
