using Xinglin.Facts;
using Xinglin.Knowledge.Materia;

namespace Xinglin.Web.Pages.Shelves;

/// <summary>The pharmacopoeia's words about a herb in both tongues. A word nobody has translated stays Chinese.</summary>
public static class HerbWords
{
    static readonly Dictionary<string, string> english = new()
    {
        ["寒"] = "cold", ["热"] = "hot", ["温"] = "warm", ["凉"] = "cool", ["平"] = "neutral", ["微寒"] = "slightly cold", ["微温"] = "slightly warm", ["大寒"] = "very cold", ["大热"] = "very hot",
        ["甘"] = "sweet", ["苦"] = "bitter", ["辛"] = "pungent", ["咸"] = "salty", ["酸"] = "sour", ["涩"] = "astringent", ["淡"] = "bland", ["微苦"] = "slightly bitter", ["微辛"] = "slightly pungent", ["微甘"] = "slightly sweet", ["微酸"] = "slightly sour", ["微咸"] = "slightly salty", ["微涩"] = "slightly astringent",
        ["肝"] = "liver", ["心"] = "heart", ["脾"] = "spleen", ["肺"] = "lung", ["肾"] = "kidney", ["胃"] = "stomach", ["大肠"] = "large intestine", ["小肠"] = "small intestine", ["膀胱"] = "bladder", ["胆"] = "gallbladder", ["心包"] = "pericardium", ["三焦"] = "triple energiser",
        ["先煎"] = "boiled first", ["久煎"] = "boiled long", ["后下"] = "added last", ["包煎"] = "wrapped", ["另煎"] = "boiled apart", ["烊化"] = "melted in", ["冲服"] = "stirred in", ["兑服"] = "poured in", ["溶化"] = "dissolved", ["煎汤代水"] = "boiled first, its water used",
        ["儿童禁用"] = "not for children", ["运动员慎用"] = "athletes with caution", ["哺乳期慎用"] = "caution while breast-feeding", ["月经期慎用"] = "caution during menses", ["有出血倾向慎用"] = "caution where there is a tendency to bleed", ["肝功能不全禁用"] = "not in liver failure", ["肾功能不全禁用"] = "not in kidney failure", ["胃弱慎用"] = "caution with a weak stomach",
        ["也可外用"] = "also on the skin", ["鲜品用量不同"] = "the fresh herb has another dose", ["煎服"] = "decocted", ["不宜久煎"] = "not boiled long", ["入丸散"] = "in pills or powder", ["多入丸散"] = "mostly in pills or powder", ["不入煎"] = "not decocted",
    };

    /// <summary>Words one after the other; null where one of them has no English yet.</summary>
    public static string? English(IEnumerable<string> words) => words.Select(w => english.GetValueOrDefault(w)).ToList() is var said && said.Contains(null) ? null : string.Join(", ", said);

    public static IEnumerable<string> Apart(string words) => words.Split((char[])[' ', '、', '；', '|'], StringSplitOptions.RemoveEmptyEntries);

    public static Phrase Of(Toxicity toxicity) => toxicity switch
    {
        Toxicity.Great => new("大毒", "very toxic"), Toxicity.Toxic => new("有毒", "toxic"), Toxicity.Slight => new("小毒", "slightly toxic"), _ => new("无", "none stated"),
    };

    public static Phrase Of(InPregnancy pregnancy) => pregnancy switch
    {
        InPregnancy.Forbidden => new("禁用", "forbidden"), InPregnancy.Caution => new("慎用", "with caution"), _ => new("未提", "nothing stated"),
    };

    public static Phrase Of(HerbRoute route) => route switch
    {
        HerbRoute.PillOrPowder => new("入丸散，不入煎", "in pills or powder, not decocted"), HerbRoute.ProcessedOnly => new("炮制后用", "only processed"), HerbRoute.Dissolved => new("溶化兑服", "dissolved"), _ => new("入煎剂", "decocted"),
    };

    public static Phrase Of(Standing standing) => standing switch
    {
        Standing.NotDispensed => new("不再入药", "no longer dispensed"), Standing.Controlled => new("管制药品", "controlled"), Standing.Mimic => new("混淆品", "look-alike"), Standing.Wildlife => new("受保护动物", "protected wildlife"),
        Standing.AristolochicAcid => new("含马兜铃酸，禁用", "holds aristolochic acid: not used"), Standing.Listed => new("药典所列", "in the pharmacopoeia"), _ => new("药典未载，本库无剂量", "not in the pharmacopoeia; no dose here"),
    };
}
