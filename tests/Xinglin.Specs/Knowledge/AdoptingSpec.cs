using Xinglin.Knowledge;
using Xinglin.Knowledge.Calculators;
using Xinglin.Knowledge.PatientReported;
using Xinglin.Knowledge.Staging;

namespace Xinglin.Specs.Knowledge;

/// <summary>A card proves itself before it may be adopted: take one, break a number, and it is refused with the example that found it.</summary>
public sealed class A_card_that_does_not_come_out : IDisposable
{
    static readonly DateTimeOffset day = new(2026, 11, 22, 0, 0, 0, TimeSpan.FromHours(8));

    readonly string folder = Directory.CreateTempSubdirectory("xinglin-").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    /// <summary>The card of the house with one place changed, as the only card of another house.</summary>
    Library Broken(string card, string place, string by)
    {
        var text = File.ReadAllText(Path.Combine(Library.Default.Folder, card, "2026.1.yaml"));
        Assert.Contains(place, text, StringComparison.Ordinal);
        var file = Path.Combine(folder, card, "2026.1.yaml");
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        File.WriteAllText(file, text.Replace(place, by, StringComparison.Ordinal));
        return new(folder);
    }

    [Theory]
    [InlineData("calculators/calvert", "+ 25)", "+ 52)", "example 1 (auc 5, gfr 77.9): expected 514.5")]
    [InlineData("calculators/child-pugh", "if(albumin >= 28, 2, 3)", "if(albumin >= 31, 2, 3)", "example 2")]
    [InlineData("calculators/bmi", "range: { is: [100, 220]", "range: { is: [100, 160]", "example 1")]
    [InlineData("toxicities/neutrophil_count_decreased", "value < 0.5", "value <= 0.5", "example 2 (value 0.5): expected 3, came out as 4")]
    [InlineData("toxicities/alt_increased", "baseline > uln", "baseline > 10 * uln", "baseline 80")]
    [InlineData("staging/lung_9", "T2a: [IB, IIB, IIIA, IIIB, IIIB]", "T2a: [IB, IIB, IIIA, IIIA, IIIB]", "example T2a N2b M0: expected IIIB, came out as IIIA")]
    [InlineData("staging/stomach_8_clinical", "M1: IVB", "M1: IV", "example T3 N2 M1")]
    [InlineData("staging-rules/liver_cnlc", "largest > 3", "largest > 30", "number 2")]
    [InlineData("recovery/pro-ctcae", "- [0, 1, 1, 2, 3]", "- [0, 1, 1, 1, 3]", "diarrhoea frequency 3")]
    public void A_broken_number_refuses_adoption_and_the_example_is_named(string card, string place, string by, string named)
    {
        var id = card.Split('/')[1];
        Assert.Null(Broken(card, place, place).WhyNotAdopt(id, "2026.1", day));
        var why = Broken(card, place, by).WhyNotAdopt(id, "2026.1", day)!.Value;
        Assert.Contains(named, why.En, StringComparison.Ordinal);
        Assert.Contains(named, why.Zh, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("nursing/picc-care", "picc:    { is: 7", "picc:    { is: 8", "patient PICC 七天后维护: expected picc-care/picc: LineNurse, due 2026-11-13 00:00")]
    [InlineData("diagnosis/biopsy", "\"kind\":\"blood\"", "\"kind\":\"tissue\"", "patient 抽血不是活检: came out biopsy/report")]
    [InlineData("treatment/after-tace", "[1, 3, 7]", "[1, 3]", "labs-day-7")]
    [InlineData("nursing/picc-care", "tag: catheter-cared", "tag: catheter-scared", "catheter-scared")]
    [InlineData("nursing/picc-care", "\"site\":\"右上臂\"", "\"sight\":\"右上臂\"", "patient PICC 七天后维护")]
    public void A_protocol_is_tried_on_invented_patients_first_and_the_patient_is_named(string card, string place, string by, string named)
    {
        var id = card.Split('/')[1];
        Assert.Null(Broken(card, place, place).WhyNotAdopt(id, "2026.1", day));
        Assert.Contains(named, Broken(card, place, by).WhyNotAdopt(id, "2026.1", day)!.Value.En, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("calculators/bmi", "  - { given: { height: \"158\", weight: \"48\" }", "  - { given: { heigth: \"158\", weight: \"48\" }", "heigth")]
    [InlineData("calculators/bmi", "weight / ", "wieght / ", "wieght")]
    [InlineData("calculators/bmi", "value: {", "value: { colour: red,", "colour")]
    [InlineData("calculators/bmi", "cite: wst428", "cite: nowhere", "nowhere")]
    [InlineData("staging/lung_8", "T4: [IIIA, IIIA, IIIB, IIIC]", "T4: [IIIA, IIIA, IIIB]", "m0.T4 has 3 groups for 4 columns")]
    [InlineData("recovery/pro-ctcae", "- [0, 1, 1, 2, 3]", "- [0, 1, 1, 2]", "composites.frequency")]
    public void A_slip_of_writing_is_found_before_any_patient_meets_it(string card, string place, string by, string named) =>
        Assert.Contains(named, Broken(card, place, by).WhyNotAdopt(card.Split('/')[1], "2026.1", day)!.Value.En, StringComparison.Ordinal);

    [Fact]
    public void A_card_without_examples_proves_nothing()
    {
        var text = File.ReadAllText(Path.Combine(Library.Default.Folder, "staging/lung_8/2026.1.yaml"));
        var examples = text[text.IndexOf("examples:", StringComparison.Ordinal)..text.IndexOf("sources:", StringComparison.Ordinal)];
        Assert.Contains("proves nothing", Broken("staging/lung_8", examples, "examples: []\n").WhyNotAdopt("lung_8", "2026.1", day)!.Value.En, StringComparison.Ordinal);
    }

    [Fact]
    public void An_edition_is_not_adopted_twice_but_may_come_back_after_another()
    {
        Assert.Contains("2020-01-01", Library.Default.WhyNotAdopt("bmi", "2026.1", day)!.Value.En, StringComparison.Ordinal);
        Broken("calculators/bmi", "2026.1", "2026.1");
        var later = Path.Combine(folder, "calculators", "bmi", "2026.2.yaml");
        File.WriteAllText(later, File.ReadAllText(Path.Combine(folder, "calculators", "bmi", "2026.1.yaml")).Replace("\"2026.1\"", "\"2026.2\"", StringComparison.Ordinal));
        var library = new Library(folder, [("bmi", "2026.1", day), ("bmi", "2026.2", day.AddDays(1))]);
        Assert.NotNull(library.WhyNotAdopt("bmi", "2026.2", day.AddDays(2)));
        Assert.Null(library.WhyNotAdopt("bmi", "2026.1", day.AddDays(2)));
    }

    [Fact]
    public void Lint_walks_over_every_family()
    {
        var linted = Library.Default.Lint().Select(l => l.File.Split('/')[0]).ToHashSet();
        Assert.Superset(new HashSet<string>(["calculators", "toxicities", "staging", "staging-rules"]), linted);
        Assert.Equal(Library.Default.Family<CalculatorCard>().Count, Library.Default.Lint().Count(l => l.File.StartsWith("calculators/", StringComparison.Ordinal)));
        Assert.Equal(Library.Default.Family<StagingCard>().Count, Library.Default.Lint().Count(l => l.File.StartsWith("staging/", StringComparison.Ordinal)));
        Assert.NotNull(Library.Default.For<ProCtcaeCard>().On(day));
    }
}
