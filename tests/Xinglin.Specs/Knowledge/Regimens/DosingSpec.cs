using Xinglin.Knowledge;
using Xinglin.Knowledge.Calculators;
using Xinglin.Knowledge.Regimens;

namespace Xinglin.Specs.Knowledge.Regimens;

public class Doses
{
    static readonly DateTimeOffset today = new(2026, 11, 22, 9, 0, 0, TimeSpan.FromHours(8));

    /// <summary>Patient A of the worked examples: a man of 60, 170 cm, 65 kg, creatinine 88.4 µmol/L.</summary>
    const string A = "sex=male age=60 height=170 weight=65 creatinine=88.4";

    /// <summary>Patient B: a woman of 68, 158 cm, 48 kg, creatinine 62 µmol/L.</summary>
    const string B = "sex=female age=68 height=158 weight=48 creatinine=62";

    static RegimenCard Card(string id) => Library.Default.FamilyOf<RegimenCard>().On(id, today)!;

    static DosePlan Work(string id, string pairs) => new Dosing(Library.Default)
        .Work(Card(id), pairs.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(p => p.Split('=', 2)).ToDictionary(p => p[0], p => Given.Parse(p[1])), today);

    static DosedDrug Drug(string id, string pairs, string line) => Work(id, pairs).Drugs.Single(d => d.Line == line);

    public static TheoryData<string> All => [.. Library.Default.FamilyOf<RegimenCard>().Ids.Order()];

    [Theory, MemberData(nameof(All))]
    public void Every_template_gives_its_example_patients_their_doses(string id) => Assert.Empty(Card(id).WrongIn(Library.Default));

    [Fact]
    public void There_are_the_fifty_two_templates() => Assert.Equal(52, All.Count);

    [Theory]
    [InlineData("gastric.sox", "oxaliplatin", 227.8), InlineData("gastric.sox", "s-1", 60)]
    [InlineData("gi.mfolfox6", "oxaliplatin", 148.9), InlineData("gi.mfolfox6", "leucovorin", 700.8), InlineData("gi.mfolfox6", "fluorouracil-bolus", 700.8), InlineData("gi.mfolfox6", "fluorouracil-infusion", 4204.8)]
    [InlineData("lung.pem_carbo_pembro", "pemetrexed", 876.0), InlineData("lung.pem_carbo_pembro", "carboplatin", 486.8), InlineData("lung.pem_carbo_pembro", "pembrolizumab", 200)]
    [InlineData("lung.pac_carbo_pembro", "paclitaxel", 350.4), InlineData("lung.pac_carbo_pembro", "carboplatin", 584.1)]
    [InlineData("crc.capecitabine", "capecitabine", 2190.0), InlineData("hcc.atezo_bev", "atezolizumab", 1200), InlineData("hcc.atezo_bev", "bevacizumab", 975)]
    [InlineData("dlbcl.rchop21", "rituximab", 657.0), InlineData("dlbcl.rchop21", "cyclophosphamide", 1314.0), InlineData("dlbcl.rchop21", "doxorubicin", 87.6), InlineData("dlbcl.rchop21", "vincristine", 2.0), InlineData("dlbcl.rchop21", "prednisone", 100)]
    public void Patient_A_gets_the_worked_dose(string id, string line, double mg) => Assert.Equal(mg, Drug(id, A, line).Dose!.Value, 0.05);

    [Theory]
    [InlineData("oxaliplatin", 188.7), InlineData("s-1", 40)]
    public void Patient_B_takes_one_step_less_of_S_1_for_a_clearance_of_58(string line, double mg) => Assert.Equal(mg, Drug("gastric.sox", B, line).Dose!.Value, 0.05);

    [Fact]
    public void Surface_and_clearance_are_those_of_the_calculators()
    {
        var measures = Work("gastric.sox", A).Measures!;
        Assert.Equal(1.7520, measures.Area!.Value, 5e-5);
        Assert.Equal(72.4, measures.Clearance!.Value, 0.05);
        Assert.Equal(("bsa.mosteller@2026.1", "cockcroft-gault@2026.1"), (measures.AreaFormula, measures.ClearanceFormula));
    }

    [Fact]
    public void Tablets_are_counted_in_whole_ones() => Assert.Equal(2150, Drug("crc.capecitabine", A, "capecitabine").Rounded);

    [Fact]
    public void Without_a_strength_the_stated_step_rounds() => Assert.Equal(230, Drug("gastric.sox", A, "oxaliplatin").Rounded);

    [Fact]
    public void Rounding_never_changes_a_dose_by_more_than_a_twentieth() => Assert.All(
        from id in All.Select(row => (string)row)
        from kg in new[] { 30, 48, 65, 92, 140 }
        from drug in Work(id, $"{A.Replace("weight=65", $"weight={kg}")} percent=60").Drugs
        where drug.Dose is not null
        select (id, drug), x => Assert.True(Math.Abs(x.drug.Rounded!.Value / x.drug.Dose!.Value - 1) <= 0.05, $"{x.id} {x.drug.Line} {x.drug.Dose} → {x.drug.Rounded}"));

    [Fact]
    public void A_single_dose_is_capped_before_it_is_reduced()
    {
        var vincristine = Drug("dlbcl.rchop21", A + " percent=75", "vincristine");
        Assert.Equal((2.45, 2, 1.5), (Math.Round(vincristine.Calculated!.Value, 2), vincristine.Cap, vincristine.Dose));
    }

    [Fact]
    public void Carboplatin_never_exceeds_what_a_clearance_of_125_gives()
    {
        var carboplatin = Drug("lung.pac_carbo_pembro", "sex=male age=30 height=180 weight=80 creatinine=55", "carboplatin");
        Assert.Equal((900, 900), (carboplatin.Calculated, carboplatin.Dose));
        Assert.Contains(carboplatin.Why, w => w.Zh.Contains("125", StringComparison.Ordinal));
    }

    [Fact]
    public void In_obesity_surface_takes_the_actual_weight_and_clearance_the_adjusted()
    {
        var plan = Work("lung.pac_carbo_pembro", "sex=female age=50 height=165 weight=90 creatinine=70");
        Assert.Equal(200 * 2.0310, plan.Drugs[0].Dose!.Value, 0.05);
        Assert.Equal("校正体重 70.1 kg", plan.Measures!.ClearanceWeight!.Value.Zh);
    }

    [Theory]
    [InlineData("breast.tcbhp", "trastuzumab", 520, 390), InlineData("breast.tcbhp", "pertuzumab", 840, 420), InlineData("gastric.xp_trastuzumab", "trastuzumab", 520, 390)]
    public void The_first_dose_is_a_loading_dose(string id, string line, double first, double later)
    {
        Assert.Equal(first, Drug(id, A, line).Dose!.Value, 0.05);
        Assert.Equal(later, Drug(id, A + " cycle=2", line).Dose!.Value, 0.05);
    }

    [Fact]
    public void After_its_cycles_a_drug_is_no_longer_given() => Assert.Equal(["pemetrexed", "pembrolizumab"], Work("lung.pem_carbo_pembro", A + " cycle=5").Drugs.Select(d => d.Line));

    [Fact]
    public void AC_gives_way_to_paclitaxel() => Assert.Equal("paclitaxel", Work("breast.ac_t", A + " cycle=5").Drugs.Single().Line);

    [Fact]
    public void Behind_the_last_cycle_nothing_can_be_said() => Assert.Contains("9", Work("breast.ac_t", A + " cycle=9").Cannot!.Value.En);

    [Fact]
    public void A_reduction_is_said_and_taken()
    {
        var drug = Drug("gastric.sox", A + " percent.oxaliplatin=75", "oxaliplatin");
        Assert.Equal(227.8 * 0.75, drug.Dose!.Value, 0.05);
        Assert.Contains(drug.Why, w => w.Zh == "减量，给 75%");
    }

    [Fact]
    public void What_is_given_by_steps_is_reduced_by_steps()
    {
        Assert.Contains("levels=1", Drug("gastric.sox", A + " percent=80", "s-1").Cannot!.Value.Zh);
        Assert.Equal(50, Drug("gastric.sox", A + " levels=1", "s-1").Dose);
        Assert.Contains("40 mg", Drug("gastric.sox", A + " levels=3", "s-1").Cannot!.Value.En);
    }

    [Fact]
    public void A_range_waits_for_a_physician_and_refuses_what_lies_outside()
    {
        Assert.Contains("30–50", Drug("hcc.ctace", A, "epirubicin").Cannot!.Value.Zh);
        Assert.Equal(40, Drug("hcc.ctace", A + " dose.epirubicin=40", "epirubicin").Dose);
        Assert.Contains("30–50", Work("hcc.ctace", A + " dose.epirubicin=80").Cannot!.Value.Zh);
    }

    [Fact]
    public void An_unverified_dose_says_so() => Assert.Contains(Drug("bladder.disitamab_tori", A, "toripalimab").Why, w => w.En == "unverified");
}
