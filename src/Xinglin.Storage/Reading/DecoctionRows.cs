using System.Data.Common;

namespace Xinglin.Storage.Reading;

/// <summary>One prescription of the decoction room, as its queue shows it.</summary>
/// <param name="State">as the register spells it: toReview, toWeigh, soaking …</param>
public sealed record DecoctionRow(ChartId Chart, string Name, string? Number, long Prescription, string State, DateTimeOffset Since, DateTimeOffset Ordered, DateTimeOffset? Promised)
{
    public DateTimeOffset? PackedAt { get; init; }
    public DateTimeOffset? HandedAt { get; init; }
    public long Packets { get; init; }
    public long Herbs { get; init; }
    public long? Bags { get; init; }
    public bool Urgent { get; init; }
    /// <summary>Herbs that go their own way: 先煎 附子.</summary>
    public string? Apart { get; init; }
    public string? Machine { get; init; }
    public string? Ward { get; init; }
    public string? Bed { get; init; }
    public string? DeliverTo { get; init; }
    public string? HandedTo { get; init; }
}

/// <summary>Which prescriptions of the room are wanted.</summary>
/// <param name="State">one state; null: all that are still in the room</param>
/// <param name="HandedSince">those handed over since then too; null: none of them</param>
/// <param name="Reach">only of charts these keys open; null where the house itself asks</param>
public sealed record DecoctionWish(string? State = null, DateTimeOffset? HandedSince = null, Reach? Reach = null, int Limit = 500);

/// <summary>Reads the decoction register: the queue by promised time, and how many stand where.</summary>
public static class DecoctionRows
{
    const string Columns = """
        select d.chart, coalesce(p.name, ''), (select n.value from person_number n where n.chart = d.chart order by length(n.value), n.value limit 1), d.prescription, d.state, d.since_at, d.ordered_at, d.promised_at,
          d.packed_at, d.handed_at, d.packets, d.herbs, d.bags, d.urgent, d.apart, d.machine, d.ward, d.bed, d.deliver_to, d.handed_to
        from decoction d left join person p on p.chart = d.chart
        """;

    public static IReadOnlyList<DecoctionRow> Of(Store store, DecoctionWish wish)
    {
        using var db = store.Engine.Open();
        List<object?> values = [];
        var where = Where(wish, values);
        var limit = Reach.Into(values)(wish.Limit);
        return db.Rows($"{Columns} where {where} order by case when d.handed_at is null then 0 else 1 end, coalesce(d.promised_at, d.ordered_at), d.chart, d.n limit {limit}", Read, [.. values]);
    }

    /// <summary>How many stand in each state, whatever state was asked for.</summary>
    public static IReadOnlyDictionary<string, long> Count(Store store, DecoctionWish wish)
    {
        using var db = store.Engine.Open();
        List<object?> values = [];
        return db.Rows($"select d.state, count(*) from decoction d where {Where(wish with { State = null }, values)} group by d.state", r => (r.GetString(0), r.GetInt64(1)), [.. values]).ToDictionary();
    }

    /// <summary>Whose medicine is on the fire in this pot now; null: nobody's.</summary>
    public static (ChartId Chart, long Prescription)? OnTheFire(Store store, string machine)
    {
        using var db = store.Engine.Open();
        return db.Rows("select chart, prescription from decoction where machine = @1 and state = 'boiling' order by since_at desc limit 1", r => ((ChartId, long)?)(new ChartId(Guid.Parse(r.GetString(0))), r.GetInt64(1)), machine).FirstOrDefault();
    }

    static string Where(DecoctionWish wish, List<object?> values)
    {
        var with = Reach.Into(values);
        List<string> parts = [wish.HandedSince is { } since ? $"(d.handed_at is null or d.handed_at >= {with(Micros.Of(since))})" : "d.handed_at is null"];
        if (wish.State is { } state) parts.Add($"d.state = {with(state)}");
        if (wish.Reach is { } reach) parts.Add(reach.Among("d.chart", with));
        return string.Join(" and ", parts);
    }

    static DecoctionRow Read(DbDataReader r) => new(new(Guid.Parse(r.GetString(0))), r.GetString(1), r.Text(2), r.GetInt64(3), r.GetString(4), Micros.At(r.GetInt64(5)), Micros.At(r.GetInt64(6)), At(r, 7))
    {
        PackedAt = At(r, 8), HandedAt = At(r, 9), Packets = r.GetInt64(10), Herbs = r.GetInt64(11), Bags = r.Whole(12), Urgent = r.Whole(13) is 1, Apart = r.Text(14), Machine = r.Text(15),
        Ward = r.Text(16), Bed = r.Text(17), DeliverTo = r.Text(18), HandedTo = r.Text(19),
    };

    static DateTimeOffset? At(DbDataReader r, int i) => r.Whole(i) is { } at ? Micros.At(at) : null;
}
