namespace Xinglin.Storage;

/// <summary>The same message twice. A source that comes again with the same words is harmless; with other words it is refused.</summary>
static class Replay
{
    /// <summary>The drafts that are not here yet, and those that clash with what is.</summary>
    public static (List<Draft> Fresh, List<Problem> Clashes) Fresh(Chart chart, IReadOnlyList<Draft> drafts)
    {
        if (drafts.All(d => d.Source is null)) return ([.. drafts], []);
        var known = chart.Written.Where(e => e.Source is not null).ToDictionary(e => e.Source!);
        Dictionary<string, Draft> beside = [];
        List<Draft> fresh = [];
        List<Problem> clashes = [];
        foreach (var draft in drafts)
        {
            if (draft.Source is not { } source) fresh.Add(draft);
            else if (known.TryGetValue(source, out var there))
            {
                if (there.Fact is Blank) clashes.Add(Erased(source, there.Id));
                else if (!Same(there, draft)) clashes.Add(OtherWords(source, there.Id));
            }
            else if (!beside.TryAdd(source, draft))
            {
                if (!Same(beside[source], draft)) clashes.Add(TwiceInOne(source));
            }
            else fresh.Add(draft);
        }
        return (fresh, clashes);
    }

    static bool Same(Entry there, Draft draft) =>
        Same(there.Fact, there.HappenedAt, there.Precision, draft) && (draft.Amends is null || draft.Amends == there.Amends);

    static bool Same(Draft one, Draft draft) => Same(one.Fact, one.HappenedAt, one.Precision, draft) && one.Amends == draft.Amends && one.AmendsSource == draft.AmendsSource;

    static bool Same(IFact fact, DateTimeOffset at, Precision precision, Draft draft)
    {
        if (Micros.Of(at) != Micros.Of(draft.HappenedAt) || precision != draft.Precision) return false;
        var (one, other) = (FactJson.Write(fact), FactJson.Write(draft.Fact));
        return one.Tag == other.Tag && one.Body.AsSpan().SequenceEqual(other.Body);
    }

    static Problem OtherWords(string source, EntryId there) => new("source", new(
        $"来源号 {source} 已用于第 {there} 条，内容不同；如要更正请写明更正哪一条",
        $"source {source} is entry {there} with other words; to correct it, amend that entry"));

    static Problem TwiceInOne(string source) => new("source", new(
        $"来源号 {source} 在同一次提交中出现两次而内容不同，请给每条自己的来源号",
        $"source {source} comes twice in one message with different words; give each its own"));

    static Problem Erased(string source, EntryId there) => new("source", new(
        $"来源号 {source} 是第 {there} 条，内容已依法删除，不再写入",
        $"source {source} is entry {there}, whose contents were erased by law; it is not written again"));
}
