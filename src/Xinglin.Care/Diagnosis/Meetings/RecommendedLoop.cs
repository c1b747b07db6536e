using Xinglin.Facts;
using Xinglin.Facts.Meetings;
using Xinglin.Knowledge;

namespace Xinglin.Care.Diagnosis.Meetings;

public sealed record RecommendedCard : ProtocolCard
{
    /// <summary>Hours from a conclusion to the patient's being told.</summary>
    public required Cited<int> TellWithinHours { get; init; }
    /// <summary>Days after its day that an open item climbs to the coordinator.</summary>
    public required Cited<int> EscalatesDaysLate { get; init; }
    /// <summary>Days after its day that an open item with an "if not" is called back to the board.</summary>
    public required Cited<int> RecallDaysLate { get; init; }
    /// <summary>Days somebody has to call back an item that was not done as advised.</summary>
    public required Cited<int> RecallWithinDays { get; init; }
    /// <summary>Weeks after a conclusion when it is looked back at, and by when.</summary>
    public required Cited<int> ReviewOpensWeeks { get; init; }
    public required Cited<int> ReviewDueWeeks { get; init; }
}

/// <summary>会诊落实：what a meeting, a distant or a visiting expert advised is done by its owner on its day, or somebody says why not; the patient is told; what did not go as planned comes back; and after some weeks it is looked at again.</summary>
[Loop("recommended", Wing.Diagnosis, "会诊落实", "Follow-up", Harm.Routine)]
public sealed class RecommendedLoop(Adopted<RecommendedCard> cards) : ICareLoop
{
    public const string Id = "recommended";

    public IEnumerable<CareTask> Tasks(Chart chart) =>
        chart.Recommendations().SelectMany(i => Items(chart, i)).Concat(chart.All<MdtConclusion>().SelectMany(c => After(chart, c))).DistinctBy(t => t.Key);

    IEnumerable<CareTask> Items(Chart chart, FollowedItem followed)
    {
        var (item, fact) = (followed.Item, followed.Item.Fact);
        if (cards.On(item.At) is not { } card) yield break;
        var due = item.Entry.DueBy(fact.By);
        var name = Name(fact);
        yield return new(TaskKey.Of($"item-{name}", item.At), fact.Owner, new(fact.Act, fact.Act), card.Stamp, item.Entry, item.KnownAt, due)
        {
            Evidence = Say(chart, fact, followed), Account = fact.OwnerAccount, Escalates = due.AddDays(card.EscalatesDaysLate.Is), EscalatesTo = Role.MdtCoordinator,
            ClosedBy = followed.By, ClosesWith = [.. fact.ClosesWith is { Length: > 0 } tag ? new[] { tag } : [], Closing.With("mdt-item-settled", ("item", item.Entry.Id.ToString()))],
        };

        // what did not go as advised comes back to the table, if the meeting wished it so
        if (fact.IfNot is not { Length: > 0 } ifNot) yield break;
        var late = due.AddDays(card.RecallDaysLate.Is);
        var other = followed.State is ItemState.Changed or ItemState.Refused or ItemState.Impossible;
        if (!other && followed.SettledAt <= late || followed.State is ItemState.Ended) yield break;
        var (asks, opens) = other ? (followed.By!, HouseTime.Later(followed.By!.HappenedAt, followed.By.KnownAt)) : (item.Entry, late);
        yield return new(TaskKey.Of($"recall-{name}", item.At), Role.MdtCoordinator, new("建议没成，召回再议", "Not done as advised: call the case back"), card.Stamp, asks, opens, opens.AddDays(card.RecallWithinDays.Is))
        {
            Evidence = new($"{fact.Act}；若不成：{ifNot}", $"{fact.Act}; if not: {ifNot}"), Also = [item.Entry], ClosesWith = ["mdt-requested", "mdt-reviewed"],
            ClosedBy = chart.Standing.FirstOrDefault(e => e.Fact is MdtRequested or MdtConclusion or MdtReviewed && e.HappenedAt > asks.HappenedAt) ?? (other ? null : followed.By),
        };
    }

    IEnumerable<CareTask> After(Chart chart, Stated<MdtConclusion> conclusion)
    {
        if (cards.On(conclusion.At) is not { } card) yield break;
        var (id, known) = (conclusion.Entry.Id.Value, conclusion.KnownAt);
        var tell = known.AddHours(card.TellWithinHours.Is);
        yield return new(TaskKey.Of("tell", conclusion.At), Role.Oncologist, new("把会诊结果告诉本人和家属", "Tell patient and family what the board concluded"), card.Stamp, conclusion.Entry, known, tell)
        {
            Evidence = conclusion.Fact.Say(), Escalates = tell.AddDays(1), EscalatesTo = Role.MdtCoordinator,
            ClosedBy = chart.All<MdtTold>().FirstOrDefault(t => t.Fact.Conclusion == id).Entry, ClosesWith = [Closing.With("mdt-told", ("conclusion", $"{id}"))],
        };
        var day = conclusion.At.HouseDay();
        yield return new(TaskKey.Of("review", conclusion.At), Role.MdtCoordinator, new("回顾会诊建议做成没有", "Look back at the board's advice: was it done, what came of it"), card.Stamp, conclusion.Entry,
            conclusion.Entry.OpensOn(day.AddDays(7 * card.ReviewOpensWeeks.Is)), conclusion.Entry.DueBy(day.AddDays(7 * card.ReviewDueWeeks.Is)))
        {
            Evidence = conclusion.Fact.Say(), ClosedBy = chart.All<MdtReviewed>().FirstOrDefault(r => r.Fact.Conclusion == id).Entry,
            ClosesWith = [Closing.With("mdt-reviewed", ("conclusion", $"{id}"))],
        };
    }

    /// <summary>Several items are given in one moment: their acts tell them apart.</summary>
    static string Name(MdtRecommendation fact) => TaskKey.Apart(fact.Act, $"{fact.Owner}", $"{fact.By:O}");

    static Phrase Say(Chart chart, MdtRecommendation fact, FollowedItem followed)
    {
        var gate = ItemGate.Of(chart, fact.Gate, followed.SettledAt ?? DateTimeOffset.MaxValue).Select(g => g.Say()).ToList();
        var proof = fact.Evidence is { Length: > 0 } e ? new Phrase($"凭据：{e}", $"evidence: {e}") : new("写结果：已做、已改、不同意、做不了", "say the outcome: done, changed, refused, impossible");
        return new(string.Join("；", gate.Select(g => g.Zh).Append(proof.Zh)), string.Join("; ", gate.Select(g => g.En).Append(proof.En)));
    }
}
