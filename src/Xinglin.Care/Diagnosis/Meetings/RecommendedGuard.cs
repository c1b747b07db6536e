using Xinglin.Facts;
using Xinglin.Facts.Meetings;
using Xinglin.Facts.Paths;

namespace Xinglin.Care.Diagnosis.Meetings;

/// <summary>What became of a recommendation is said of a recommendation that stands here, with an outcome and not with a bare reason; and what the family hears is of a conclusion.</summary>
public sealed class RecommendedGuard : IGuard
{
    public IEnumerable<Problem> Problems(Chart chart, IReadOnlyList<Draft> drafts, int i, Who who) => drafts[i] switch
    {
        { Fact: MdtItemSettled settled } draft => Settled(chart, settled, draft),
        { Fact: TaskAnswered { Task: var task } } when task.StartsWith($"{RecommendedLoop.Id}/item-", StringComparison.Ordinal) =>
            [new(nameof(TaskAnswered.Reason), new("会诊建议不能只写原因：请用“建议落实”写已做、已改、不同意或做不了", "advice of a board does not end by a bare reason: record its follow-through as done, changed, refused or impossible"))],
        { Fact: MdtTold told } => Named<MdtConclusion>(chart, told.Conclusion, nameof(MdtTold.Conclusion)),
        { Fact: FamilyWords words } => Named<MdtConclusion>(chart, words.Conclusion, nameof(FamilyWords.Conclusion)),
        { Fact: MdtReviewed reviewed } => Named<MdtConclusion>(chart, reviewed.Conclusion, nameof(MdtReviewed.Conclusion)),
        _ => [],
    };

    static IEnumerable<Problem> Settled(Chart chart, MdtItemSettled settled, Draft draft)
    {
        if (chart.All<MdtRecommendation>().FirstOrDefault(r => r.Entry.Id.Value == settled.Item) is not { Entry: { } item })
        {
            yield return new(nameof(MdtItemSettled.Item), new($"第 {settled.Item} 条不是这份病历里的会诊建议，请从待办打开", $"entry {settled.Item} is no recommendation of this chart; open it from the worklist"));
            yield break;
        }
        if (draft.HappenedAt < item.HappenedAt && draft.Precision is Precision.Instant)
            yield return new(nameof(MdtItemSettled.Item), new("结果早于建议，请核对时间", "the outcome lies before the advice; check the time"));
        if (settled.Evidence is { } proof && !chart.Standing.Any(e => e.Id.Value == proof))
            yield return new(nameof(MdtItemSettled.Evidence), new($"病历里没有第 {proof} 条，请核对凭据", $"there is no standing entry {proof}; check the evidence"));
    }

    static IEnumerable<Problem> Named<T>(Chart chart, long entry, string field) where T : IFact => chart.All<T>().Any(c => c.Entry.Id.Value == entry) ? []
        : [new(field, new($"第 {entry} 条不是这份病历里的会诊结论", $"entry {entry} is no conclusion of this chart"))];
}
