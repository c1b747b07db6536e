using Xinglin.Facts.Nursing;

namespace Xinglin.Specs.Facts;

/// <summary>The gate lets nobody correct what was corrected already; but two houses may do so apart, and then their messages meet in one chart.</summary>
public class Two_corrections_of_one_entry
{
    static readonly DateTimeOffset noon = new(2026, 3, 2, 12, 0, 0, TimeSpan.Zero);

    static Chart Of(params (decimal? Celsius, int? Amends)[] written) => Chart.Of(new(default), written.Select((w, i) =>
        new Entry(new(i + 1), w.Celsius is { } c ? new Temperature(c, Site.Oral) : new Retraction("错"), noon.AddMinutes(i), noon.AddMinutes(i), "nurse", Origin.Feed, Amends: w.Amends is { } a ? new EntryId(a) : null)));

    static string Says(Chart chart) => string.Join(' ', chart.All<Temperature>().Select(t => t.Fact.Celsius)) + " | " + string.Join(' ', chart.Overruled.Select(e => e.Id));

    [Fact]
    public void The_last_word_written_stands_alone_and_the_other_is_shown_as_overruled()
    {
        Assert.Equal("38 | 2", Says(Of((36, null), (37, 1), (38, 1))));
        Assert.Equal("39 | 2 3", Says(Of((36, null), (37, 1), (38, 1), (39, 1))));
    }

    [Fact]
    public void A_correction_and_a_retraction_follow_the_same_rule()
    {
        Assert.Equal(" | 2", Says(Of((36, null), (37, 1), (null, 1))));
        Assert.Equal("37 | 2", Says(Of((36, null), (null, 1), (37, 1))));
    }

    [Fact]
    public void When_the_last_word_is_retracted_the_other_counts_again()
    {
        Assert.Equal("37 | ", Says(Of((36, null), (37, 1), (38, 1), (null, 3))));
        Assert.Equal("39 | 2", Says(Of((36, null), (37, 1), (38, 1), (39, 3))));
    }

    [Fact]
    public void An_ordinary_history_overrules_nobody() => Assert.Equal("38 | ", Says(Of((36, null), (37, 1), (38, 2))));
}
