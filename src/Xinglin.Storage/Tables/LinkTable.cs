using System.Data.Common;

namespace Xinglin.Storage.Tables;

/// <summary>Charts of one person: what follows from the pairs in <see cref="SaidTable"/>, kept so that it is found at once. No chart is touched by it.</summary>
static class LinkTable
{
    public static string? PersonOf(DbConnection db, ChartId chart) =>
        db.One("select person from person_link where chart = @1", chart.ToString()) as string;

    /// <summary>All charts of a chart's person in the order of their ids; the chart alone when it is linked to none.</summary>
    public static List<ChartId> ChartsOf(DbConnection db, ChartId chart)
    {
        var charts = db.Rows("select o.chart from person_link o where o.person = (select person from person_link where chart = @1) order by o.chart",
            r => new ChartId(Guid.Parse(r.GetString(0))), chart.ToString());
        return charts is [] ? [chart] : charts;
    }

    /// <summary>Every person with more than one chart.</summary>
    public static List<(string Person, ChartId Chart)> All(DbConnection db) =>
        db.Rows("select person, chart from person_link order by person, chart", r => (r.GetString(0), new ChartId(Guid.Parse(r.GetString(1)))));

    /// <summary>Groups these charts anew by what is said of them; who linked a chart, and when, stays with it.</summary>
    public static void Regroup(DbConnection db, IReadOnlyCollection<ChartId> charts, string by, DateTimeOffset at)
    {
        var before = charts.Select(c => (Chart: c, Was: Row(db, c))).ToDictionary(c => c.Chart, c => c.Was);
        foreach (var chart in charts) db.Run("delete from person_link where chart = @1", chart.ToString());
        HashSet<ChartId> placed = [];
        HashSet<string> used = [];
        foreach (var chart in charts.OrderBy(c => c.ToString(), StringComparer.Ordinal))
        {
            if (placed.Contains(chart)) continue;
            var group = Reached(db, chart);
            placed.UnionWith(group);
            if (group.Count == 1) continue; // a group of one is no group
            var person = group.Select(c => before.GetValueOrDefault(c)?.Person).FirstOrDefault(p => p is not null && !used.Contains(p)) ?? Guid.CreateVersion7(at).ToString("D");
            used.Add(person);
            foreach (var one in group)
                db.Run("insert into person_link (chart, person, linked_at, linked_by) values (@1, @2, @3, @4)",
                    one.ToString(), person, before.GetValueOrDefault(one)?.At ?? Micros.Of(at), before.GetValueOrDefault(one)?.By ?? by);
        }
    }

    /// <summary>The chart and all that are said to be of one person with it, with those, and so on.</summary>
    static List<ChartId> Reached(DbConnection db, ChartId chart)
    {
        List<ChartId> reached = [chart];
        for (var i = 0; i < reached.Count; i++) reached.AddRange(SaidTable.With(db, reached[i]).Except(reached));
        return reached;
    }

    static Linked? Row(DbConnection db, ChartId chart) => db.Rows("select person, linked_at, linked_by from person_link where chart = @1",
        r => new Linked(r.GetString(0), r.GetInt64(1), r.GetString(2)), chart.ToString()).FirstOrDefault();

    sealed record Linked(string Person, long At, string By);
}
