using System.Text;
using Xinglin.Exchange;
using Xinglin.Facts.Arrivals;

namespace Xinglin.Specs.Exchange;

public class Any_file
{
    [Theory]
    [InlineData("0001-01-01")]
    [InlineData("9999-12-31T23:59:59-12:00")]
    public void A_date_no_clock_can_hold_costs_its_row_and_no_other(string date)
    {
        var text = $$"""{"resourceType":"Observation","id":"o1","status":"final","code":{"text":"x"},"subject":{"reference":"Patient/1"},"effectiveDateTime":"{{date}}","valueString":"y"}""";
        var reading = Reader.Read("a.json", Encoding.UTF8.GetBytes(text));
        var said = reading.Arrivals.Single() is DocumentArrived d ? Reader.Understand(d, _ => null).Refusal : ((Refused)reading.Arrivals.Single()).What;
        Assert.NotNull(said);
    }

    [Fact]
    public void Bytes_that_are_no_text_are_one_refused_row() =>
        Assert.IsType<Refused>(Assert.Single(Reader.Read("a.json", new byte[] { 0xff, 0x00, 0xfe, 0x80, 0x81 }).Arrivals));
}
