using System.Data.Common;

namespace Xinglin.Storage.Reading;

/// <summary>One herb of one batch that went into somebody's medicine.</summary>
/// <param name="Grams">in all, for all packets</param>
/// <param name="State">where that medicine stands; handedOver: the patient has it</param>
public sealed record RecallRow(ChartId Chart, string Name, string? Phone, string? Ward, string? Bed, string Batch, string Herb, decimal Grams, long Packets, DateTimeOffset At, long Prescription, string? State);

/// <summary>批号追溯。From a batch to everybody who took it, and from a person to every batch.</summary>
public static class RecallRows
{
    /// <summary>Everybody who took it, the latest first: whoever has it at home still is called first.</summary>
    /// <param name="reach">only of these people; null where the house itself asks</param>
    public static IReadOnlyList<RecallRow> OfBatch(Store store, string batch, int limit = 10_000, Reach? reach = null) => Rows(store, "h.batch", batch, limit, reach);

    public static IReadOnlyList<RecallRow> OfChart(Store store, ChartId chart, int limit = 10_000, Reach? reach = null) => Rows(store, "h.chart", chart.ToString(), limit, reach);

    /// <summary>How many people and grams, whatever fits on a page.</summary>
    public static (long People, long Medicines, decimal Grams) Sum(Store store, string batch, Reach? reach = null)
    {
        using var db = store.Engine.Open();
        List<object?> values = [batch];
        var open = reach is null ? "" : " and " + reach.Among("h.chart", Reach.Into(values));
        return db.Rows($"select count(distinct h.chart), count(*), coalesce(sum(h.grams), 0) from herb_dispensed h where h.batch = @1{open}", r => (r.GetInt64(0), r.GetInt64(1), Number(r, 2)), [.. values]).Single();
    }

    static List<RecallRow> Rows(Store store, string column, string value, int limit, Reach? reach)
    {
        using var db = store.Engine.Open();
        List<object?> values = [value];
        var with = Reach.Into(values);
        var open = reach is null ? "" : " and " + reach.Among("h.chart", with);
        return db.Rows($"""
            select h.chart, coalesce(p.name, ''), p.phone, r.ward, r.bed, h.batch, h.herb, h.grams, h.packets, h.dispensed_at, h.prescription, h.state
            from (select h.* from herb_dispensed h where {column} = @1{open} order by h.dispensed_at desc, h.chart, h.n limit {with(limit)}) h
              left join person p on p.chart = h.chart left join patient r on r.chart = h.chart
            order by h.dispensed_at desc, h.chart, h.n
            """, Read, [.. values]);
    }

    static RecallRow Read(DbDataReader r) => new(new(Guid.Parse(r.GetString(0))), r.GetString(1), r.Text(2), r.Text(3), r.Text(4), r.GetString(5), r.GetString(6), Number(r, 7), r.GetInt64(8), Micros.At(r.GetInt64(9)), r.GetInt64(10), r.Text(11));

    internal static decimal Number(DbDataReader r, int i) => Convert.ToDecimal(r.GetValue(i), System.Globalization.CultureInfo.InvariantCulture);
}
