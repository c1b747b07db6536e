using System.Globalization;
using System.Text;
using Xinglin.Facts;
using Xinglin.Facts.Consents;
using Xinglin.Facts.Meetings;

namespace Xinglin.Care.Diagnosis.Meetings;

/// <summary>说给家里听的草稿。A conclusion put into plain sentences from what was decided and nothing else. A clinician mends and releases it; until then nobody outside reads it.</summary>
public static class FamilyDraft
{
    /// <param name="conclusion">of this chart</param>
    public static string Of(Chart chart, Stated<MdtConclusion> conclusion)
    {
        var fact = conclusion.Fact;
        StringBuilder text = new();
        text.AppendLine("您这次的情况，几个科室的医生一起商量过了。").AppendLine();
        text.AppendLine(Invariant($"商量的结果：{Ended(fact.Taken)}"));
        text.AppendLine(Invariant($"也想过另一条路：{Ended(fact.NotTaken)}这次没有选，是因为：{Ended(fact.Why)}"));
        if (Items(chart, fact).ToList() is { Count: > 0 } items)
        {
            text.AppendLine().AppendLine("接下来要做的事：");
            foreach (var (i, item) in items.Index()) text.AppendLine(Invariant($"{i + 1}. {item.Act}，{item.By:M 月 d 日}之前，由{item.Owner.Title.Zh}负责。{(item.Gate is { Length: > 0 } gate ? $"要先等到：{Ended(gate)}" : "")}"));
        }
        if (fact.IfNot is { Length: > 0 } ifNot) text.AppendLine().AppendLine(Invariant($"如果没有按预想的来：{Ended(ifNot)}"));
        if (chart.All<GoalsOfCare>().LastOrDefault(g => g.At <= conclusion.At).Fact is { } wish) text.AppendLine().AppendLine(Invariant($"您说过：“{wish.Goal}”。我们记着，尽量这样安排。"));
        return text.AppendLine().Append("有不明白的，随时问您的医生。").ToString().ReplaceLineEndings("\n");
    }

    /// <summary>The items that answer the same request.</summary>
    public static IEnumerable<MdtRecommendation> Items(Chart chart, MdtConclusion conclusion) => chart.All<MdtRecommendation>().Where(r => r.Fact.Request == conclusion.Request).Select(r => r.Fact);

    static string Ended(string words) => words.TrimEnd() is var said && said is [.., '。' or '！' or '？' or '.' or '!' or '?'] ? said : said + "。";

    static string Invariant(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
