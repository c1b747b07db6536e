using Xinglin.Facts;
using Xinglin.Facts.Nursing;

namespace Xinglin.Web.Pages.Scoring;

/// <summary>疼痛全面评估。The questions beside the number: where, how, worst and least, attacks, what it hinders, what the drugs do. Each is an item of the same score.</summary>
static class PainSheet
{
    public const string Site = "部位", Quality = "性质", Worst = "24 小时最痛", Least = "24 小时最轻", Average = "24 小时平均", Attacks = "爆发痛次数", Hinders = "影响", Effects = "不良反应", Breaths = "呼吸次数", Sedation = "镇静", Goal = "目标", Way = "方式";

    /// <summary>What is ticked, kept in Chinese.</summary>
    public static readonly (string Name, string Item, Phrase Label, Phrase[] Words)[] Ticked =
    [
        ("quality", Quality, new("性质", "how it feels"), [new("钝痛", "dull"), new("刺痛", "stabbing"), new("绞痛", "cramping"), new("烧灼", "burning"), new("电击样", "electric"), new("麻木", "numb"), new("胀痛", "distending")]),
        ("hinders", Hinders, new("影响了", "it hinders"), [new("睡眠", "sleep"), new("进食", "eating"), new("活动", "moving"), new("情绪", "mood"), new("与人相处", "company")]),
        ("effects", Effects, new("药的不良反应", "what the drugs do"), [new("便秘", "constipation"), new("恶心", "nausea"), new("嗜睡", "drowsiness"), new("头晕", "dizziness"), new("瘙痒", "itching"), new("排尿困难", "cannot pass water")]),
    ];

    /// <summary>What is a number, with its bounds.</summary>
    public static readonly (string Name, string Item, Phrase Label, int Most)[] Numbers =
    [
        ("worst", Worst, new("24 小时最痛", "worst in 24 h"), 10), ("least", Least, new("最轻", "least"), 10), ("average", Average, new("平均", "average"), 10),
        ("attacks", Attacks, new("爆发痛次数（24 小时）", "breakthrough attacks in 24 h"), 48), ("breaths", Breaths, new("呼吸次数（次/分）", "breaths a minute"), 60), ("goal", Goal, new("想降到几分", "wanted score"), 10),
    ];

    /// <summary>The assessment, or what is missing or crosses itself.</summary>
    public static (NursingAssessment? Fact, IReadOnlyList<Problem> Problems) Read(Func<string, string?> typed)
    {
        List<Problem> problems = [];
        Dictionary<string, string> items = [];
        if (!int.TryParse(typed("score"), out var score) || score is < 0 or > 10) problems.Add(new("Score", new("请选现在几分", "choose the score now")));
        if (typed("site") is { Length: > 0 } site) items[Site] = site;
        foreach (var (name, item, label, most) in Numbers)
            if (typed(name) is { Length: > 0 } text)
                if (int.TryParse(text, out var n) && n >= 0 && n <= most) items[item] = n.ToString(System.Globalization.CultureInfo.InvariantCulture);
                else problems.Add(new(name, new($"{label.Zh}须是 0–{most} 的整数", $"{label.En} must be a whole number, 0–{most}")));
        foreach (var (name, item, _, words) in Ticked)
            if (words.Where((_, i) => typed($"{name}.{i}") is not null).Select(w => w.Zh).ToList() is { Count: > 0 } on) items[item] = string.Join('、', on);
        if (typed("observed") is not null) items[Way] = "不能自述，按表情与动作观察";
        if (items.TryGetValue(Worst, out var worst) && items.TryGetValue(Least, out var least) && int.Parse(worst, System.Globalization.CultureInfo.InvariantCulture) < int.Parse(least, System.Globalization.CultureInfo.InvariantCulture))
            problems.Add(new("worst", new("最痛低于最轻，请核对", "the worst is below the least; check them")));
        return problems is [] ? (new("pain") { Score = score, Items = items, Note = typed("note") is { Length: > 0 } note ? note : null }, []) : (null, problems);
    }

    /// <summary>Whether it was more than a number.</summary>
    public static bool IsFull(NursingAssessment a) => a.Items.ContainsKey(Site) || a.Items.ContainsKey(Worst);
}
