using Xinglin.Facts;
using Xinglin.Facts.Nursing;

namespace Xinglin.Specs.Facts;

public class When_the_hospital_could_know
{
    static readonly DateTimeOffset ten = new(2026, 3, 2, 10, 0, 0, TimeSpan.FromHours(8));

    [Theory]
    [InlineData(Origin.Entered, 0, 0)]    // written at the bedside
    [InlineData(Origin.Entered, 150, 150)] // written down late
    [InlineData(Origin.Feed, 20, 20)]     // sent by the laboratory
    [InlineData(Origin.Entered, -30, 0)]  // the sender's clock is ahead of ours, or it is planned
    [InlineData(Origin.Imported, 90000, 0)] // history was known, elsewhere, when it happened
    public void Depends_on_how_the_fact_came(Origin origin, int recordedMinutesLater, int knownMinutesLater)
    {
        var entry = new Entry(new(1), Temperature.Sample, ten, ten.AddMinutes(recordedMinutesLater), "nurse", origin);
        Assert.Equal(ten.AddMinutes(knownMinutesLater), entry.KnownAt);
    }

    [Fact]
    public void A_time_nobody_knows_sorts_before_every_other()
    {
        var dated = new Entry(new(1), Temperature.Sample, ten.AddYears(-100), ten, "n", Origin.Imported);
        var undated = dated with { Id = new(2), HappenedAt = Entry.Undated, Precision = Precision.Unknown };
        Assert.Equal([2, 1], Chart.Of(new ChartId(Guid.NewGuid()), [dated, undated]).Standing.Select(e => e.Id.Value));
    }
}
