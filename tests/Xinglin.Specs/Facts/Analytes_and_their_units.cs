using Xinglin.Facts;
using Xinglin.Facts.Laboratory;

namespace Xinglin.Specs.Facts;

public class Analytes_and_their_units
{
    [Theory]
    [InlineData("751-8", "0.38", "10*9/L", "0.38")]
    [InlineData("751-8", "0.38", "10^9/L", "0.38")]
    [InlineData("751-8", "0.38", "×10⁹/L", "0.38")]
    [InlineData("751-8", "380", "/uL", "0.38")]
    [InlineData("751-8", "380", "{cells}/μL", "0.38")]
    [InlineData("751-8", "380", "/µL", "0.38")] // the micro sign, not the Greek letter
    [InlineData("718-7", "9.2", "g/dL", "92")]
    [InlineData("2160-0", "1.5", "mg/dL", "132.63")]
    [InlineData("17861-6", "10", "mg/dL", "2.495")]
    [InlineData("2345-7", "100", "mg/dL", "5.551")]
    [InlineData("1975-2", "2", "mg / dL", "34.2")]
    [InlineData("2823-3", "3.1", "mEq/L", "3.1")]
    [InlineData("6301-6", "2.4", "", "2.4")]
    public void What_a_laboratory_sends_becomes_the_unit_of_the_rules(string loinc, string value, string unit, string expected)
    {
        var analyte = Analytes.All.Single(a => a.Loincs.Contains(loinc));
        var lab = new LaboratoryResult("x") { Loinc = loinc, Value = Number(value), Unit = unit };
        Assert.True(analyte.Is(lab));
        Assert.Equal(Number(expected), analyte.Of(lab));
    }

    [Fact]
    public void A_unit_nobody_can_convert_gives_no_value_rather_than_a_wrong_one() =>
        Assert.Null(Analytes.Creatinine.Of(LaboratoryResult.Sample with { Unit = "mol/L" }));

    [Fact]
    public void A_withdrawn_result_gives_no_value() =>
        Assert.Null(Analytes.Neutrophils.Of(LaboratoryResult.Sample with { State = ResultState.Withdrawn }));

    [Fact]
    public void A_result_in_words_gives_no_value() =>
        Assert.Null(Analytes.Neutrophils.Of(LaboratoryResult.Sample with { Value = null, Text = "标本溶血" }));

    [Theory]
    [InlineData(" 中性粒细胞 ", null, true), InlineData("ANC", null, true), InlineData("项目 12", "NEU#", true), InlineData("嗜酸性粒细胞", "EO#", false)]
    public void Without_a_LOINC_the_name_or_the_local_code_tells(string test, string? code, bool neutrophils) =>
        Assert.Equal(neutrophils, Analytes.Neutrophils.Is(new LaboratoryResult(test) { LocalCode = code }));

    [Fact]
    public void A_LOINC_outweighs_the_name() =>
        Assert.False(Analytes.Neutrophils.Is(new LaboratoryResult("中性粒细胞") { Loinc = "777-3" }));

    [Fact]
    public void No_code_and_no_name_means_two_analytes()
    {
        Assert.Empty(Analytes.All.SelectMany(a => a.Loincs).GroupBy(c => c).Where(g => g.Count() > 1).Select(g => g.Key));
        Assert.Empty(Analytes.All.SelectMany(a => a.Names).GroupBy(n => n).Where(g => g.Count() > 1).Select(g => g.Key));
    }

    [Fact]
    public void Every_analyte_takes_its_own_unit() => Assert.All(Analytes.All, analyte =>
        Assert.Equal(3m, analyte.Of(new LaboratoryResult("x") { Value = 3, Unit = analyte.Unit })));

    static decimal Number(string text) => decimal.Parse(text, System.Globalization.CultureInfo.InvariantCulture);
}
