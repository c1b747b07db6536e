namespace Xinglin.Storage.Reading;

/// <summary>One herb of a month: grams weighed out, and for how many prescriptions.</summary>
public sealed record HerbSum(string Herb, decimal Grams, long Prescriptions, long Batches);

/// <summary>What the room did in a stretch of time.</summary>
/// <param name="OnTime">packed by the promised time</param>
public sealed record DecoctionMonth(long Dispensed, long Packets, long Packed, long OnTime, long HandedOver, long Bags, IReadOnlyList<HerbSum> Herbs)
{
    public decimal Grams => Herbs.Sum(h => h.Grams);
}

/// <summary>月结。The month's account of the decoction room, from its two registers.</summary>
public static class DecoctionMonthRows
{
    public static DecoctionMonth Of(Store store, DateTimeOffset from, DateTimeOffset to, Reach? reach = null)
    {
        using var db = store.Engine.Open();
        List<object?> values = [Micros.Of(from), Micros.Of(to)];
        var open = reach is null ? "" : " and " + reach.Among("h.chart", Reach.Into(values));
        var herbs = db.Rows($"""
            select h.herb, sum(h.grams), count(distinct h.chart || '/' || h.prescription), count(distinct h.batch) from herb_dispensed h
            where h.dispensed_at >= @1 and h.dispensed_at < @2{open} group by h.herb order by 2 desc, h.herb
            """, r => new HerbSum(r.GetString(0), RecallRows.Number(r, 1), r.GetInt64(2), r.GetInt64(3)), [.. values]);
        var (dispensed, packets) = db.Rows($"""
            select count(*), coalesce(sum(x.packets), 0) from (select h.chart, h.prescription, min(h.packets) as packets from herb_dispensed h
            where h.dispensed_at >= @1 and h.dispensed_at < @2{open} group by h.chart, h.prescription) x
            """, r => (r.GetInt64(0), Whole(r, 1)), [.. values]).Single();
        var (packed, onTime) = db.Rows($"select count(*), coalesce(sum(case when h.packed_at <= h.promised_at then 1 else 0 end), 0) from decoction h where h.packed_at >= @1 and h.packed_at < @2{open}", r => (r.GetInt64(0), Whole(r, 1)), [.. values]).Single();
        var (handed, bags) = db.Rows($"select count(*), coalesce(sum(h.bags), 0) from decoction h where h.handed_at >= @1 and h.handed_at < @2{open}", r => (r.GetInt64(0), Whole(r, 1)), [.. values]).Single();
        return new(dispensed, packets, packed, onTime, handed, bags, herbs);
    }

    /// <summary>A sum: PostgreSQL gives a numeric for it.</summary>
    static long Whole(System.Data.Common.DbDataReader r, int i) => Convert.ToInt64(r.GetValue(i), System.Globalization.CultureInfo.InvariantCulture);
}
