using Xinglin.Exchange.Synthetic;
using Xinglin.Exchange.Synthetic.Reckoning;
using Xinglin.Exchange.Synthetic.Shapes;
using Xinglin.Facts.Arrivals;
using Xinglin.Facts.Disease;
using Xinglin.Facts.Laboratory;
using Xinglin.Facts.Paths;
using Xinglin.Facts.Treatment;

namespace Xinglin.Specs.Exchange;

public class What_chemotherapy_does_to_invented_patients
{
    static readonly DateTimeOffset moment = Demo.Morning(new(2026, 11, 22));
    static readonly List<DemoPatient> people = [.. Demo.DrawTogether(1400, 1, moment)];
    static readonly List<Read> charts = [.. people.Skip(40).Select(p => new Read(p))]; // the first forty act scenes
    static readonly DemoAccount account = Demo.Account(people, moment);

    [Theory]
    [InlineData("anc3/", 0.08)]
    [InlineData("fever/", 0.06)]
    [InlineData("complication/", 0.06)]
    public void As_many_are_hit_as_in_the_sources(string figures, double within)
    {
        var all = account.Figures.Where(f => f.Key.StartsWith(figures, StringComparison.Ordinal) && f.Of > 0).ToList();
        double Mean(Func<Figure, double> value) => all.Sum(f => value(f) * f.Of) / all.Sum(f => f.Of);
        Assert.True(all.Sum(f => f.Of) > 60, $"only {all.Sum(f => f.Of)}");
        Assert.True(Math.Abs(Mean(f => f.Drawn!.Value) - Mean(f => f.Source)) < within, $"{Mean(f => f.Drawn!.Value):0.000} drawn, {Mean(f => f.Source):0.000} in the sources\n{string.Join('\n', all.Select(f => f.Say()))}");
    }

    [Theory]
    [InlineData("dose/delayed", 0.04)]
    [InlineData("dose/reduced", 0.09)]
    [InlineData("dose/start", 0.09)]
    [InlineData("dose/rdi", 0.05)]
    [InlineData("stop/gastric", 0.15)]
    [InlineData("slip/corrected", 0.007)]
    [InlineData("tcm/over", 0.06)]
    [InlineData("tcm/stay", 0.04)]
    [InlineData("tcm/good", 0.1)]
    [InlineData("visit/absent", 0.03)]
    [InlineData("reported/bad", 0.035)]
    [InlineData("reported/daily", 0.08)]
    public void It_comes_out_near_its_source(string key, double within)
    {
        var figure = account.Figures.Single(f => f.Key == key);
        Assert.True(Math.Abs(figure.Drawn!.Value - figure.Source) < within, figure.Say());
    }

    [Fact]
    public void A_cycle_put_off_for_counts_had_a_count_below_its_line_the_day_before()
    {
        var putOffs = charts.SelectMany(c => c.All<HoldChecked>().Where(h => h.Fact is { Verdict: HoldVerdict.Delay, Reason: { } why } && why.Contains("低于给药线", StringComparison.Ordinal)).Select(h => (c, h))).ToList();
        Assert.True(putOffs.Count > 40, $"{putOffs.Count}");
        Assert.All(putOffs, p => Assert.True(Low(p.c, p.h.Fact.Regimen, p.h.At), $"{p.h.Fact.Regimen} {p.h.Fact.Reason} on {p.h.At:O}"));
    }

    [Fact]
    public void A_cycle_is_given_only_when_the_count_of_the_day_before_allows_it() => Assert.All(
        charts.SelectMany(c => c.All<CycleGiven>().Where(g => g.Fact.Cycle > 1).Select(g => (c, g))), p => Assert.False(Low(p.c, p.g.Fact.Regimen, p.g.At), $"{p.g.Fact.Regimen} cycle {p.g.Fact.Cycle} on {p.g.At:O}"));

    [Fact]
    public void After_neutrophils_that_put_a_cycle_off_less_is_given_or_growth_factor_goes_with_it()
    {
        var after = charts.SelectMany(c => c.All<HoldChecked>().Where(h => h.Fact is { Verdict: HoldVerdict.Delay, Reason: { } why } && why.StartsWith("中性粒", StringComparison.Ordinal))
            .Select(h => (c, Given: c.All<CycleGiven>().FirstOrDefault(g => g.Fact.Regimen == h.Fact.Regimen && g.Fact.Cycle == h.Fact.Cycle && g.At > h.At)))).Where(p => p.Given.Fact is not null && p.Given.At < moment.AddDays(-5)).ToList();
        Assert.NotEmpty(after);
        Assert.All(after, p => Assert.True(p.Given.Fact.DoseShare < 1 || p.c.All<DrugGiven>().Any(d => d.Fact.Kind == DrugKind.GrowthFactor && d.At > p.Given.At && d.At < p.Given.At.AddDays(4)), $"{p.Given}"));
    }

    [Fact]
    public void A_fever_in_neutropenia_has_neutrophils_below_a_half_that_evening()
    {
        var fevers = charts.SelectMany(c => c.All<AdverseEvent>().Where(e => e.Fact.Term == "发热性中性粒细胞减少").Select(e => (c, e.At))).ToList();
        Assert.True(fevers.Count > 10, $"{fevers.Count}");
        Assert.All(fevers, f => Assert.Contains(f.c.All<LaboratoryResult>(), l => l.Fact is { Loinc: "751-8", Value: < 0.5m } && Day(l.At) == Day(f.At)));
    }

    [Fact]
    public void Whoever_has_a_complication_goes_home_later()
    {
        List<double> plain = [], troubled = [];
        foreach (var chart in charts)
            foreach (var (operation, at) in chart.All<ProcedureDone>().Where(p => p.Fact.Kind == ProcedureKind.Surgery && !p.Fact.Name.StartsWith("经尿道", StringComparison.Ordinal)))
                if (chart.All<Discharged>().FirstOrDefault(d => d.At > at) is { Fact: not null } home)
                    (chart.All<AdverseEvent>().Any(e => e.Fact.AttributedTo == operation.Name) ? troubled : plain).Add((home.At - at).TotalDays);
        Assert.True(troubled.Count > 30, $"{troubled.Count}");
        Assert.True(troubled.Average() > plain.Average() + 3, $"{troubled.Average():0.0} and {plain.Average():0.0} days");
    }

    /// <summary>Counts drawn the morning before lay below what the regimen is given at.</summary>
    static bool Low(Read chart, string regimen, DateTimeOffset at)
    {
        if (World.Known.Courses[regimen].Hold is not { } hold) return false;
        return Below("751-8", hold.Anc) || Below("777-3", hold.Plt);

        bool Below(string loinc, double line) => chart.All<LaboratoryResult>().Any(l => l.Fact.Loinc == loinc && (double?)l.Fact.Value < line && Day(l.At) == Day(at).AddDays(-1));
    }

    static DateOnly Day(DateTimeOffset at) => DateOnly.FromDateTime(at.DateTime);
}
