using System.Globalization;
using System.Text;

namespace Xinglin.Exchange.Calendars;

/// <summary>One thing of a calendar. It never names a patient.</summary>
/// <param name="Uid">the same for ever, however often it is moved</param>
/// <param name="Sequence">rises with every change</param>
public sealed record CalendarItem(string Uid, int Sequence, DateTimeOffset From, DateTimeOffset Until, string Title)
{
    public string? Where { get; init; }
    public string? Says { get; init; }
    public bool Cancelled { get; init; }
}

/// <summary>日历。Items as a calendar program reads them: iCalendar, RFC 5545. Times are universal, so that no program needs a table of zones.</summary>
public static class CalendarText
{
    const int Octets = 75; // RFC 5545, 3.1: a line is folded before it grows longer

    /// <param name="stamp">when it was written</param>
    public static string Write(string name, IEnumerable<CalendarItem> items, DateTimeOffset stamp)
    {
        var text = new StringBuilder();
        void Line(string key, string value) => Fold(text, $"{key}:{value}");
        Line("BEGIN", "VCALENDAR");
        Line("VERSION", "2.0");
        Line("PRODID", "-//Xinglin//Calendar//ZH");
        Line("CALSCALE", "GREGORIAN");
        Line("METHOD", "PUBLISH");
        Line("NAME", Escaped(name));
        Line("X-WR-CALNAME", Escaped(name));
        Line("X-WR-TIMEZONE", "Asia/Shanghai");
        Line("REFRESH-INTERVAL;VALUE=DURATION", "PT1H");
        foreach (var item in items)
        {
            Line("BEGIN", "VEVENT");
            Line("UID", Escaped(item.Uid));
            Line("SEQUENCE", item.Sequence.ToString(CultureInfo.InvariantCulture));
            Line("DTSTAMP", Moment(stamp));
            Line("DTSTART", Moment(item.From));
            Line("DTEND", Moment(item.Until));
            Line("SUMMARY", Escaped(item.Title));
            if (item.Where is { } where) Line("LOCATION", Escaped(where));
            if (item.Says is { } says) Line("DESCRIPTION", Escaped(says));
            Line("STATUS", item.Cancelled ? "CANCELLED" : "CONFIRMED");
            Line("END", "VEVENT");
        }
        Line("END", "VCALENDAR");
        return text.ToString();
    }

    static string Moment(DateTimeOffset at) => at.UtcDateTime.ToString("yyyyMMdd'T'HHmmss'Z'", CultureInfo.InvariantCulture);

    static string Escaped(string text) => text.Replace("\\", "\\\\", StringComparison.Ordinal).Replace(";", "\\;", StringComparison.Ordinal).Replace(",", "\\,", StringComparison.Ordinal)
        .ReplaceLineEndings("\n").Replace("\n", "\\n", StringComparison.Ordinal);

    /// <summary>Never within a character: what follows a fold begins with one blank, which counts.</summary>
    static void Fold(StringBuilder text, string line)
    {
        var room = Octets;
        foreach (var rune in line.EnumerateRunes())
        {
            if (rune.Utf8SequenceLength > room)
            {
                text.Append("\r\n ");
                room = Octets - 1;
            }
            text.Append(rune.ToString());
            room -= rune.Utf8SequenceLength;
        }
        text.Append("\r\n");
    }
}
