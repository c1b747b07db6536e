using System.Globalization;
using Xinglin.Care.Treatment.Systemic;
using Xinglin.Facts.Laboratory;
using Xinglin.Facts.Nursing;
using Xinglin.Facts.Person;
using Xinglin.Facts.Treatment;
using Xinglin.Knowledge;
using Xinglin.Knowledge.Answers;
using Xinglin.Knowledge.Regimens;

namespace Xinglin.Specs.Care.Treatment.Systemic;

/// <summary>剂量单 laws: what the chart gives is what `xinglin dose` gives for the same values, and an order comes out again from what it kept.</summary>
public class Doses_from_the_chart
{
    static readonly DateTimeOffset now = new(2026, 3, 2, 9, 0, 0, TimeSpan.FromHours(8));
    static readonly Library library = Library.Default;

    public static TheoryData<string, string, int, int, int, string> Patients
    {
        get
        {
            TheoryData<string, string, int, int, int, string> all = [];
            foreach (var id in library.FamilyOf<RegimenCard>().Ids.Order(StringComparer.Ordinal))
            {
                all.Add(id, "male", 60, 170, 65, "88.4");
                all.Add(id, "female", 68, 158, 48, "62");
            }
            return all;
        }
    }

    static Chart Of(string sex, int age, decimal height, decimal weight, decimal creatinine, params IFact[] more)
    {
        IFact[] facts = [new SexStated(sex == "male" ? Sex.Male : Sex.Female), new Birth(PartialDate.Of(new DateOnly(2026 - age, 1, 15))), new BodyMeasure { HeightCm = height, WeightKg = weight }, new LaboratoryResult("肌酐") { Loinc = "14682-9", Value = creatinine, Unit = "umol/L" }, .. more];
        return Chart.Of(new(Guid.Empty), facts.Select((f, i) => new Entry(new(i + 1), f, now.AddDays(-2), now.AddDays(-2), "spec", Origin.Entered)));
    }

    [Theory, MemberData(nameof(Patients))]
    public void Are_those_of_the_command_line(string regimen, string sex, int age, int height, int weight, string creatinine)
    {
        var card = library.FamilyOf<RegimenCard>().On(regimen, now)!;
        var sheet = DoseSheet.Of(Of(sex, age, height, weight, decimal.Parse(creatinine, CultureInfo.InvariantCulture)), card, new(1, new(2026, 3, 3)), library, now);
        var asked = DoseAnswer.To(library, new(regimen, new Dictionary<string, string> { ["sex"] = sex, ["age"] = $"{age}", ["height"] = $"{height}", ["weight"] = $"{weight}", ["creatinine"] = creatinine }, now)).Answer!;
        Assert.Equal(asked.Drugs.Select(d => (d.Line, d.Rounded)), sheet.Plan.Drugs.Select(d => (d.Line, d.Rounded)));

        var order = sheet.Order(regimen);
        if (sheet.Missing is not []) return;
        var again = DoseSheet.Again(order, library)!;
        Assert.All(order.Doses, d => Assert.Equal(d.Dose, DoseSheet.Amount(again.Drugs.Single(a => a.Line == d.Line).Rounded!.Value)));
    }

    [Fact]
    public void A_chart_without_weight_says_no_dose_by_surface()
    {
        var card = library.FamilyOf<RegimenCard>().On("gastric.sox", now)!;
        var chart = Chart.Of(new(Guid.Empty), [new(new(1), new BodyMeasure { HeightCm = 170 }, now, now, "spec", Origin.Entered)]);
        var sheet = DoseSheet.Of(chart, card, new(1, new(2026, 3, 3)), library, now);
        Assert.Equal(["oxaliplatin", "s-1"], sheet.Missing.Select(m => m.Drug!.Line));
        Assert.Empty(sheet.Order("gastric.sox").Doses);
    }

    [Fact]
    public void What_was_given_before_counts_towards_the_sum_of_a_life()
    {
        DrugGiven Given(decimal mg) => new("多柔比星", DrugKind.Anticancer) { Dose = mg, Unit = "mg" };
        var card = library.FamilyOf<RegimenCard>().On("breast.ac_t", now)!;
        var sheet = DoseSheet.Of(Of("female", 50, 158, 48, 62, Given(435.43m), Given(435.43m)), card, new(1, new(2026, 3, 3)), library, now);
        var sum = Assert.Single(sheet.Plan.Cumulative, s => s.Drug == "doxorubicin");
        Assert.Equal((600, LifeLevel.Over), (Math.Round(sum.Before), sum.Level)); // 870.9 mg over 1.4514 m²

        var unsaid = DoseSheet.Of(Of("female", 50, 158, 48, 62, new DrugGiven("多柔比星", DrugKind.Anticancer)), card, new(1, new(2026, 3, 3)), library, now);
        Assert.DoesNotContain(unsaid.Plan.Cumulative, s => s.Drug == "doxorubicin");
        Assert.NotEmpty(unsaid.Plan.Unknown);
    }
}
