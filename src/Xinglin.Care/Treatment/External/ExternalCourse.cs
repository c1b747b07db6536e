using Xinglin.Facts;
using Xinglin.Facts.Treatment;

namespace Xinglin.Care.Treatment.External;

/// <summary>外治疗程。An order and what became of each of its sessions.</summary>
/// <param name="Sessions">by number; the last that was written counts</param>
public sealed record ExternalCourse(Stated<ExternalTherapyOrdered> Order, IReadOnlyDictionary<int, Stated<ExternalTherapyGiven>> Sessions)
{
    /// <summary>The entry that ended the course before its last session; null when none did.</summary>
    public Stated<ExternalTherapyGiven>? Ended => Sessions.Values.Where(s => s.Fact.CourseEnds).OrderBy(s => s.At).Select(s => (Stated<ExternalTherapyGiven>?)s).FirstOrDefault();

    public bool IsOver => Ended is not null || Enumerable.Range(1, Order.Fact.Sessions).All(Sessions.ContainsKey);

    public int Done => Sessions.Values.Count(s => !s.Fact.NotDone);

    /// <summary>Sessions nobody has said anything about; none once the course was ended.</summary>
    public IEnumerable<int> Open => Ended is not null ? [] : Enumerable.Range(1, Order.Fact.Sessions).Where(n => !Sessions.ContainsKey(n));

    public int? Next => Open.Select(n => (int?)n).FirstOrDefault();

    /// <summary>The day a session is planned for.</summary>
    public DateOnly On(int session) => (Order.Fact.From ?? Order.At.HouseDay()).AddDays((session - 1) * Order.Fact.EveryDays);

    /// <summary>Every order that stands, in the order they were written, each with its own sessions.</summary>
    public static IReadOnlyList<ExternalCourse> In(Chart chart)
    {
        var orders = chart.All<ExternalTherapyOrdered>().ToList();
        var given = chart.All<ExternalTherapyGiven>().ToLookup(g => Of(g, orders));
        return [.. orders.Select(o => new ExternalCourse(o, given[o.Entry.Id].GroupBy(g => g.Fact.Session).ToDictionary(g => g.Key, g => g.Last())))];
    }

    /// <summary>The order a session belongs to; null for one nobody ordered.</summary>
    static EntryId? Of(Stated<ExternalTherapyGiven> given, List<Stated<ExternalTherapyOrdered>> orders) =>
        orders.LastOrDefault(o => o.Fact.Therapy == given.Fact.Therapy && (given.Fact.OrderedAt is { } at ? IsOf(o, at) : o.At <= given.At)).Entry?.Id;

    /// <summary>A form knows the minute of an order, not its fraction of a second.</summary>
    public static bool IsOf(Stated<ExternalTherapyOrdered> order, DateTimeOffset orderedAt) => orderedAt <= order.At && order.At < orderedAt.AddMinutes(1);
}
