namespace Xinglin.Storage.Calendars;

/// <summary>How long a department makes people wait.</summary>
/// <param name="ThirdNext">第三个空号: when the third place still free to everybody is; the first two are often given back by chance. Null: fewer than three are free</param>
/// <param name="Extra">加号 in the sessions looked at: people who had to be squeezed in</param>
public sealed record Wait(string Department, DateTimeOffset? ThirdNext, int Free, int Booked, int Extra);

public static class Waits
{
    /// <summary>Of each department, from what is open now. An overbooked place is no free one, and is counted beside.</summary>
    public static IReadOnlyList<Wait> Of(IReadOnlyList<Session> sessions, IReadOnlyList<PlaceRow> places, BookingRules rules, DateTimeOffset now)
    {
        var taken = places.Where(p => !p.Freed && !(p.State is PlaceState.Held && p.HoldUntil < now)).ToLookup(p => p.Session);
        return [.. sessions.Where(s => s.ClosedAt is null).GroupBy(s => s.Department).OrderBy(g => g.Key, StringComparer.Ordinal).Select(department =>
        {
            var free = department.SelectMany(s => Free(s, taken[s.Id].Select(p => p.Place).ToHashSet(), rules, now)).Order().ToList();
            var booked = department.SelectMany(s => taken[s.Id].Select(p => p.Place >= s.Places)).ToList();
            return new Wait(department.Key, free.Count > 2 ? free[2] : null, free.Count, booked.Count(extra => !extra), booked.Count(extra => extra));
        })];
    }

    static IEnumerable<DateTimeOffset> Free(Session s, HashSet<int> taken, BookingRules rules, DateTimeOffset now) =>
        Enumerable.Range(0, s.Places).Where(n => !taken.Contains(n) && s.TimeOf(n) > now && !rules.IsKept(s, n, [], now)).Select(s.TimeOf);
}
