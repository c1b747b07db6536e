using System.Globalization;
using System.Text;
using Xinglin.Exchange.Calendars;

namespace Xinglin.Specs.Exchange.Calendars;

public class Calendar_text
{
    static readonly DateTimeOffset eight = new(2026, 3, 9, 8, 0, 0, TimeSpan.FromHours(8));

    static CalendarItem Item => new("session-s1@xinglin", 0, eight, eight.AddHours(3), "肿瘤门诊 出诊（约 4/6）") { Where = "门诊楼三层 2 诊室" };

    static string Text(params CalendarItem[] items) => CalendarText.Write("杏林 韩静", items, eight);

    /// <summary>Reads as RFC 5545 says: unfolds, parts, takes the escapes off.</summary>
    static List<Dictionary<string, string>> Read(string text) =>
        [.. text.Replace("\r\n ", "", StringComparison.Ordinal).Split("\r\n").Aggregate(new List<Dictionary<string, string>>(), (events, line) =>
        {
            if (line == "BEGIN:VEVENT") events.Add([]);
            else if (events is [.., var last] && line.Split(':', 2) is [var key, var value] && !line.StartsWith("END", StringComparison.Ordinal))
                last[key] = value.Replace("\\n", "\n", StringComparison.Ordinal).Replace("\\,", ",", StringComparison.Ordinal).Replace("\\;", ";", StringComparison.Ordinal).Replace("\\\\", "\\", StringComparison.Ordinal);
            return events;
        })];

    [Fact]
    public void What_is_written_reads_back()
    {
        var read = Assert.Single(Read(Text(Item with { Says = "甲，乙; 丙, 丁\n第二行 \\ 完" })));
        Assert.Equal(("session-s1@xinglin", "0", "肿瘤门诊 出诊（约 4/6）", "门诊楼三层 2 诊室", "CONFIRMED"), (read["UID"], read["SEQUENCE"], read["SUMMARY"], read["LOCATION"], read["STATUS"]));
        Assert.Equal("甲，乙; 丙, 丁\n第二行 \\ 完", read["DESCRIPTION"]);
        Assert.Equal(eight.UtcDateTime, DateTime.ParseExact(read["DTSTART"], "yyyyMMdd'T'HHmmss'Z'", CultureInfo.InvariantCulture, DateTimeStyles.AdjustToUniversal | DateTimeStyles.AssumeUniversal));
    }

    [Theory, InlineData("出"), InlineData("a"), InlineData("é"), InlineData("𠮷")]
    public void No_line_is_longer_than_seventy_five_octets_and_no_character_is_cut(string letter)
    {
        var title = string.Concat(Enumerable.Repeat(letter, 120));
        var text = Text(Item with { Title = title });
        Assert.All(text.Split("\r\n"), line => Assert.InRange(Encoding.UTF8.GetByteCount(line), 0, 75));
        Assert.Equal(title, Read(text)[0]["SUMMARY"]);
    }

    [Fact]
    public void Moved_it_is_the_same_thing_with_a_higher_number()
    {
        var (before, after) = (Read(Text(Item))[0], Read(Text(Item with { Sequence = 1, From = eight.AddHours(1), Until = eight.AddHours(4) }))[0]);
        Assert.Equal(before["UID"], after["UID"]);
        Assert.Equal(("0", "1"), (before["SEQUENCE"], after["SEQUENCE"]));
        Assert.NotEqual(before["DTSTART"], after["DTSTART"]);
    }

    [Fact]
    public void Called_off_it_stays_and_says_so() => Assert.Equal("CANCELLED", Read(Text(Item with { Cancelled = true }))[0]["STATUS"]);

    [Fact]
    public void Every_line_ends_as_the_standard_wants() => Assert.DoesNotContain('\n', Text(Item).Replace("\r\n", "", StringComparison.Ordinal));
}
