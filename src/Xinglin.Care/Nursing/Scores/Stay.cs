using Xinglin.Facts;
using Xinglin.Facts.Paths;

namespace Xinglin.Care.Nursing.Scores;

/// <summary>住院。One stay, from coming in to going home or to the next coming in.</summary>
/// <param name="Left">null while it lasts</param>
public sealed record Stay(Stated<Encounter> Came, DateTimeOffset? Left)
{
    public DateTimeOffset Start => Came.At;

    public bool Covers(DateTimeOffset at) => at >= Start && !(at >= Left);

    /// <summary>From when minutes and hours of an admission count: nobody scores before they know.</summary>
    public DateTimeOffset From => HouseTime.Later(Start, Came.KnownAt);

    /// <summary>Every stay of the chart; none overlaps another, since nobody lies in two beds.</summary>
    public static IReadOnlyList<Stay> In(Chart chart) => chart.Once(typeof(Stay), Told);

    static List<Stay> Told(Chart chart)
    {
        var came = chart.All<Encounter>().Where(e => e.Fact is { Kind: EncounterKind.Inpatient, Planned: false, Cancelled: false }).DistinctBy(e => e.At).ToList();
        return [.. came.Select((c, i) => new Stay(c, Earlier(chart.EndOf(c) is { } end && end > c.At ? end : null, i + 1 < came.Count ? came[i + 1].At : null)))];
    }

    static DateTimeOffset? Earlier(DateTimeOffset? a, DateTimeOffset? b) => a is null ? b : b is null ? a : a < b ? a : b;
}
