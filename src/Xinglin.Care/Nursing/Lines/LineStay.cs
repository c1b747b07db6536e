using Xinglin.Facts;
using Xinglin.Facts.Ending;
using Xinglin.Facts.Nursing;
using Xinglin.Facts.Paths;

namespace Xinglin.Care.Nursing.Lines;

/// <summary>在位导管。One line from its placement, or from the first care of one that was placed elsewhere, until it came out.</summary>
/// <param name="First">the placement, or the care that first spoke of it</param>
/// <param name="Site">where, as its placement says; null where only cares are known</param>
public sealed record LineStay(CatheterKind Kind, LineSide? Side, string? Site, Entry First)
{
    public Stated<CatheterPlaced>? Placed { get; init; }
    public List<Stated<CatheterCared>> Cares { get; } = [];
    public List<Stated<CatheterTipChecked>> Tips { get; } = [];
    public List<Stated<CatheterComplication>> Troubles { get; } = [];
    public Stated<CatheterRemoved>? Removed { get; private set; }
    public DateTimeOffset? DiedAt { get; private set; }

    /// <summary>No placement of this house is known.</summary>
    public bool FromElsewhere => Placed is not { Fact.Elsewhere: false };
    public bool IsIn => OutAt is null;
    public DateTimeOffset? OutAt => Removed?.At ?? DiedAt;
    public DateOnly FromDay => First.HappenedAt.HouseDay();
    /// <summary>The day it came out; null while it is in.</summary>
    public DateOnly? OutDay => OutAt?.HouseDay();
    /// <summary>The last time somebody looked after it, its placement included.</summary>
    public Entry LastSeen => Cares is [.., var last] && last.At >= First.HappenedAt ? last.Entry : First;
    public bool TipKnown => Placed is { Fact: { TipChecked: true } or { TipBy: not null } } || Tips.Any(t => t.Fact.Usable) || Placed is null or { Fact.Elsewhere: true } && Cares is not [];

    /// <summary>Whole days since it went in, the day of placement being 0.</summary>
    public int DaysOn(DateOnly day) => Math.Max(0, (OutDay is { } gone && gone < day ? gone : day).DayNumber - FromDay.DayNumber);

    /// <summary>Whether it counts as a line-day: in at the end of that day, as a census at midnight counts.</summary>
    public bool CountsOn(DateOnly day) => FromDay <= day && !(OutDay <= day);

    /// <summary>Whether a word about a line of this kind and side is about this one: what says no side is about whichever is in.</summary>
    public bool Is(CatheterKind kind, LineSide? side) => Kind == kind && (side is null || Side is null || side == Side);

    /// <summary>Every line of the chart in the order they went in; one that lies in a patient who died is out that day.</summary>
    public static IReadOnlyList<LineStay> In(Chart chart) => chart.Once("line-stays", Work);

    static List<LineStay> Work(Chart chart)
    {
        List<LineStay> stays = [];
        foreach (var e in Told(chart).Where(e => e.Precision is not Precision.Unknown).OrderBy(e => e.HappenedAt)) Read(stays, e);
        if (chart.All<Death>().Select(d => (DateTimeOffset?)d.At).FirstOrDefault() is { } death)
            foreach (var stay in stays.Where(s => s.IsIn)) stay.DiedAt = HouseTime.Later(death, stay.First.HappenedAt);
        return stays;
    }

    static IEnumerable<Entry> Told(Chart chart) =>
        [.. chart.All<CatheterPlaced>().Select(f => f.Entry), .. chart.All<CatheterCared>().Select(f => f.Entry), .. chart.All<CatheterTipChecked>().Select(f => f.Entry),
         .. chart.All<CatheterComplication>().Select(f => f.Entry), .. chart.All<CatheterRemoved>().Select(f => f.Entry)];

    static void Read(List<LineStay> stays, Entry e)
    {
        switch (e.Fact)
        {
            case CatheterPlaced p:
                stays.Add(new(p.Kind, SideOf(p), p.Site, e) { Placed = new(e, p) });
                break;
            case CatheterCared c:
                if (Open(stays, c.Kind, c.Side) is not { } kept) stays.Add(kept = new(c.Kind, c.Side, null, e));
                kept.Cares.Add(new(e, c));
                break;
            case CatheterTipChecked t:
                Open(stays, t.Kind, t.Side)?.Tips.Add(new(e, t));
                break;
            case CatheterComplication t: // a clot may be found when the line is out
                (Open(stays, t.Kind, t.Side) ?? stays.LastOrDefault(s => s.Is(t.Kind, t.Side)))?.Troubles.Add(new(e, t));
                break;
            case CatheterRemoved r when Open(stays, r.Kind, r.Side) is { } gone:
                gone.Removed = new(e, r);
                break;
        }
    }

    static LineStay? Open(List<LineStay> stays, CatheterKind kind, LineSide? side) => stays.LastOrDefault(s => s.IsIn && s.Is(kind, side));

    /// <summary>The side as stated, else as the words of the site say it.</summary>
    public static LineSide? SideOf(CatheterPlaced placed) => placed.Side
        ?? (placed.Site.Contains('左', StringComparison.Ordinal) || placed.Site.Contains("left", StringComparison.OrdinalIgnoreCase) ? LineSide.Left
            : placed.Site.Contains('右', StringComparison.Ordinal) || placed.Site.Contains("right", StringComparison.OrdinalIgnoreCase) ? LineSide.Right : null);

    /// <summary>Id of the organisation that keeps it, as last said with a care, else in a letter that gave the person back; null: nobody said.</summary>
    public string? KeptAt(Chart chart) => Cares.Select(c => c.Fact.KeptAt).LastOrDefault(k => k is not null) ?? Placed?.Fact.KeptAt
        ?? chart.All<ReturnLetter>().Where(l => l.At >= First.HappenedAt && !(OutAt < l.At)).Select(l => l.Fact.Township ?? l.Fact.ToOrganisation).LastOrDefault(k => k is not null);
}
