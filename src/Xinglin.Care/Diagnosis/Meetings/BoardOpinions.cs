using Xinglin.Facts;
using Xinglin.Facts.Meetings;

namespace Xinglin.Care.Diagnosis.Meetings;

/// <summary>A road somebody speaks for, and who.</summary>
public sealed record Road(string Name, IReadOnlyList<Stated<MdtOpinion>> For);

/// <summary>各科意见与分歧。What the disciplines said to one request, and where they part: worked out, never typed.</summary>
/// <param name="All">the last word of each author and seat, in the order they were given</param>
/// <param name="Waiting">seats asked for that have not spoken</param>
public sealed record BoardOpinions(IReadOnlyList<Stated<MdtOpinion>> All, IReadOnlyList<string> Waiting)
{
    public int Count(Stance stance) => All.Count(o => o.Fact.Stance == stance);

    /// <summary>Roads by how many speak for them.</summary>
    public IReadOnlyList<Road> Roads { get; } =
        [.. All.Where(o => !string.IsNullOrWhiteSpace(o.Fact.Road)).GroupBy(o => o.Fact.Road!.Trim()).Select(g => new Road(g.Key, [.. g])).OrderByDescending(r => r.For.Count)];

    /// <summary>What must hold first, and who says so.</summary>
    public IReadOnlyList<Stated<MdtOpinion>> Conditions { get; } = [.. All.Where(o => o.Fact.Stance is Stance.Conditional)];

    /// <summary>Somebody is against, or two roads are spoken for.</summary>
    public bool Part => Count(Stance.Against) > 0 || Roads.Count > 1;

    /// <summary>Everybody who spoke recommends, along one road at the most, and nobody makes a condition: no meeting is needed.</summary>
    /// <param name="least">how many must have spoken</param>
    public bool Agree(int least) => All.Count >= least && !Part && All.All(o => o.Fact.Stance is Stance.Recommend or Stance.Abstain) && Count(Stance.Recommend) > 0;

    /// <summary>The disagreement in one sentence.</summary>
    public Phrase Says()
    {
        if (All is []) return new("还没有人写意见", "nobody has written an opinion yet");
        List<Phrase> parts = [];
        if (Roads.Count > 1) parts.Add(new($"{Roads.Count} 条路：{string.Join("；", Roads.Select(r => $"{r.Name}（{Seats(r.For)}）"))}", $"{Roads.Count} roads: {string.Join("; ", Roads.Select(r => $"{r.Name} ({Seats(r.For)})"))}"));
        if (All.Where(o => o.Fact.Stance is Stance.Against).ToList() is { Count: > 0 } against) parts.Add(new($"{Seats(against)}认为不宜", $"against: {Seats(against)}"));
        if (Conditions.Count > 0) parts.Add(new($"{Conditions.Count} 科有前提", $"{Conditions.Count} on a condition"));
        if (parts is []) return new("意见一致", "all agree");
        return new(string.Join("；", parts.Select(p => p.Zh)), string.Join("; ", parts.Select(p => p.En)));
    }

    static string Seats(IEnumerable<Stated<MdtOpinion>> of) => string.Join('、', of.Select(o => o.Fact.Seat).Distinct());

    /// <param name="seats">who is asked</param>
    public static BoardOpinions Of(Chart chart, EntryId request, IReadOnlyList<string> seats)
    {
        List<Stated<MdtOpinion>> all = [.. chart.All<MdtOpinion>().Where(o => o.Fact.Request == request.Value).GroupBy(o => (o.Entry.Author, o.Fact.Seat)).Select(g => g.Last()).OrderBy(o => o.Entry.Id.Value)];
        return new(all, [.. seats.Where(s => !all.Exists(o => o.Fact.Seat.Contains(s, StringComparison.Ordinal) || s.Contains(o.Fact.Seat, StringComparison.Ordinal)))]);
    }
}
