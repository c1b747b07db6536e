using Xinglin.Facts;
using Xinglin.Facts.Nursing;
using Xinglin.Facts.Paths;

namespace Xinglin.Care.Nursing.Mood;

/// <summary>第 9 题门禁。No reason and no other day stands for sitting down with the patient; a high danger is asked about again within the day.</summary>
public sealed class ItemNineGuard : IGuard
{
    static readonly string safety = $"{ItemNineLoop.Id}/{ItemNineLoop.Safety}/";

    public IEnumerable<Problem> Problems(Chart chart, IReadOnlyList<Draft> drafts, int i, Who who)
    {
        var draft = drafts[i];
        if (draft.Fact is TaskAnswered answered && answered.Task.StartsWith(safety, StringComparison.Ordinal))
            yield return new(nameof(TaskAnswered.Task), new("这一条只用安全评估来关：请坐下来问，再记安全评估", "only a safety assessment closes this: sit down and ask, then write it"));
        if (draft.Fact is TaskRescheduled later && later.Task.StartsWith(safety, StringComparison.Ordinal))
            yield return new(nameof(TaskRescheduled.Task), new("这一条不能改期：请今天问，或转交给在场的同事", "this cannot be put off: ask today, or hand it to a colleague who is here"));
        if (draft.Fact is SafetyAssessed { Level: SafetyLevel.High, AgainOn: { } again } && again > draft.HappenedAt.HouseDay().AddDays(1))
            yield return new(nameof(SafetyAssessed.AgainOn), new("危险高，最迟明天再问", "the danger is high: ask again tomorrow at the latest"));
        if (draft.Fact is SafetyAssessed { AgainOn: { } early } && early < draft.HappenedAt.HouseDay())
            yield return new(nameof(SafetyAssessed.AgainOn), new("再问的日子已经过去", "that day is past"));
    }
}
