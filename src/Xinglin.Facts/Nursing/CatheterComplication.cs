namespace Xinglin.Facts.Nursing;

public enum LineTrouble { Occlusion, Thrombosis, InfectionSuspected, Migration, Phlebitis, Exudate, Fracture }

/// <summary>导管并发症。What went wrong with a line, and what was done about it.</summary>
[Tag("catheter-complication")]
public sealed record CatheterComplication(CatheterKind Kind, LineTrouble Trouble) : IFact
{
    public LineSide? Side { get; init; }
    public string? Action { get; init; }

    public Phrase Say() => new($"{Kind.Word} {Name.Zh}{(Action is null ? "" : $"：{Action}")}", $"{Kind.Word}: {Name.En}{(Action is null ? "" : $": {Action}")}");

    public static string Named => """
        导管并发症　Kind 类别　Trouble 并发症　Side 侧别　Action 处理
        LineTrouble.Occlusion 堵管　LineTrouble.Thrombosis 血栓　LineTrouble.InfectionSuspected 疑感染|infection suspected　LineTrouble.Migration 移位　LineTrouble.Phlebitis 静脉炎　LineTrouble.Exudate 渗液　LineTrouble.Fracture 断裂
        """;

    public static CatheterComplication Sample => new(CatheterKind.Picc, LineTrouble.Occlusion) { Action = "尿激酶 5000 U/mL 溶栓，30 分钟后回血好" };

    Phrase Name => Trouble switch
    {
        LineTrouble.Occlusion => new("堵管", "occlusion"),
        LineTrouble.Thrombosis => new("血栓", "thrombosis"),
        LineTrouble.InfectionSuspected => new("疑感染", "infection suspected"),
        LineTrouble.Migration => new("移位", "migration"),
        LineTrouble.Phlebitis => new("静脉炎", "phlebitis"),
        LineTrouble.Exudate => new("渗液", "exudate"),
        _ => new("断裂", "fracture"),
    };
}
