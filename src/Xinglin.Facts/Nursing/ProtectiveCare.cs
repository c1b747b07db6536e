namespace Xinglin.Facts.Nursing;

/// <summary>What protects somebody without white cells.</summary>
public enum Precaution { SingleRoom, HandHygiene, MouthCare, PerianalCare, CleanDiet, LineLookedAt }

/// <summary>One element of the bundle: done, or why not.</summary>
public sealed record PrecautionTaken(Precaution Element, bool Done)
{
    public string? Why { get; init; }
}

/// <summary>保护措施。The protective bundle of one shift, element by element.</summary>
[Tag("protective-care")]
public sealed record ProtectiveCare(IReadOnlyList<PrecautionTaken> Elements) : IFact
{
    public string? Note { get; init; }

    public Phrase Say()
    {
        var left = Elements.Where(e => !e.Done).ToList();
        return new($"保护措施 {Elements.Count - left.Count}/{Elements.Count}{string.Concat(left.Select(e => $"；{e.Element.Word.Zh}未做：{e.Why}"))}",
            $"protective bundle {Elements.Count - left.Count}/{Elements.Count}{string.Concat(left.Select(e => $"; {e.Element.Word.En} not done: {e.Why}"))}");
    }

    public IEnumerable<Problem> Problems()
    {
        if (Elements is []) yield return new(nameof(Elements), new("请逐项写做了没有", "say of each element whether it was done"));
        foreach (var (i, e) in Elements.Index())
            if (!e.Done && string.IsNullOrWhiteSpace(e.Why)) yield return new($"{nameof(Elements)}[{i}].{nameof(e.Why)}", new($"{e.Element.Word.Zh}没做，请写原因", $"say why {e.Element.Word.En} was not done"));
        if (Elements.Select(e => e.Element).Distinct().Count() != Elements.Count) yield return new(nameof(Elements), new("同一项写了两次，请留一条", "an element stands twice; keep one"));
    }

    public static string Named => """
        保护措施|protective care　Elements 各项|elements　PrecautionTaken.Element 措施|element　PrecautionTaken.Done 已做|done　PrecautionTaken.Why 没做的原因|why not　Note 备注
        Precaution.SingleRoom 单间或口罩|single room or mask　Precaution.HandHygiene 手卫生|hand hygiene　Precaution.MouthCare 口腔护理|mouth care　Precaution.PerianalCare 肛周护理|perianal care　Precaution.CleanDiet 不生食不放鲜花|no raw food, no flowers　Precaution.LineLookedAt 看导管穿刺点|line looked at
        """;

    public static ProtectiveCare Sample => new([.. Enum.GetValues<Precaution>().Select(p => new PrecautionTaken(p, p != Precaution.PerianalCare) { Why = p == Precaution.PerianalCare ? "患者要求晚些做" : null })]);
}

/// <summary>措施核查。What the infection officer saw at the bedside: how often it could have been done, how often it was.</summary>
[Tag("bundle-audited")]
public sealed record BundleAudited(Precaution Element, int Opportunities, int Done) : IFact
{
    public string? Note { get; init; }

    public Phrase Say() => new($"床边核查{Element.Word.Zh}：{Done}/{Opportunities}{(Note is null ? "" : $"，{Note}")}", $"audit at the bedside, {Element.Word.En}: {Done}/{Opportunities}{(Note is null ? "" : $", {Note}")}");

    public IEnumerable<Problem> Problems()
    {
        foreach (var p in (Problem[])[.. Must.Lie(nameof(Opportunities), Opportunities, 1, 100, ""), .. Must.Lie(nameof(Done), Done, 0, 100, "")]) yield return p;
        if (Done > Opportunities) yield return new(nameof(Done), new("做到的次数不能多于应做的次数", "cannot be done more often than there was opportunity"));
    }

    public static string Named => """
        措施核查|bundle audited　Element 措施|element　Opportunities 应做次数|opportunities　Done 做到次数|done　Note 备注
        """;

    public static BundleAudited Sample => new(Precaution.HandHygiene, 10, 9);
}

public static class PrecautionWords
{
    extension(Precaution element)
    {
        public Phrase Word => element switch
        {
            Precaution.SingleRoom => new("单间或口罩", "single room or mask"), Precaution.HandHygiene => new("手卫生", "hand hygiene"), Precaution.MouthCare => new("口腔护理", "mouth care"),
            Precaution.PerianalCare => new("肛周护理", "perianal care"), Precaution.CleanDiet => new("不生食不放鲜花", "no raw food, no flowers"), _ => new("看导管穿刺点", "line looked at"),
        };
    }
}
