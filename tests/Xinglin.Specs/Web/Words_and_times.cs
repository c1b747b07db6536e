using System.Globalization;
using Xinglin.Web;

namespace Xinglin.Specs.Web;

public class Words_and_times
{
    static readonly Tongue T = new();
    static readonly DateTimeOffset now = At("2026-11-12T09:42:00+08:00");

    public Words_and_times() => CultureInfo.CurrentUICulture = new("zh-CN"); // whatever the machine speaks

    [Theory]
    [InlineData("2025-02-03", "立春 · 初候"), InlineData("2025-02-02", "大寒 · 三候"), InlineData("2025-03-20", "春分 · 初候"), InlineData("2025-04-04", "清明 · 初候")]
    [InlineData("2025-06-21", "夏至 · 初候"), InlineData("2025-11-07", "立冬 · 初候"), InlineData("2025-12-21", "冬至 · 初候"), InlineData("2026-02-04", "立春 · 初候")]
    public void A_solar_term_begins_on_its_day_in_China(string day, string term) => Assert.Equal(term, SolarTerm.On(DateOnly.Parse(day, CultureInfo.InvariantCulture)));

    [Theory]
    [InlineData("2026-11-12T12:00:00+08:00", "12:00"), InlineData("2026-11-13T08:00:00+08:00", "明 08:00"), InlineData("2026-11-14T08:00:00+08:00", "周六")]
    [InlineData("2026-12-03T08:00:00+08:00", "12-03"), InlineData("2027-01-03T08:00:00+08:00", "2027-01-03"), InlineData("2026-11-12T16:30:00+00:00", "明 00:30")]
    public void Times_are_said_as_the_ward_says_them(string at, string said) => Assert.Equal(said, T.When(At(at), now));

    [Theory, InlineData(24, "24 分"), InlineData(125, "2 时 5 分"), InlineData(-125, "2 时 5 分"), InlineData(4320, "3 天")]
    public void Spans_are_short(int minutes, string said) => Assert.Equal(said, T.Span(TimeSpan.FromMinutes(minutes)));

    [Theory]
    [InlineData("2026-11-12T04:00:00Z", "十一月十二日 周四"), InlineData("2026-10-20T04:00:00Z", "十月二十日 周二"), InlineData("2026-01-31T16:00:00Z", "二月一日 周日")]
    public void The_date_is_written_in_Chinese_numerals(string at, string said) => Assert.Equal(said, T.Today(At(at)));

    [Theory, InlineData("/patients?find=x", "/patients?find=x"), InlineData("//evil.example", "/"), InlineData("/\\evil", "/"), InlineData("https://evil.example/", "/"), InlineData(null, "/")]
    public void Nobody_is_sent_out_of_the_house(string? path, string to) => Assert.Equal(to, Tongue.Local(path));

    static DateTimeOffset At(string text) => DateTimeOffset.Parse(text, CultureInfo.InvariantCulture);
}
