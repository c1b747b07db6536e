using Xinglin.Knowledge;
using Xinglin.Knowledge.Calculators;
using Xinglin.Knowledge.Regimens;

namespace Xinglin.Specs.Knowledge.Regimens;

public class What_stands_beside_a_dose
{
    static readonly DateTimeOffset today = new(2026, 11, 22, 9, 0, 0, TimeSpan.FromHours(8));
    const string A = "sex=male age=60 height=170 weight=65 creatinine=88.4";

    static DosePlan Work(string id, string more) => new Dosing(Library.Default).Work(Library.Default.FamilyOf<RegimenCard>().On(id, today)!,
        $"{A} {more}".Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(p => p.Split('=', 2)).ToDictionary(p => p[0], p => Given.Parse(p[1])), today);

    static IEnumerable<string> Holds(string id, string more) => Work(id, more).Holds.Select(h => h.What.En);

    [Fact]
    public void Counts_on_the_line_go_and_just_below_wait()
    {
        Assert.Empty(Holds("gastric.sox", "anc=1.5 plt=75"));
        Assert.Equal(["neutrophils 1.49, below 1.5", "platelets 74, below 75"], Holds("gastric.sox", "anc=1.49 plt=74"));
    }

    [Fact]
    public void A_hold_names_its_source_and_how_far_it_was_checked() => Assert.Equal(
        (true, Confidence.High), Work("gastric.sox", "anc=1 plt=75").Holds.Select(h => (h.Source.Contains("RESOLVE", StringComparison.Ordinal), h.Confidence)).Single());

    [Fact]
    public void What_was_not_measured_is_unknown_not_normal() => Assert.Equal(["neutrophils (anc) is missing", "platelets (plt) is missing"], Work("gastric.sox", "cumulative.oxaliplatin=0").Unknown.Select(u => u.En));

    [Fact]
    public void A_count_of_last_week_is_no_count() => Assert.Contains(Work("gastric.sox", "anc=1@2026-11-15 plt=80@2026-11-21").Unknown, u => u.En.Contains("2026-11-15", StringComparison.Ordinal));

    [Fact]
    public void Bilirubin_is_held_against_the_laboratorys_own_limit()
    {
        Assert.Contains("bilirubin 36, above 31.5", Holds("dlbcl.rchop21", "anc=2 plt=100 lvef=60 bilirubin=36 bilirubin_upper=21"));
        Assert.Contains(Work("dlbcl.rchop21", "bilirubin=36").Unknown, u => u.En.Contains("bilirubin_upper", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("hcc.lenvatinib", "systolic=150 diastolic=100 proteinuria=0.1", 1), InlineData("hcc.lenvatinib", "systolic=159 diastolic=99 proteinuria=1.9", 0)]
    [InlineData("breast.ac_t", "anc=2 plt=120 lvef=49", 1), InlineData("breast.ac_t", "anc=2 plt=120 lvef=50", 0)]
    [InlineData("lung.osimertinib", "qtc=440 lvef=48 lvef_before=58", 1), InlineData("lung.osimertinib", "qtc=440 lvef=48 lvef_before=57", 0), InlineData("lung.osimertinib", "qtc=500", 1)]
    [InlineData("rcc.pazopanib", "alt=130 alt_upper=40 bilirubin=45 bilirubin_upper=21", 1), InlineData("rcc.pazopanib", "alt=320 alt_upper=40 bilirubin=10 bilirubin_upper=21", 1)]
    public void Other_reasons_to_wait_hold_on_their_lines(string id, string more, int holds) => Assert.Equal(holds, Work(id, more).Holds.Count);

    [Fact]
    public void An_echo_older_than_three_months_says_nothing() => Assert.Contains(Work("breast.ac_t", "lvef=40@2026-06-01").Unknown, u => u.En.Contains("2026-06-01", StringComparison.Ordinal));

    [Theory]
    [InlineData("anc=1.0 plt=100", 2190.0, 0), InlineData("anc=0.99 plt=100", 1642.5, 0), InlineData("anc=1.0 plt=99", 1642.5, 0), InlineData("anc=0.5 plt=50", 1642.5, 0), InlineData("anc=0.49 plt=100", 2190.0, 1)]
    public void On_day_eight_the_dose_is_full_or_three_quarters_or_waits(string counts, double mg, int holds)
    {
        var plan = Work("lung.gem_cis", $"day=8 {counts}");
        Assert.Equal(("gemcitabine", holds), (plan.Drugs.Single().Line, plan.Holds.Count));
        Assert.Equal(mg, plan.Drugs.Single().Dose!.Value, 0.05);
    }

    [Fact]
    public void Where_a_regimen_states_no_later_line_the_rules_do() => Assert.Equal(["platelets 74, below 75"], Holds("esoph.cross", "day=8 anc=1 plt=74"));

    [Fact]
    public void Anthracyclines_add_up_by_their_factors()
    {
        var sum = Work("breast.ac_t", "cycle=2 cumulative.doxorubicin=240 cumulative.epirubicin=300").Cumulative.Single();
        Assert.Equal((480, "doxorubicin", LifeLevel.Warn), (sum.Before, sum.Drug, sum.Level));
        Assert.Contains("epirubicin × 0.8", sum.What.Zh);
    }

    [Fact]
    public void Past_the_limit_it_says_so() => Assert.Equal(LifeLevel.Over, Work("breast.ac_t", "cumulative.doxorubicin=500").Cumulative.Single().Level);

    [Fact]
    public void Without_what_was_given_before_no_sum_is_said()
    {
        var plan = Work("breast.ac_t", "");
        Assert.Empty(plan.Cumulative);
        Assert.Contains(plan.Unknown, u => u.En.Contains("cumulative.doxorubicin", StringComparison.Ordinal));
    }

    [Fact]
    public void Bleomycin_counts_in_whole_units() => Assert.Equal((300, 36.0, "U", LifeLevel.Warn),
        Work("hl.abvd", "cumulative.bleomycin=300 cumulative.doxorubicin=0").Cumulative.Where(s => s.Drug == "bleomycin").Select(s => (s.Before, s.Cycle, s.Unit, s.Level)).Single());

    [Fact]
    public void A_weight_that_changed_by_a_tenth_asks_for_new_doses() => Assert.Contains(Work("gastric.sox", "weight_before=72.5").Notices, n => n.En.Contains("anew", StringComparison.Ordinal));

    [Fact]
    public void A_second_person_is_told_what_to_look_at_and_a_man_is_not_asked_for_a_pregnancy_test()
    {
        var asked = Work("gastric.sox", "anc=2 plt=100").Ask.Select(a => a.En).ToList();
        Assert.Contains(asked, a => a.Contains("HBsAg", StringComparison.Ordinal));
        Assert.Contains(asked, a => a.Contains("day of weight", StringComparison.Ordinal));
        Assert.DoesNotContain(asked, a => a.Contains("pregnancy", StringComparison.Ordinal) || a.Contains("LVEF", StringComparison.Ordinal));
    }

    [Fact]
    public void Classes_premedication_and_nadir_come_with_their_sources()
    {
        var plan = Work("breast.ac_t_dd", "");
        Assert.Equal((Emetogenicity.High, FeverRisk.High), (plan.Emetic, plan.FebrileNeutropenia));
        Assert.Contains(plan.Beside, b => b.What.Zh.Contains("发泡剂", StringComparison.Ordinal) && b.Source.Contains("Vesicants", StringComparison.Ordinal));
        Assert.Contains(plan.Notices, n => n.Zh.Contains("升白针", StringComparison.Ordinal));
    }
}
