using Xinglin.Facts;

namespace Xinglin.Care;

/// <summary>更正的规矩。What may replace or retract what.</summary>
static class Amendments
{
    public static IEnumerable<Problem> Problems(Chart chart, IReadOnlyList<Draft> drafts, int i, Who who)
    {
        var draft = drafts[i];
        if (draft is { Amends: null, AmendsSource: null })
        {
            if (draft.Fact is Retraction)
                yield return new(nameof(Draft.Amends), new("撤销须指明撤销哪一条", "say which entry is retracted"));
            yield break;
        }
        // a sender's correction carries its reason in its own state
        if (who.Origin == Origin.Entered && draft.Fact is not Retraction && string.IsNullOrWhiteSpace(draft.Reason))
            yield return new(nameof(Draft.Reason), new("更正须写原因", "say why it is amended"));
        if (draft.Amends is { } id) foreach (var p in ById(chart, drafts, i, id)) yield return p;
        if (draft.AmendsSource is { } source && !chart.Written.Any(e => e.Source == source) && !drafts.Take(i).Any(d => d.Source == source))
            yield return new(nameof(Draft.AmendsSource), new($"本病历没有来源为 {source} 的条目", $"no entry of this chart came from {source}"));
    }

    static IEnumerable<Problem> ById(Chart chart, IReadOnlyList<Draft> drafts, int i, EntryId id)
    {
        if (chart.Written.FirstOrDefault(e => e.Id == id) is not { } old)
            yield return new(nameof(Draft.Amends), new($"本病历没有第 {id} 条", $"this chart has no entry {id}"));
        else if (old.Fact is Retraction && drafts[i].Fact is not Retraction)
            yield return new(nameof(Draft.Amends), new($"第 {id} 条是撤销，只能再撤销，不能更正", $"entry {id} is a retraction; it can be retracted, not amended"));
        else if (Replacement(chart, id) is { } by)
            yield return new(nameof(Draft.Amends), new($"第 {id} 条已被第 {by} 条取代，请更正第 {by} 条", $"entry {id} has given way to entry {by}; amend that one"));
        else if (drafts.Take(i).Any(d => d.Amends == id))
            yield return new(nameof(Draft.Amends), new($"这一批里已有一条更正第 {id} 条", $"this batch amends entry {id} already"));
    }

    /// <summary>The entry that stands in its place now, at the end of the line; an amendment that was itself retracted has no effect.</summary>
    static EntryId? Replacement(Chart chart, EntryId id) =>
        chart.Written.FirstOrDefault(e => e.Amends == id && !IsUndone(chart, e.Id)) is { } by ? Replacement(chart, by.Id) ?? by.Id : null;

    static bool IsUndone(Chart chart, EntryId id) =>
        chart.Written.Any(e => e.Amends == id && e.Fact is Retraction && !IsUndone(chart, e.Id));
}
