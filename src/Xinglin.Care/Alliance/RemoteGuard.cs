using Xinglin.Facts;
using Xinglin.Facts.Alliance;

namespace Xinglin.Care.Alliance;

/// <summary>远程会诊过核。No case leaves the house without the written word of the patient or a relative; an answer names a request that stands and still waits.</summary>
public sealed class RemoteGuard : IGuard
{
    public IEnumerable<Problem> Problems(Chart chart, IReadOnlyList<Draft> drafts, int i, Who who) => drafts[i] switch
    {
        { Fact: RemoteRequested { ConsentBy: null or "" } } => [new(nameof(RemoteRequested.ConsentBy), new("须先有书面同意：请写由谁同意（本人、家属与关系）", "written consent comes first: say who gave it (the patient, or which relative)"))],
        { Fact: RemoteAnswered answered, Amends: null } => Waits(chart, answered.Request, isOpinion: false),
        { Fact: RemoteOpinion opinion, Amends: null } => Waits(chart, opinion.Request, isOpinion: true),
        _ => [],
    };

    static IEnumerable<Problem> Waits(Chart chart, long number, bool isOpinion)
    {
        if (chart.RemoteRequests().FirstOrDefault(c => c.Number == number || c.Request.Entry.Amends?.Value == number) is not { } asked)
            yield return new("Request", new($"条目 {number} 不是这份病历里的远程会诊申请", $"entry {number} is no remote request of this chart"));
        else if (asked.State is RemoteState.Answered)
            yield return new("Request", new("这份申请已有签名的意见；要改请更正那一条", "this request already has a signed opinion; to change it, amend that entry"));
        else if (isOpinion && asked.State is RemoteState.Declined)
            yield return new("Request", new("这份申请已写明不接；请先重新接单", "this request was declined; take it first"));
    }
}
