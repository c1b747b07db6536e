using System.Text.Json;
using Xinglin.Facts.FourExaminations;
using Xinglin.Facts.Herbs;

namespace Xinglin.Web.Pages.Prescribing;

/// <summary>What the script says, in the tongue of the page, and reasons this chart has given before.</summary>
public static class RxWords
{
    public static string Of(Tongue T) => JsonSerializer.Serialize(new Dictionary<string, string>
    {
        ["in"] = T["方中", "in it"], ["last"] = T["上次", "last"], ["times"] = T["次", "×"], ["with"] = T["与方中", "with "], ["sign"] = T["须双签", "a reason is asked"], ["no"] = T["不能入方", "cannot be written"],
        ["none"] = T["没有这味药，按 ↵ 照写", "no such herb; ↵ writes it as typed"], ["hint"] = T["首字母、全拼或汉字", "initials, pinyin or characters"], ["dose"] = T["写克数，↵ 继续加", "grams, then ↵ to go on"],
        ["added"] = T["已加", "added"], ["removed"] = T["已去", "taken out"], ["grams"] = T["克数", "grams"], ["offline"] = T["断线，还没审", "the line is down; not checked"], ["role"] = T["换君臣佐使", "change the role"],
        ["offered"] = T["理由：按数字选", "reasons by number"],
    }, FactJson.Options);

    /// <summary>What the patient complains of and what was said before, the latest first: words to choose from, never chosen.</summary>
    public static IReadOnlyList<string> Whys(Chart chart) =>
    [
        .. chart.All<Prescription>().Reverse().SelectMany(p => p.Fact.Changes).Select(c => FormulaChange.Parse(c)?.Reason).OfType<string>().Where(r => r.Length <= 20).Take(20)
            .Concat(chart.All<Prescription>().Reverse().Select(p => p.Fact.TargetSymptom).OfType<string>().Take(3))
            .Concat((chart.Last<FourExaminations>()?.Fact.Inquiry ?? "").Split(['，', '。', '；', '、', ','], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Where(w => w.Length is > 1 and <= 12))
            .Distinct().Take(9),
    ];
}
