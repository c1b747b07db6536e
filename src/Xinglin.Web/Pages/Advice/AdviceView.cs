using System.Globalization;
using Xinglin.Care.Diagnosis.Meetings;
using Xinglin.Facts.Meetings;
using Xinglin.Storage.Reading;

namespace Xinglin.Web.Pages.Advice;

/// <summary>How many recommendations stand where. Every one of them is in exactly one state, so the states add up to the whole and none is unknown.</summary>
public sealed record AdviceSum(IReadOnlyList<AdviceRow> Rows, DateTimeOffset Now)
{
    public int All => Rows.Count;
    public int Of(ItemState state) => Rows.Count(r => r.State().Equals(state));
    public int Overdue => Rows.Count(r => r.IsOverdue(Now));
    /// <summary>Of those old enough to be asked: given at least so many days ago.</summary>
    public (int Settled, int Of) Within(int days)
    {
        var old = Rows.Where(r => r.AdvisedAt <= Now.AddDays(-days)).ToList();
        return (old.Count(r => r.SettledAt is { } at && at <= r.AdvisedAt.AddDays(days)), old.Count);
    }

    /// <summary>Why those not carried out as advised were not, the commonest first.</summary>
    public IReadOnlyList<(ItemObstacle Obstacle, int Count)> Obstacles =>
        [.. Rows.Where(r => r.Obstacle is not null).GroupBy(r => Enum.Parse<ItemObstacle>(r.Obstacle!, ignoreCase: true)).Select(g => (g.Key, g.Count())).OrderByDescending(g => g.Item2)];
}

/// <summary>One group of recommendations: of a meeting, a team, or an owner.</summary>
public sealed record AdviceGroup(string Name, AdviceSum Sum);

public static class AdviceWords
{
    extension(AdviceRow row)
    {
        public ItemState State() => Enum.Parse<ItemState>(row.State, ignoreCase: true);
        public Role Asked => Enum.Parse<Role>(row.Owner, ignoreCase: true);
        public bool IsOverdue(DateTimeOffset now) => row.State() is ItemState.Open && row.DueAt <= now;
    }

    extension(AdviceSum sum)
    {
        public Phrase Sentence
        {
            get
            {
                if (sum.All == 0) return new("这段时间没有会诊建议。", "No advice was given in these days.");
                var (done, changed, not, open) = (sum.Of(ItemState.Done), sum.Of(ItemState.Changed), sum.Of(ItemState.Refused) + sum.Of(ItemState.Impossible), sum.Of(ItemState.Open));
                return new($"{sum.All} 项建议：已做 {done}，已改 {changed}，没做且有原因 {not}，未完成 {open}（过期 {sum.Overdue}）。", $"{sum.All} items: {done} done, {changed} changed, {not} not done with a reason, {open} open ({sum.Overdue} overdue).");
            }
        }

        /// <summary>Settled within thirty days, of those old enough.</summary>
        public string Share(int days) => sum.Within(days) is { Of: > 0 } w ? string.Create(CultureInfo.InvariantCulture, $"{100.0 * w.Settled / w.Of:0.0}% ({w.Settled}/{w.Of})") : "—";
    }
}
