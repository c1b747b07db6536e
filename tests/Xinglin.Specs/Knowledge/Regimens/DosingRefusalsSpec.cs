using Xinglin.Knowledge;
using Xinglin.Knowledge.Calculators;
using Xinglin.Knowledge.Regimens;

namespace Xinglin.Specs.Knowledge.Regimens;

public class Doses_that_cannot_be_said
{
    static readonly DateTimeOffset today = new(2026, 11, 22, 9, 0, 0, TimeSpan.FromHours(8));
    const string A = "sex=male age=60 height=170 weight=65 creatinine=88.4";

    static DosePlan Work(string id, string pairs) => new Dosing(Library.Default).Work(Library.Default.FamilyOf<RegimenCard>().On(id, today)!,
        pairs.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(p => p.Split('=', 2)).ToDictionary(p => p[0], p => Given.Parse(p[1])), today);

    static Xinglin.Facts.Phrase? Why(string id, string pairs, string line) => Work(id, pairs).Drugs.Single(d => d.Line == line).Cannot;

    [Theory]
    [InlineData("sex=male age=60 height=170 creatinine=88.4", "weight")]
    [InlineData("sex=male age=60 height=170 weight=65@2026-10-01 creatinine=88.4", "2026-10-01")]
    [InlineData("sex=male age=60 height=65 weight=170 creatinine=88.4", "100–220")]
    public void Without_a_weight_of_these_days_there_is_no_dose_per_square_metre(string pairs, string because) => Assert.Contains(because, Why("gastric.sox", pairs, "oxaliplatin")!.Value.En);

    [Theory]
    [InlineData("sex=male age=60 height=170 weight=65", "creatinine")]
    [InlineData("sex=male age=60 height=170 weight=65 creatinine=88.4@2026-09-01", "2026-09-01")]
    [InlineData("sex=male age=60 height=170 weight=65 creatinine=0.9", "20–1500")]
    [InlineData("age=60 height=170 weight=65 creatinine=88.4", "sex")]
    [InlineData("sex=male age=12 height=170 weight=65 creatinine=88.4", "18–110")]
    public void Without_a_clearance_there_is_no_dose_that_follows_it(string pairs, string because)
    {
        Assert.Contains(because, Why("lung.pem_carbo_pembro", pairs, "carboplatin")!.Value.En);
        Assert.Contains(because, Why("gastric.sox", pairs, "s-1")!.Value.En);
        Assert.Null(Why("gastric.sox", pairs, "oxaliplatin"));
    }

    [Fact]
    public void Other_units_are_turned_not_mixed() => Assert.Equal(
        Work("lung.pem_carbo_pembro", A).Drugs[1].Dose!.Value, Work("lung.pem_carbo_pembro", "sex=M age=60 height=1.70m weight=65kg scr=1.0mg/dL").Drugs[1].Dose!.Value, 1e-9);

    [Theory]
    [InlineData("alt=two", "two"), InlineData("albumin=30stone", "stone"), InlineData("anc=-1", "0–200"), InlineData("plt=80@2027-01-01", "yet to come"), InlineData("shoe=42", "shoe"), InlineData("percent=800", "10–120"), InlineData("cycle=0", "1–200"), InlineData("cycle=1.5", "whole"), InlineData("day=20", "day 20"), InlineData("cumulative.doxorubicin=-5", "0–100000"), InlineData("h=171", "twice")]
    public void A_slip_in_what_is_asked_is_named_and_nothing_is_said(string slip, string because)
    {
        var plan = Work("gastric.sox", $"{A} {slip}");
        Assert.Contains(because, plan.Cannot!.Value.En);
        Assert.Empty(plan.Drugs);
    }

    [Fact]
    public void A_kidney_below_the_steps_of_the_card_gets_no_dose()
    {
        Assert.Contains("must not be given", Why("gastric.sox", A.Replace("88.4", "280"), "s-1")!.Value.En);
        Assert.Contains("below what the card states", Why("sclc.topotecan", A.Replace("88.4", "400"), "topotecan")!.Value.En);
    }

    [Fact]
    public void A_failing_example_names_itself()
    {
        var wrong = Damaged("doses: { oxaliplatin: 227.8, s-1: 60 }", "doses: { oxaliplatin: 200, s-1: 60 }");
        Assert.Contains("example 1 (sex male, age 60, height 170, weight 65, creatinine 88.4): oxaliplatin expected 200, came out as 227.7", wrong);
    }

    [Theory]
    [InlineData("days: { is: \"1-14\"", "days: { is: \"1-41\"", "behind the end of the cycle")]
    [InlineData("days: { is: \"1-14\"", "days: { is: \"always\"", "not written")]
    [InlineData("dose: { is: 130", "range: { is: [130, 130]", "oxaliplatin")]
    [InlineData("{ at-least: 80 }, { at-least: 60, consider: true }", "{ at-least: 60, consider: true }, { at-least: 80 }", "stands first")]
    [InlineData("counts-on-days: { is: [7, 10, 14]", "counts-on-days: { is: [7, 10, 44]", "falls behind the end")]
    [InlineData("platelets: 75", "platlets: 75", "platlets")]
    public void A_damaged_template_is_found(string from, string to, string because) => Assert.Contains(because, Damaged(from, to));

    [Fact]
    public void A_template_without_an_example_proves_nothing()
    {
        var text = Sox;
        Assert.Contains("example patient", DamagedTo(text[..text.IndexOf("examples:", StringComparison.Ordinal)] + text[text.IndexOf("sources:", StringComparison.Ordinal)..]));
    }

    static string Sox => File.ReadAllText(Path.Combine(Library.Default.Folder, "regimens/gastric.sox/2026.1.yaml"));

    static string Damaged(string from, string to)
    {
        Assert.Contains(from, Sox, StringComparison.Ordinal);
        return DamagedTo(Sox.Replace(from, to));
    }

    static string DamagedTo(string text)
    {
        try
        {
            return string.Join("; ", Cards.Read<RegimenCard>(new StringReader(text)).WrongIn(Library.Default));
        }
        catch (KnowledgeException e)
        {
            return e.Message;
        }
    }
}
