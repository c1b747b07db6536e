using System.Data.Common;

namespace Xinglin.Storage.Tables;

/// <summary>Charts of one person. Linking adds rows, unlinking removes them; no chart is touched by either.</summary>
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

    public static void Put(DbConnection db, ChartId chart, string person, string by, DateTimeOffset at) =>
        db.Run("insert into person_link (chart, person, linked_at, linked_by) values (@1, @2, @3, @4)", chart.ToString(), person, Micros.Of(at), by);

    public static void Move(DbConnection db, string from, string to) => db.Run("update person_link set person = @2 where person = @1", from, to);

    /// <summary>Takes a chart out; a group of one is no group.</summary>
    /// <returns>false when it was linked to none</returns>
    public static bool Remove(DbConnection db, ChartId chart)
    {
        if (PersonOf(db, chart) is not { } person) return false;
        db.Run("delete from person_link where chart = @1", chart.ToString());
        db.Run("delete from person_link where person = @1 and not exists (select 1 from person_link o where o.person = @1 and o.chart <> person_link.chart)", person);
        return true;
    }
}
