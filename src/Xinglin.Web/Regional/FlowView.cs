using Xinglin.Care;
using Xinglin.Care.Alliance;
using Xinglin.Facts.Organisations;
using Xinglin.Storage.Reading;
using Xinglin.Web.Scenes;

namespace Xinglin.Web.Regional;

/// <summary>People of one county and one month, by where their way led.</summary>
/// <param name="County">null: unknown</param>
/// <param name="Counts">by <see cref="FlowPlace"/></param>
public sealed record FlowCell(string? County, DateOnly Month, IReadOnlyList<int> Counts);

/// <summary>来去一览。Who came in some days, from where, and where each way led. Everybody stands in one cell: rows and columns add up to the same people.</summary>
public sealed class FlowView
{
    public static readonly int[] Spans = [90, 365];
    const int Named = 6;

    readonly RegionRoom region;
    readonly IReadOnlyList<PathwayRow> rows;

    public FlowView(RegionRoom region, int days)
    {
        (this.region, Days) = (region, days);
        rows = region.Begun(region.Now.HouseDay().AddDays(-days).Start());
        Cells = [.. from r in rows
                    let day = r.First.HouseDay()
                    group r by (County: region.CountyOf(r.Origin) ?? r.Origin, Month: new DateOnly(day.Year, day.Month, 1)) into g
                    orderby g.Key.County is null, g.Key.County, g.Key.Month
                    select new FlowCell(g.Key.County, g.Key.Month, [.. Places.Select(p => g.Count(r => Place(r) == p))])];
    }

    public static FlowView From(RegionRoom region, Look look) => new(region, int.TryParse(look["days"], out var days) && Spans.Contains(days) ? days : Spans[0]);

    public static IReadOnlyList<FlowPlace> Places { get; } = Enum.GetValues<FlowPlace>();

    public int Days { get; }
    public int Total => rows.Count;
    public IReadOnlyList<FlowCell> Cells { get; }

    /// <summary>Rows that were sent on, by whom they were sent to.</summary>
    public IReadOnlyList<PathwayRow> SentOn => [.. rows.Where(r => Place(r) is FlowPlace.SentOn)];

    public IEnumerable<(string? County, IReadOnlyList<int> Counts)> ByCounty =>
        Cells.GroupBy(c => c.County).Select(g => (g.Key, (IReadOnlyList<int>)[.. Places.Select(p => g.Sum(c => c.Counts[(int)p]))])).OrderBy(c => c.Key is null).ThenByDescending(c => c.Item2.Sum());

    public IEnumerable<DateOnly> Months => Cells.Select(c => c.Month).Distinct().Order();

    static FlowPlace Place(PathwayRow row) => Enum.Parse<FlowPlace>(row.Place, ignoreCase: true);

    public Phrase Called(string? county) => WaitAsk.CountyName(region, county ?? "unknown");

    public Scene? Picture(bool english)
    {
        var counties = ByCounty.Select(c => (c.County, Count: c.Counts.Sum())).ToList();
        var known = counties.Where(c => c.County is not null).ToList();
        List<FlowEnd> from = [.. known.Take(Named).Select(c => new FlowEnd(Called(c.County), c.Count, "cel-600"))];
        if (known.Count > Named) from.Add(new(new($"其他 {known.Count - Named} 处", $"{known.Count - Named} others"), known.Skip(Named).Sum(c => c.Count), "cel-600"));
        if (counties.FirstOrDefault(c => c.County is null) is { Count: > 0 and var unknown }) from.Add(new(new("不详", "unknown"), unknown, "ink-400"));
        List<FlowEnd> to = [.. from p in (FlowPlace[])[FlowPlace.Treated, FlowPlace.SteppedDown, FlowPlace.Remote, FlowPlace.SentOn, FlowPlace.Waiting, FlowPlace.Died]
                               let count = Cells.Sum(c => c.Counts[(int)p])
                               where count > 0
                               select new FlowEnd(Name(p), count, Fill(p))];
        return FlowPicture.Of(from, to, new("中心", "the centre"), english);
    }

    public static Phrase Name(FlowPlace place) => place switch
    {
        FlowPlace.Waiting => new("等首次治疗", "waiting"), FlowPlace.Treated => new("本地首治", "treated here"), FlowPlace.SteppedDown => new("下转回县随访", "back home"),
        FlowPlace.Remote => new("远程会诊", "remote consultation"), FlowPlace.SentOn => new("转往外院", "sent elsewhere"), _ => new("治疗前去世", "died untreated"),
    };

    static string Fill(FlowPlace place) => place switch { FlowPlace.Treated => "cel-700", FlowPlace.SteppedDown => "cel-400", FlowPlace.Remote => "apr-500", FlowPlace.SentOn => "ind-500", FlowPlace.Waiting => "gam-600", _ => "ink-500" };

    /// <summary>Active patients up the tree of the region.</summary>
    public IReadOnlyList<RegionNode> Tree()
    {
        var edges = Board.Edges(region.Now);
        return RegionTree.Sum(region.Region.Organisations, region.Census(edges).Select(c => (c.Organisation, c.States)), edges.Count + 2);
    }
}
