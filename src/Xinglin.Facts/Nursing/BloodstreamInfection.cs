namespace Xinglin.Facts.Nursing;

public enum InfectionJudged { Suspected, Confirmed, Rejected }

/// <summary>What it was judged to be. The mucosal one is counted apart from the line's own.</summary>
public enum InfectionClass { Undecided, Lcbi1, Lcbi2, MbiLcbi, Secondary, Contaminant, PresentOnAdmission }

/// <summary>血流感染判定。What the infection officer judged of a positive blood culture, by which rule in which edition, and why.</summary>
/// <param name="Reason">in the officer's words</param>
[Tag("bloodstream-infection")]
public sealed record BloodstreamInfection(InfectionJudged Judged, InfectionClass Class, string Reason) : IFact
{
    /// <summary>Number of the entry of the culture it began with.</summary>
    public long? Culture { get; init; }
    /// <summary>The site it came from, for a secondary one.</summary>
    public string? SecondaryTo { get; init; }
    /// <summary>Day of the event: of the first element inside the window.</summary>
    public DateOnly? On { get; init; }
    /// <summary>A central line was in place long enough: it counts as the line's.</summary>
    public bool CentralLine { get; init; }
    /// <summary>Card and edition it was judged by.</summary>
    public string? Rule { get; init; }
    /// <summary>What the rule proposed before a person judged.</summary>
    public InfectionClass Proposed { get; init; }
    /// <summary>The criteria as they stood, a line each.</summary>
    public IReadOnlyList<string> Because { get; init; } = [];

    public Phrase Say() => new($"血流感染{Zh}：{Class.Word.Zh}{(SecondaryTo is null ? "" : $"（{SecondaryTo}）")}，{Reason}", $"bloodstream infection {Judged.ToString().ToLowerInvariant()}: {Class.Word.En}{(SecondaryTo is null ? "" : $" ({SecondaryTo})")}, {Reason}");

    public IEnumerable<Problem> Problems()
    {
        foreach (var p in (Problem[])[.. Must.BeSaid(nameof(Reason), Reason), .. Culture is { } c ? Must.Name(nameof(Culture), c) : []]) yield return p;
        if (Judged is InfectionJudged.Confirmed && Class is InfectionClass.Undecided or InfectionClass.Contaminant)
            yield return new(nameof(Class), new("确认须写类别；污染请选排除", "a confirmed one needs its class; reject a contaminant"));
        if (Class is InfectionClass.Secondary && string.IsNullOrWhiteSpace(SecondaryTo)) yield return new(nameof(SecondaryTo), new("继发须写原发部位", "say which site it came from"));
    }

    public static string Named => """
        血流感染判定|bloodstream infection　Judged 判定|judged　Class 类别|class　Reason 理由|reason　Culture 培养条目号|entry of the culture　SecondaryTo 原发部位|secondary to　On 事件日|day of the event
        CentralLine 中心导管在位|central line in place　Rule 规则与版次|rule and edition　Proposed 规则建议|proposed by the rule　Because 依据（一行一条）|because (one a line)
        InfectionJudged.Suspected 疑似|suspected　InfectionJudged.Confirmed 确认|confirmed　InfectionJudged.Rejected 排除|rejected
        InfectionClass.Undecided 未定|undecided　InfectionClass.Lcbi1 LCBI-1|LCBI-1　InfectionClass.Lcbi2 LCBI-2|LCBI-2　InfectionClass.MbiLcbi MBI-LCBI|MBI-LCBI　InfectionClass.Secondary 继发|secondary　InfectionClass.Contaminant 污染|contaminant　InfectionClass.PresentOnAdmission 入院时已有|present on admission
        """;

    public static BloodstreamInfection Sample => new(InfectionJudged.Confirmed, InfectionClass.Lcbi1, "PICC 第 9 天，两套同菌，无其他感染灶") { CentralLine = true, Proposed = InfectionClass.Lcbi1, Rule = "bloodstream-infection@2026.1" };

    string Zh => Judged switch { InfectionJudged.Confirmed => "确认", InfectionJudged.Rejected => "排除", _ => "疑似" };
}

public static class InfectionWords
{
    extension(InfectionClass @class)
    {
        public Phrase Word => @class switch
        {
            InfectionClass.Lcbi1 => new("LCBI-1", "LCBI-1"), InfectionClass.Lcbi2 => new("LCBI-2", "LCBI-2"), InfectionClass.MbiLcbi => new("MBI-LCBI", "MBI-LCBI"),
            InfectionClass.Secondary => new("继发", "secondary"), InfectionClass.Contaminant => new("污染", "contaminant"), InfectionClass.PresentOnAdmission => new("入院时已有", "present on admission"),
            _ => new("未定", "undecided"),
        };
    }
}
