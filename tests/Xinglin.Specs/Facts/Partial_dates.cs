using System.Globalization;
using Xinglin.Facts;

namespace Xinglin.Specs.Facts;

public class Partial_dates
{
    [Theory]
    [InlineData("1965", "1965-01-01", "1965-12-31")]
    [InlineData("1965-03", "1965-03-01", "1965-03-31")]
    [InlineData("1964-02", "1964-02-01", "1964-02-29")]
    [InlineData("1965-03-21", "1965-03-21", "1965-03-21")]
    public void Span_the_days_they_may_mean_and_are_written_as_they_were_read(string text, string first, string last)
    {
        Assert.True(PartialDate.TryParse(text, out var date));
        Assert.Equal((Day(first), Day(last)), (date.First, date.Last));
        Assert.Equal(text, date.ToString());
    }

    [Theory]
    [InlineData(null), InlineData(""), InlineData("65"), InlineData("1965-3"), InlineData("1965-13"), InlineData("1965-00")]
    [InlineData("1965-02-29"), InlineData("1965-04-31"), InlineData("0000"), InlineData("1965-03-21-04"), InlineData("1965/03")]
    [InlineData("+965"), InlineData("196 "), InlineData("1965-03-21T00:00")]
    public void That_are_none_are_refused(string? text) => Assert.False(PartialDate.TryParse(text, out _));

    [Theory]
    [InlineData("1965-03-21", "2026-03-20", 60)]
    [InlineData("1965-03-21", "2026-03-21", 61)]
    [InlineData("1965-03", "2026-04-01", 61)]
    [InlineData("1964-02-29", "2026-02-28", 62)] // a leap-day child completes the year on the 28th, as AddYears has it
    public void Tell_an_age_when_they_can(string born, string on, int years) => Assert.Equal(years, Of(born).AgeOn(Day(on)));

    [Theory]
    [InlineData("1965", "2026-06-01"), InlineData("1965-03", "2026-03-15")]
    public void Too_coarse_to_tell_an_age_tell_none(string born, string on) => Assert.Null(Of(born).AgeOn(Day(on)));

    static PartialDate Of(string text) => PartialDate.TryParse(text, out var date) ? date : throw new ArgumentException(text);

    static DateOnly Day(string text) => DateOnly.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture);
}
