using Xinglin.Facts;
using Xinglin.Facts.Nursing;
using static Xinglin.Specs.Facts.Histories;

namespace Xinglin.Specs.Facts;

public class Laws_of_the_chart
{
    const int Noon = 240;

    [Fact]
    public void Folding_what_was_folded_changes_nothing() =>
        Keep(chart => Chart.Of(chart.Id, chart.Written).Standing.SequenceEqual(chart.Standing));

    [Fact]
    public void The_same_reading_again_as_its_own_correction_changes_nothing_that_is_said() => Keep(chart =>
    {
        var once = chart.Then(Reading(5000), Noon);
        return once.Then(Reading(5000), Noon, amends: once.Head).Said.ToHashSet().SetEquals(once.Said);
    });

    [Fact]
    public void The_order_of_arrival_changes_nothing_but_ties() => KeepShuffled((steps, seed) =>
        Arriving(steps, seed).Said.SequenceEqual(Arriving(steps, seed: null).Said));

    [Fact]
    public void A_tie_keeps_the_writing_order() => Keep(chart =>
        chart.Standing.GroupBy(e => e.HappenedAt).All(tie => tie.Select(e => e.Id.Value).SequenceEqual(tie.Select(e => e.Id.Value).Order())));

    [Fact]
    public void What_stands_is_ordered_by_when_it_happened() => Keep(chart =>
        chart.Standing.Select(e => e.HappenedAt).SequenceEqual(chart.Standing.Select(e => e.HappenedAt).Order()));

    [Fact]
    public void A_fact_and_its_retraction_leave_no_trace_in_what_stands() => Keep(chart =>
    {
        var stated = chart.Then(Reading(5000), Noon);
        return stated.Then(new Retraction("条码贴错"), Noon, amends: stated.Head).Standing.SequenceEqual(chart.Standing);
    });

    [Fact]
    public void A_correction_stands_in_place_of_what_it_corrects() => Keep(chart =>
    {
        var stated = chart.Then(Reading(5000), Noon);
        return Added(chart, stated.Then(Reading(5001), Noon, amends: stated.Head)) is [5001];
    });

    [Fact]
    public void A_correction_of_a_correction_never_revives_the_first() => Keep(chart =>
    {
        var stated = chart.Then(Reading(5000), Noon);
        var corrected = stated.Then(Reading(5001), Noon, amends: stated.Head);
        return Added(chart, corrected.Then(Reading(5002), Noon, amends: corrected.Head)) is [5002];
    });

    [Fact]
    public void The_retraction_of_a_correction_does() => Keep(chart =>
    {
        var stated = chart.Then(Reading(5000), Noon);
        var corrected = stated.Then(Reading(5001), Noon, amends: stated.Head);
        return Added(chart, corrected.Then(new Retraction("改错了"), Noon, amends: corrected.Head)) is [5000];
    });

    [Fact]
    public void The_retraction_of_a_second_correction_brings_back_the_first_correction() => Keep(chart =>
    {
        var stated = chart.Then(Reading(5000), Noon);
        var once = stated.Then(Reading(5001), Noon, amends: stated.Head);
        var twice = once.Then(Reading(5002), Noon, amends: once.Head);
        return Added(chart, twice.Then(new Retraction("改错了"), Noon, amends: twice.Head)) is [5001];
    });

    [Theory]
    [InlineData(1, false), InlineData(2, true), InlineData(3, false), InlineData(4, true)]
    public void A_retraction_of_a_retraction_brings_back_the_fact(int retractions, bool stands) => Keep(chart =>
    {
        var now = chart.Then(Reading(5000), Noon);
        for (var i = 0; i < retractions; i++) now = now.Then(new Retraction("撤销有误"), Noon, amends: now.Head);
        return stands ? Added(chart, now) is [5000] : now.Standing.SequenceEqual(chart.Standing);
    });

    [Fact]
    public void As_known_now_it_is_the_chart() => Keep(chart =>
        chart.Written is [] || chart.AsKnownAt(chart.Written[^1].RecordedAt).Standing.SequenceEqual(chart.Standing));

    [Fact]
    public void As_known_at_any_entry_it_is_the_chart_of_those_days() => Keep(chart => chart.Written.Select((e, i) => (e, i)).All(x =>
        chart.AsKnownAt(x.e.RecordedAt).Standing.SequenceEqual(Chart.Of(chart.Id, chart.Written.Take(x.i + 1)).Standing)));

    [Fact]
    public void Nothing_written_is_hidden_and_no_retraction_stands() => Keep(chart =>
        chart.Written.Count == chart.Head && chart.Standing.All(e => e.Fact is not Retraction && chart.Written.Contains(e)));

    [Fact]
    public void Asking_by_kind_gives_what_stands_and_the_last_of_it() => Keep(chart =>
        chart.All<Temperature>().Select(s => s.Entry).SequenceEqual(chart.Standing) &&
        chart.Last<Temperature>()?.Entry == (chart.Standing is [.., var last] ? last : null));

    [Fact]
    public void The_generated_histories_do_contain_corrections_and_retractions()
    {
        Step[] steps = [new(0, 0, 1), new(2, 0, 2), new(3, 1, 3)];
        Assert.Equal([0], Added(Of([]), Of(steps)));
        Assert.Equal(3, Of(steps).Head);
    }

    /// <summary>The numbers of the readings that stand now and did not before; fails the law when one that stood is gone.</summary>
    static int[] Added(Chart before, Chart after) => before.Standing.Except(after.Standing).Any()
        ? []
        : [.. after.Standing.Except(before.Standing).Select(e => ((Temperature)e.Fact).HeldMinutes)];
}
