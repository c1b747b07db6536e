using Xinglin.Facts;
using Xinglin.Facts.Ending;
using Xinglin.Facts.Meetings;

namespace Xinglin.Care.Diagnosis.Meetings;

/// <summary>Where a recommendation stands. Nobody needs to say that one is open, and there is no "unknown".</summary>
public enum ItemState { Open, Done, Changed, Refused, Impossible, Ended }

/// <summary>One recommendation and what became of it.</summary>
/// <param name="Word">what somebody said became of it; null where the evidence alone speaks</param>
/// <param name="By">the entry that settled it: that word, the evidence, or a death; null while it is open</param>
public sealed record FollowedItem(Stated<MdtRecommendation> Item, ItemState State, MdtItemSettled? Word, Entry? By)
{
    /// <summary>The proof it was done: what the word names, else what settled it.</summary>
    public long? Evidence => Word?.Evidence ?? (State is ItemState.Done && Word is null ? By?.Id.Value : null);

    public DateTimeOffset? SettledAt => By?.HappenedAt;

    /// <summary>Its task is overdue: nothing settled it and its day has passed.</summary>
    public bool OverdueAt(DateTimeOffset now) => State is ItemState.Open && Item.Fact.By.End() <= now;
}

/// <summary>建议落实。What became of every recommendation of a chart. The last word about an item stands; without a word its evidence speaks; a death ends what was open.</summary>
public static class FollowThrough
{
    extension(Chart chart)
    {
        public IReadOnlyList<FollowedItem> Recommendations() => chart.Once(typeof(FollowedItem), In);
    }

    static List<FollowedItem> In(Chart chart)
    {
        var words = chart.All<MdtItemSettled>().ToLookup(w => Newest(chart, w.Fact.Item));
        var death = chart.Last<Death>();
        return [.. chart.All<MdtRecommendation>().Select(item =>
        {
            if (words[item.Entry.Id.Value].Select(w => (Stated<MdtItemSettled>?)w).LastOrDefault() is { } word) return new FollowedItem(item, State(word.Fact.Outcome), word.Fact, word.Entry);
            if (ItemEvidence.Of(chart, item) is { } proof) return new(item, ItemState.Done, null, proof);
            return death is { } d ? new(item, ItemState.Ended, null, d.Entry) : new(item, ItemState.Open, null, null);
        })];
    }

    /// <summary>A word about an item still speaks of it after the item was amended.</summary>
    static long Newest(Chart chart, long item)
    {
        var amended = chart.Once<Dictionary<long, long>>(typeof(FollowThrough), c => c.All<MdtRecommendation>().Where(r => r.Entry.Amends is not null)
            .GroupBy(r => r.Entry.Amends!.Value.Value).ToDictionary(g => g.Key, g => g.Last().Entry.Id.Value));
        while (amended.TryGetValue(item, out var newer)) item = newer;
        return item;
    }

    static ItemState State(ItemOutcome outcome) => outcome switch
    {
        ItemOutcome.Done => ItemState.Done, ItemOutcome.Changed => ItemState.Changed, ItemOutcome.Refused => ItemState.Refused, _ => ItemState.Impossible,
    };
}

public static class ItemStates
{
    extension(ItemState state)
    {
        public Phrase Word => state switch
        {
            ItemState.Open => new("未完成", "open"), ItemState.Done => new("已做", "done"), ItemState.Changed => new("已改", "changed"),
            ItemState.Refused => new("不同意", "refused"), ItemState.Impossible => new("做不了", "impossible"), _ => new("离世后停", "ended by death"),
        };
    }
}
