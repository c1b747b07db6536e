using System.Globalization;
using Xinglin.Care;

namespace Xinglin.Web;

/// <summary>Times as a ward says them: 10:06, 11-14 周五, 24 分. All hospitals here keep one zone.</summary>
public static class Times
{
    static readonly TimeZoneInfo china = TimeZoneInfo.FindSystemTimeZoneById("Asia/Shanghai");

    /// <summary>How far the hospital's clock is ahead of universal time.</summary>
    public static TimeSpan China { get; } = TimeSpan.FromHours(8);
    static readonly string[] zhDays = ["周日", "周一", "周二", "周三", "周四", "周五", "周六"];
    static readonly string[] enDays = ["Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"];

    extension(DateTimeOffset at)
    {
        public DateTimeOffset Here => TimeZoneInfo.ConvertTime(at, china);
    }

    extension(Tongue T)
    {
        public string Clock(DateTimeOffset at) => at.Here.ToString("HH:mm", CultureInfo.InvariantCulture);

        public string Weekday(DateOnly day) => T[zhDays[(int)day.DayOfWeek], enDays[(int)day.DayOfWeek]];

        /// <summary>"12:00" today, "明 12:00" tomorrow, "周五" within the week, "12-03" later.</summary>
        public string When(DateTimeOffset at, DateTimeOffset now) => (at.HouseDay().DayNumber - now.HouseDay().DayNumber) switch
        {
            0 => T.Clock(at),
            1 => T["明 ", "tmw "] + T.Clock(at),
            > 1 and < 7 => T.Weekday(at.HouseDay()),
            _ => T.Date(at.HouseDay(), now),
        };

        /// <summary>"10:06" today, "11-21 23:05" on another day.</summary>
        public string Moment(DateTimeOffset at, DateTimeOffset now) =>
            at.HouseDay() == now.HouseDay() ? T.Clock(at) : $"{T.Date(at.HouseDay(), now)} {T.Clock(at)}";

        /// <summary>"11-14", with the year when it is another one.</summary>
        public string Date(DateOnly day, DateTimeOffset now) =>
            day.ToString(day.Year == now.HouseDay().Year ? "MM-dd" : "yyyy-MM-dd", CultureInfo.InvariantCulture);

        /// <summary>"24 分", "2 时 5 分", "3 天".</summary>
        public string Span(TimeSpan span) => span.Duration() switch
        {
            { TotalMinutes: < 60 } s => T[$"{s.Minutes} 分", $"{s.Minutes} min"],
            { TotalHours: < 24 } s => T[$"{s.Hours} 时 {s.Minutes} 分", $"{s.Hours} h {s.Minutes} min"],
            var s => T[$"{s.Days} 天", $"{s.Days} d"],
        };

        /// <summary>When an entry happened, as exactly as it is known.</summary>
        public string Happened(Entry entry) => entry.Precision switch
        {
            Precision.Instant => entry.HappenedAt.Here.ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture),
            Precision.Day => entry.HappenedAt.Here.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
            Precision.Month => entry.HappenedAt.Here.ToString("yyyy-MM", CultureInfo.InvariantCulture),
            Precision.Year => entry.HappenedAt.Here.ToString("yyyy", CultureInfo.InvariantCulture),
            _ => T["时间不详", "time unknown"],
        };

        /// <summary>A moment with its day and year, to the minute.</summary>
        public string Stamp(DateTimeOffset at) => at.Here.ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture);

        /// <summary>十一月十二日 周三, or Wed 12 Nov.</summary>
        public string Today(DateTimeOffset now) => T.English
            ? now.Here.ToString("ddd d MMM", CultureInfo.InvariantCulture)
            : $"{Chinese(now.Here.Month)}月{Chinese(now.Here.Day)}日 {T.Weekday(now.HouseDay())}";
    }

    static string Chinese(int n)
    {
        const string digits = "一二三四五六七八九";
        var unit = n % 10 is 0 ? "" : digits[n % 10 - 1].ToString();
        return n < 10 ? unit : (n / 10 is 1 ? "十" : $"{digits[n / 10 - 1]}十") + unit;
    }
}
