using Xinglin.Facts.Nursing;

namespace Xinglin.Specs.Facts;

/// <summary>The gate lets nobody correct what was corrected already; but two houses may do so apart, and then their messages meet in one chart.</summary>
public class Two_corrections_of_one_entry
{
    static readonly DateTimeOffset noon = new(2026, 3, 2, 12, 0, 0, TimeSpan.Zero);

    static Chart Of(params (decimal? Celsius, int? Amends)[] written) => Chart.Of(new(default), written.Select((w, i) =>
        new Entry(new(i + 1), w.Celsius is { } c ? new Temperature(c, Site.Oral) : new Retraction("错"), noon.AddMinutes(i), noon.AddMinutes(i), "nurse", Origin.Feed, Amends: w.Amends is { } a ? new EntryId(a) : null)));

    static string Says(Chart chart) => string.Join(' ', chart.All<Temperature>().Select(t => t.Fact.Celsius)) + " | " + string.Join(' ', chart.Rivals.Select(e => e.Id));

    [Fact]
    public void Both_stand_whatever_order_they_arrived_in_and_are_shown_as_rivals()
    {
        Assert.Equal("37 38 | 2 3", Says(Of((36, null), (37, 1), (38, 1))));
        Assert.Equal("38 37 | 2 3", Says(Of((36, null), (38, 1), (37, 1))));
    }

    [Fact]
    public void A_correction_stands_beside_a_retraction_of_what_it_corrects_and_somebody_is_asked_to_look()
    {
        Assert.Equal("37 | 2", Says(Of((36, null), (37, 1), (null, 1))));
        Assert.Equal("37 | 3", Says(Of((36, null), (null, 1), (37, 1))));
    }

    [Fact]
    public void When_one_is_retracted_the_other_is_nobodys_rival_any_more()
    {
        Assert.Equal("37 | ", Says(Of((36, null), (37, 1), (38, 1), (null, 3))));
        Assert.Equal("38 | ", Says(Of((36, null), (37, 1), (38, 1), (null, 2))));
    }

    [Fact]
    public void An_ordinary_history_has_no_rivals() => Assert.Equal("38 | ", Says(Of((36, null), (37, 1), (38, 2))));
}
