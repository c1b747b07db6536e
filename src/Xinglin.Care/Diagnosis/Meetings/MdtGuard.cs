using System.Globalization;
using Xinglin.Facts;
using Xinglin.Facts.Meetings;

namespace Xinglin.Care.Diagnosis.Meetings;

/// <summary>会诊门禁。One conclusion for one request, with what follows from it or why nothing does; an opinion and a chase belong to a request.</summary>
public sealed class MdtGuard : IGuard
{
    public IEnumerable<Problem> Problems(Chart chart, IReadOnlyList<Draft> drafts, int i, Who who) => drafts[i].Fact switch
    {
        MdtConclusion conclusion => [.. Asked(chart, conclusion.Request, nameof(conclusion.Request)), .. Concluded(chart, drafts, i, conclusion)],
        MdtOpinion opinion => Asked(chart, opinion.Request, nameof(opinion.Request)),
        MdtChased chased => Asked(chart, chased.Request, nameof(chased.Request)),
        _ => [],
    };

    static IEnumerable<Problem> Asked(Chart chart, long request, string field)
    {
        if (chart.RequestOf(new(request)) is null)
            yield return new(field, new($"第 {request} 条不是这份病历的会诊申请；它可能已撤销，请从会诊页进入", $"entry {request} of this chart asks nothing of the board; it may have been retracted: begin at the board's page"));
    }

    static IEnumerable<Problem> Concluded(Chart chart, IReadOnlyList<Draft> drafts, int i, MdtConclusion conclusion)
    {
        if (chart.ConclusionOf(new(conclusion.Request)) is { } there && drafts[i].Amends != there.Entry.Id)
        {
            var at = there.Entry.RecordedAt.ToOffset(TimeSpan.FromHours(8)).ToString("MM-dd HH:mm", CultureInfo.InvariantCulture);
            yield return new(nameof(conclusion.Request), new($"这一例已于 {at} 签发结论：{there.Fact.Taken}（没选：{there.Fact.NotTaken}）。你写的还在；要改结论，请更正那一条", $"this case was concluded at {at}: {there.Fact.Taken} (not taken: {there.Fact.NotTaken}). What you wrote is kept; to change it, correct that entry"));
        }
        if (drafts.Take(i).Any(d => d.Fact is MdtConclusion other && other.Request == conclusion.Request))
            yield return new(nameof(conclusion.Request), new("同一例写了两个结论", "two conclusions are written for one case"));
        var items = drafts.Count(d => d.Fact is MdtRecommendation item && item.Request == conclusion.Request) + chart.ItemsOf(new(conclusion.Request)).Count;
        if (items == 0 && string.IsNullOrWhiteSpace(conclusion.NoItems))
            yield return new(nameof(conclusion.NoItems), new("结论要有至少一条行动；确实不用做什么，请写原因", "a conclusion needs at least one item; where nothing is to be done, say why"));
    }
}
