using Xinglin.Facts.Arrivals;
using Xinglin.Exchange.Synthetic;
using Xinglin.Facts.Disease;
using Xinglin.Facts.Laboratory;
using Xinglin.Facts.Treatment;

namespace Xinglin.Specs.Exchange;

public class A_course_of_an_invented_patient
{
    static readonly List<DemoPatient> people = [.. Demo.Draw(900, 11, new(2026, 11, 23)).Skip(200)]; // those behind the beds act no scene

    /// <summary>Regimen, and the days after the dose on which labels and textbooks expect the fewest neutrophils.</summary>
    [Theory]
    [InlineData("breast.tc", 6, 10)]
    [InlineData("breast.ec_t", 8, 14)]
    [InlineData("gi.mfolfox6", 6, 12)]
    [InlineData("gastric.sox", 9, 16)]
    [InlineData("escc.tp_camre", 7, 13)]
    [InlineData("dlbcl.rchop21", 7, 14)]
    public void Neutrophils_are_fewest_in_the_days_its_pharmacology_foretells(string regimen, int from, int to)
    {
        var lowest = Lowest(regimen, Analytes.Neutrophils);
        Assert.True(lowest.Count >= 10, $"only {lowest.Count} cycles of {regimen}");
        Assert.True(lowest.Count(d => d >= from && d <= to) >= lowest.Count * 0.9, $"{regimen}: {string.Join(' ', lowest)}");
    }

    [Fact]
    public void Platelets_fall_later_with_carboplatin_than_neutrophils() =>
        Assert.True(Lowest("lung.pem_carbo_pembro", Analytes.Platelets).Average() > Lowest("lung.pem_carbo_pembro", Analytes.Neutrophils).Average() + 2);

    [Fact]
    public void Platelets_creep_down_from_cycle_to_cycle_with_oxaliplatin()
    {
        var pairs = people.SelectMany(p => Cycles(p, "gastric.sox", "gastric.xelox", "gi.mfolfox6")).Where(c => c.Values(Analytes.Platelets).Any())
            .GroupBy(c => (c.Chart, c.Regimen)).Where(g => g.Count() >= 5).Select(g => (First: g.First().Values(Analytes.Platelets).Min(), Fifth: g.ElementAt(4).Values(Analytes.Platelets).Min())).ToList();
        Assert.True(pairs.Count >= 8, $"only {pairs.Count} courses of five cycles");
        Assert.True(pairs.Average(p => p.Fifth) < pairs.Average(p => p.First) * 0.95m);
    }

    [Fact]
    public void No_cycle_is_given_before_somebody_checked() => Assert.All(people, p =>
    {
        var facts = p.Entries.OrderBy(e => e.Draft.HappenedAt).Select(e => e.Draft.Fact).ToList();
        foreach (var given in facts.OfType<CycleGiven>())
            Assert.Contains(facts.TakeWhile(f => !ReferenceEquals(f, given)), f => f is HoldChecked { Verdict: HoldVerdict.Give or HoldVerdict.Reduce } check && check.Regimen == given.Regimen && check.Cycle == given.Cycle);
    });

    [Fact]
    public void Some_cycles_come_late_and_the_reason_is_a_count() =>
        Assert.Contains(people.SelectMany(p => p.Entries), e => e.Draft.Fact is HoldChecked { Verdict: HoldVerdict.Delay, Reason: { } why } && why.Contains("低于给药线", StringComparison.Ordinal));

    [Fact]
    public void A_regimen_belongs_to_the_cancer_it_is_given_for()
    {
        Dictionary<string, string[]> cancers = new()
        {
            ["lung"] = ["C34"], ["sclc"] = ["C34"], ["gastric"] = ["C16", "C18", "C20"], ["gi"] = ["C16", "C18", "C20"], ["crc"] = ["C18", "C20"], ["hcc"] = ["C22"],
            ["breast"] = ["C50"], ["escc"] = ["C15"], ["esoph"] = ["C15"], ["rcc"] = ["C64"], ["bladder"] = ["C67"], ["dlbcl"] = ["C83"], ["hl"] = ["C81"],
        };
        foreach (var p in people)
            if (Primary(p) is { } cancer)
                Assert.All(p.Entries.Select(e => e.Draft.Fact).OfType<RegimenStarted>(), r => Assert.Contains(cancer, cancers[r.Regimen.Split('.')[0]]));
    }

    static string? Primary(DemoPatient p) => p.Entries.Select(e => e.Draft.Fact).OfType<Diagnosis>()
        .LastOrDefault(d => d is { Kind: DiagnosisKind.PrimaryCancer, Certainty: Certainty.Confirmed })?.Icd10?.Split('.')[0];

    static List<int> Lowest(string regimen, Analyte analyte) =>
        [.. people.SelectMany(p => Cycles(p, regimen)).Where(c => c.Last - c.Day >= 13 && c.Values(analyte).Count() >= 3).Select(c => c.Counts[analyte].MinBy(v => v.Value).Since)];

    sealed record Given(ChartId Chart, string Regimen, DateOnly On, int Day, int Last, Dictionary<Analyte, List<(int Since, decimal Value)>> Counts)
    {
        public IEnumerable<decimal> Values(Analyte analyte) => Counts[analyte].Select(c => c.Value);
    }

    /// <summary>The cycles of these regimens that are over, with the counts between them.</summary>
    static IEnumerable<Given> Cycles(DemoPatient p, params string[] regimens)
    {
        var given = p.Entries.Where(e => e.Draft.Fact is CycleGiven).Select(e => (Fact: (CycleGiven)e.Draft.Fact, On: DateOnly.FromDateTime(e.Draft.HappenedAt.DateTime))).ToList();
        for (var i = 0; i + 1 < given.Count; i++)
        {
            var (cycle, on) = given[i];
            if (!regimens.Contains(cycle.Regimen) || given[i + 1].Fact.Regimen != cycle.Regimen) continue;
            var labs = p.Entries.Where(e => e.Draft.Fact is LaboratoryResult).Select(e => (Since: DateOnly.FromDateTime(e.Draft.HappenedAt.DateTime).DayNumber - on.DayNumber, Lab: (LaboratoryResult)e.Draft.Fact))
                .Where(l => l.Since > 0 && l.Since < given[i + 1].On.DayNumber - on.DayNumber).ToList();
            yield return new(p.Id, cycle.Regimen, on, on.DayNumber, given[i + 1].On.DayNumber,
                new[] { Analytes.Neutrophils, Analytes.Platelets }.ToDictionary(a => a, a => labs.Where(l => a.Is(l.Lab) && a.Of(l.Lab) is not null).Select(l => (l.Since, a.Of(l.Lab)!.Value)).ToList()));
        }
    }
}
