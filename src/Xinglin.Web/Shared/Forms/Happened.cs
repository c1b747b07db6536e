using System.Globalization;
using Xinglin.Care;

namespace Xinglin.Web.Shared.Forms;

/// <summary>When it happened, as a form says it: now, a usual moment, or a time of one's own, as exactly as it is known.</summary>
public sealed record Happened(DateTimeOffset At, Precision Precision)
{
    public const string Now = "now";

    /// <summary>Later than this after the fact, a page says that it was written down afterwards.</summary>
    static readonly TimeSpan prompt = TimeSpan.FromHours(6);

    /// <summary>The moments a ward writes down most, that have been: value of the field and how it reads.</summary>
    public static IReadOnlyList<(string Value, Phrase Word)> Usual(DateTimeOffset now)
    {
        var today = now.HouseDay();
        return [.. new (DateTimeOffset At, string Zh, string En)[]
        {
            (today.Start().AddHours(14), "今天 14:00", "today 14:00"), (today.Start().AddHours(6), "今晨 6:00", "this morning 6:00"),
            (today.AddDays(-1).Start().AddHours(20), "昨晚 20:00", "last night 20:00"),
        }.Where(u => u.At <= now).Take(2).Select(u => (FormText.Local(u.At), new Phrase(u.Zh, u.En)))];
    }

    /// <param name="amended">whose time stands unless it is changed</param>
    public static Happened? Read(Func<string, string?> typed, DateTimeOffset now, Entry? amended)
    {
        var precision = Enum.TryParse<Precision>(typed("precision"), ignoreCase: true, out var p) ? p : Precision.Instant;
        if (precision is Precision.Unknown) return new(Entry.Undated, precision);
        var (when, own) = (typed("when"), typed("happenedAt"));
        var untouched = string.IsNullOrEmpty(own) || own == typed("offered"); // a time typed by hand counts, whatever chip was left chosen
        DateTimeOffset? at = !untouched ? FormReading.Moment(own)
            : FormReading.Moment(when) ?? (amended is not null ? amended.HappenedAt : when is null or Now ? Second(now) : FormReading.Moment(own));
        return at is { } moment ? new(Floor(moment, precision), precision) : null;
    }

    public static bool IsLate(Entry entry) => entry is { Precision: Precision.Instant, Origin: Origin.Entered } && entry.RecordedAt - entry.HappenedAt > prompt;

    static DateTimeOffset Second(DateTimeOffset now) => now.AddTicks(-(now.Ticks % TimeSpan.TicksPerSecond));

    static DateTimeOffset Floor(DateTimeOffset at, Precision precision)
    {
        var day = at.HouseDay();
        return precision switch
        {
            Precision.Day => day.Start(),
            Precision.Month => new DateOnly(day.Year, day.Month, 1).Start(),
            Precision.Year => new DateOnly(day.Year, 1, 1).Start(),
            _ => at,
        };
    }

    public static IReadOnlyList<(string Value, Phrase Word)> Precisions { get; } = [.. Enum.GetValues<Precision>().Select(p => (p.ToString().ToLower(CultureInfo.InvariantCulture), p switch
    {
        Precision.Instant => new Phrase("到分钟", "to the minute"),
        Precision.Day => new("只知道哪一天", "only the day"),
        Precision.Month => new("只知道哪一月", "only the month"),
        Precision.Year => new("只知道哪一年", "only the year"),
        _ => new("不知道何时", "not known"),
    }))];
}
