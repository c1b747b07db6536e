using Xinglin.Storage;
using Xinglin.Storage.Reading;

namespace Xinglin.Web.Pages.Advice;

/// <summary>What boards and experts advised, of the charts open to the person at the screen.</summary>
public sealed class AdviceRoom(Store store, Visitor visitor, Staff staff, Tongue T, TimeProvider time)
{
    /// <summary>The spans a page offers, in days.</summary>
    public static readonly IReadOnlyList<int> Spans = [30, 90, 365];

    public static readonly IReadOnlyList<(string Key, Phrase Name)> Ways = [("meeting", new("按会议", "by meeting")), ("team", new("按团队", "by team")), ("owner", new("按责任人", "by owner"))];

    public AdviceSum In(int days, string? trip = null)
    {
        var now = time.GetUtcNow();
        return new(AdviceRows.Of(store, new(now.AddDays(-days), now.AddDays(1), new(visitor.Reader.Keys, now)) { Trip = trip }), now);
    }

    public IReadOnlyList<AdviceGroup> Grouped(AdviceSum sum, string by) =>
        [.. sum.Rows.GroupBy(r => Name(r, by)).Select(g => new AdviceGroup(g.Key, sum with { Rows = [.. g] })).OrderByDescending(g => g.Sum.Overdue).ThenByDescending(g => g.Sum.All)];

    string Name(AdviceRow row, string by) => by switch
    {
        "owner" => row.Account is { } account ? $"{staff.Name(account, T)} · {T[row.Asked.Title]}" : T[row.Asked.Title],
        "team" => row.Team ?? T["未写病种", "no disease stated"],
        _ => row.Meeting ?? (row.Trip is null ? T["远程意见", "remote opinion"] : T["专家下沉", "expert's visit"]),
    };

    /// <summary>Whom an item is asked of.</summary>
    public string Owner(AdviceRow row) => Name(row, "owner");
}
