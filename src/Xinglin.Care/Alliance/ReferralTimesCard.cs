using Xinglin.Facts;
using Xinglin.Knowledge;

namespace Xinglin.Care.Alliance;

/// <summary>转诊时限卡。How fast an answer comes, up and down. Values of the site: they warn, they block nothing.</summary>
public sealed record ReferralTimesCard : ProtocolCard
{
    public required Cited<int> UrgentReplyMinutes { get; init; }
    public required Cited<int> ReplyWorkingDays { get; init; }
    /// <summary>A slot for suspected cancer, working days from the referral.</summary>
    public required Cited<int> SlotWorkingDays { get; init; }
    /// <summary>After a step-down: first contact of those who take over.</summary>
    public required Cited<int> ContactDays { get; init; }
    public required Cited<int> FirstVisitDays { get; init; }
    /// <summary>Days after a missed booking on which somebody calls; after the last it stops, with a reason.</summary>
    public required Cited<List<int>> CallOnDays { get; init; }
    public required Cited<List<DayOfWeek>> Weekend { get; init; }

    /// <summary>The n-th working day after a day; holidays are not known here.</summary>
    public DateOnly WorkingDay(DateOnly after, int count)
    {
        var day = after;
        while (count > 0)
            if (!Weekend.Is.Contains((day = day.AddDays(1)).DayOfWeek)) count--;
        return day;
    }

    /// <summary>By when a referral is to be answered.</summary>
    public DateTimeOffset ReplyBy(Entry sent, bool urgent) =>
        urgent ? sent.KnownAt.AddMinutes(UrgentReplyMinutes.Is) : sent.DueBy(WorkingDay(sent.HappenedAt.HouseDay(), ReplyWorkingDays.Is));

    public override IEnumerable<string> Wrong()
    {
        if (Weekend.Is.Distinct().Count() > 6) yield return "no day of the week is left to work on";
        if (!CallOnDays.Is.SequenceEqual(CallOnDays.Is.Order())) yield return "the days of calling are not in order";
    }
}
