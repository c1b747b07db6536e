using Xinglin.Care.Quality;
using Xinglin.Knowledge;
using Xinglin.Knowledge.Indicators;

namespace Xinglin.Specs.Care.Quality;

public sealed class FigureSpec
{
    static readonly IndicatorCard clabsi = Library.Default.Family<IndicatorCard>()["clabsi"].Editions[^1].Card;

    [Theory, InlineData(3, 1875, "1.60"), InlineData(0, 1875, "0.00"), InlineData(0, 0, "—"), InlineData(1, 0, "—")]
    public void A_rate_is_its_quotient_and_nothing_over_nothing_is_not_zero(int events, int days, string shown) => Assert.Equal(shown, Of(clabsi, events, days).Shown);

    [Theory, InlineData(Better.Lower, 2, true), InlineData(Better.Lower, 3, false), InlineData(Better.Higher, 2, true), InlineData(Better.Higher, 1, false)]
    public void A_target_is_compared_in_the_direction_that_is_better(Better better, int events, bool kept) =>
        Assert.Equal(kept, Of(clabsi with { Better = better, Target = new() { Is = 2, Cite = "house" } }, events, 1000).Kept);

    [Fact]
    public void Without_a_target_or_a_denominator_nobody_is_judged()
    {
        Assert.Null(Of(clabsi, 3, 1875).Kept);
        Assert.Null(Of(clabsi with { Target = new() { Is = 2, Cite = "house" } }, 0, 0).Kept);
    }

    [Fact]
    public void A_card_whose_example_does_not_come_out_says_so() =>
        Assert.NotEmpty((clabsi with { Examples = [new() { Numerator = 3, Denominator = 1875, Value = 1.7m }] }).Wrong());

    static Figure Of(IndicatorCard card, decimal events, decimal days) => new(card, new(2026, 10, 1), new(2026, 10, 31), events, days);
}
