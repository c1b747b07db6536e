namespace Xinglin.Storage.Calendars;

/// <summary>One booking of a day, and whether the person was reminded.</summary>
/// <param name="State">done, failed, or null: not yet</param>
public sealed record ReminderRow(PlaceRow Place, string? State, string? By, DateTimeOffset? At, string? Why, long Times);

/// <summary>提醒登记。Who of a day's bookings was reminded, by whom, and who could not be reached. The dead are not on it, by whatever road the death came.</summary>
public static class Reminders
{
    public static IReadOnlyList<ReminderRow> For(Store store, DateOnly day)
    {
        using var db = store.Engine.Open();
        var said = db.Rows("select r.place, r.state, r.said_by, r.at, r.why, r.n from clinic_reminder r join clinic_place p on p.id = r.place where p.day = @1 order by r.place, r.n",
            r => (Place: r.GetString(0), State: r.GetString(1), By: r.GetString(2), At: Micros.At(r.GetInt64(3)), Why: r.Text(4), N: r.GetInt64(5)), SessionTable.Day(day)).ToLookup(r => r.Place);
        return [.. PlaceTable.Between(db, day, day).Where(p => p.State is PlaceState.Booked && Places.Unfit(store, p.Chart) is null)
            .Select(p => said[p.Id].LastOrDefault() is { Place: not null } last ? new ReminderRow(p, last.State, last.By, last.At, last.Why, last.N) : new(p, null, null, null, null, 0))];
    }

    /// <returns>why not; null when it is kept</returns>
    public static Problem? Say(Store store, string place, bool reached, string? why, string by)
    {
        if (!reached && string.IsNullOrWhiteSpace(why)) return new("why", new("没联系上，请写原因", "not reached: say why"));
        using var work = store.Engine.Begin();
        if (PlaceTable.Find(work.Db, place) is not { State: PlaceState.Booked } booked) return Places.Ended;
        if (Places.Unfit(store, booked.Chart) is { } unfit) return unfit;
        if (work.Db.One("select state from clinic_reminder where place = @1 order by n desc limit 1", place) is "done") return null; // sent twice
        work.Db.Run("insert into clinic_reminder (place, n, state, said_by, at, why) values (@1, (select coalesce(max(n), 0) + 1 from clinic_reminder where place = @1), @2, @3, @4, @5)",
            place, reached ? "done" : "failed", by, Micros.Of(store.Time.GetUtcNow()), why?.Trim());
        work.Commit();
        return null;
    }
}
