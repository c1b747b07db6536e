using Xinglin.Care.Nursing.Infection;
using Xinglin.Facts.Laboratory;
using Xinglin.Facts.Nursing;
using Xinglin.Facts.Pathology;
using Xinglin.Facts.Paths;
using Xinglin.Knowledge;

namespace Xinglin.Specs.Care.Nursing;

/// <summary>血流感染规则, worked examples: every branch, each line just met and just not. November 2026, admitted on the 1st.</summary>
public class Judging_bloodstream_infections
{
    static readonly BloodstreamInfectionCard card = Library.Default.For<BloodstreamInfectionCard>().On(Ward.Time("11-12 00:00"))!;

    static Chart Told(params (string At, IFact Fact)[] told) =>
        Chart.Of(ChartId.New(Ward.Time("11-01 00:00")), told.Select((t, i) => new Entry(new(i + 1), t.Fact, Ward.Time(t.At), Ward.Time(t.At), "specs", Origin.Entered)));

    static (string, IFact) Bed(string at = "11-01 09:00") => (at, new BedAssigned("一病区", "3"));

    static (string, IFact) Grew(string reported, string drawn, string site, params string[] organisms) => (reported, new Culture(CultureOf.Blood, true) { Site = site, DrawnAt = Ward.Time(drawn), Organisms = organisms });

    static InfectionCase One(params (string At, IFact Fact)[] told) => Assert.Single(InfectionCases.In(Told(told), card));

    static (string, IFact) Picc(string at) => (at, new CatheterPlaced(CatheterKind.Picc, "右上臂"));

    [Fact]
    public void A_pathogen_in_one_culture_is_enough()
    {
        var one = One(Bed(), Picc("11-04 09:00"), Grew("11-09 08:00", "11-08 10:00", "PICC", "金黄色葡萄球菌"));
        Assert.Equal((InfectionClass.Lcbi1, 8, new DateOnly(2026, 11, 8)), (one.Proposal.Class, one.Proposal.Day, one.On));
        Assert.Equal((CatheterKind.Picc, 5), (one.Proposal.Line!.Value.Line.Kind, one.Proposal.Line.Value.Day));
        Assert.Equal(3, one.Proposal.Criteria.Single(c => c.Id == "pathogen").Entries.Single().Id.Value);
    }

    [Theory]
    [InlineData("11-03 10:00", InfectionClass.Lcbi1)] // hospital day 3
    [InlineData("11-02 10:00", InfectionClass.PresentOnAdmission)] // hospital day 2
    [InlineData("10-31 10:00", InfectionClass.PresentOnAdmission)] // the day before
    public void From_the_third_hospital_day_on_it_is_the_hospitals(string drawn, InfectionClass expected) =>
        Assert.Equal(expected, One(Bed(), Grew("11-05 08:00", drawn, "外周", "铜绿假单胞菌")).Proposal.Class);

    [Fact]
    public void Without_a_stay_the_rule_cannot_say()
    {
        var one = One(Grew("11-05 08:00", "11-04 08:00", "外周", "铜绿假单胞菌"));
        Assert.Equal((InfectionClass.Undecided, Answer.CannotSay), (one.Proposal.Class, one.Proposal.Of("hospital-day")));
    }

    [Theory]
    [InlineData("11-06 09:00", null, true)] // third day
    [InlineData("11-07 09:00", null, false)] // second day
    [InlineData("11-01 12:00", "11-07 08:00", true)] // taken out the day before
    [InlineData("11-01 12:00", "11-06 08:00", false)] // two days before
    public void A_line_answers_from_its_third_day_until_the_day_after_it_is_out(string placed, string? removed, bool eligible)
    {
        (string, IFact)[] outAgain = removed is null ? [] : [(removed, new CatheterRemoved(CatheterKind.Picc, "疑感染"))];
        Assert.Equal(eligible, One([Bed(), Picc(placed), .. outAgain, Grew("11-09 08:00", "11-08 08:00", "外周", "鲍曼不动杆菌")]).Proposal.Line is not null);
    }

    [Fact]
    public void A_line_of_long_ago_counts_its_days_from_the_admission_and_a_midline_never()
    {
        Assert.Null(One(Bed("11-06 09:00"), Picc("10-01 09:00"), Grew("11-08 08:00", "11-07 08:00", "PICC", "鲍曼不动杆菌")).Proposal.Line);
        Assert.Equal(3, One(Bed("11-06 09:00"), Picc("10-01 09:00"), Grew("11-09 08:00", "11-08 08:00", "PICC", "鲍曼不动杆菌")).Proposal.Line!.Value.Day);
        Assert.Null(One(Bed(), ("11-01 10:00", new CatheterPlaced(CatheterKind.Midline, "右上臂")), Grew("11-09 08:00", "11-08 08:00", "外周", "鲍曼不动杆菌")).Proposal.Line);
        // one line out, another in without a whole day between: the days go on
        Assert.Equal(7, One(Bed(), Picc("11-02 09:00"), ("11-06 09:00", new CatheterRemoved(CatheterKind.Picc, "移位")), ("11-07 09:00", new CatheterPlaced(CatheterKind.Cvc, "右颈内")), Grew("11-09 08:00", "11-08 08:00", "CVC", "鲍曼不动杆菌")).Proposal.Line!.Value.Day);
    }

    static (string, IFact)[] Commensal(string first, string second, string site, params (string, IFact)[] more) =>
        [Bed(), Grew("11-09 08:00", first, "PICC 红腔", "表皮葡萄球菌"), Grew("11-09 09:00", second, site, "表皮葡萄球菌"), .. more];

    [Theory]
    [InlineData("11-08 10:00", "11-08 10:10", InfectionClass.Lcbi2)]
    [InlineData("11-08 10:00", "11-09 07:00", InfectionClass.Lcbi2)] // the next day
    [InlineData("11-06 10:00", "11-08 10:00", InfectionClass.Contaminant)] // two days apart
    public void A_commensal_needs_two_cultures_on_the_same_or_the_next_day_and_a_fever(string first, string second, InfectionClass expected) =>
        Assert.Equal(expected, One(Commensal(first, second, "外周", ("11-08 09:00", Given.Fever(38.1m)))).Proposal.Class);

    [Fact]
    public void One_culture_of_a_commensal_is_a_contaminant()
    {
        var one = One(Bed(), Grew("11-09 08:00", "11-08 10:00", "外周", "表皮葡萄球菌"), ("11-08 09:00", Given.Fever(38.9m)));
        Assert.Equal((InfectionClass.Contaminant, Answer.NotMet), (one.Proposal.Class, one.Proposal.Of("commensal-twice")));
        // bottles of one draw are one occasion
        Assert.Equal(Answer.NotMet, One(Commensal("11-08 10:00", "11-08 10:00", "PICC 红腔", ("11-08 09:00", Given.Fever(38.9m)))).Proposal.Of("commensal-twice"));
    }

    [Fact]
    public void A_sign_must_lie_in_the_window_and_pass_its_line()
    {
        Assert.Equal(InfectionClass.Contaminant, One(Commensal("11-08 10:00", "11-08 10:10", "外周", ("11-08 09:00", Given.Fever(38.0m)))).Proposal.Class);
        Assert.Equal(InfectionClass.Undecided, One(Commensal("11-08 10:00", "11-08 10:10", "外周", ("11-04 09:00", Given.Fever(39m)))).Proposal.Class); // nobody measured inside
        Assert.Equal(InfectionClass.Lcbi2, One(Commensal("11-08 10:00", "11-08 10:10", "外周", ("11-08 09:00", new VitalSigns { Systolic = 88 }))).Proposal.Class);
        Assert.Equal(InfectionClass.Lcbi2, One(Commensal("11-08 10:00", "11-08 10:10", "外周", ("11-08 09:00", new Xinglin.Facts.Disease.AdverseEvent("寒战")))).Proposal.Class);
        var early = One(Commensal("11-08 10:00", "11-08 10:10", "外周", ("11-05 09:00", Given.Fever(38.6m))));
        Assert.Equal((InfectionClass.Lcbi2, new DateOnly(2026, 11, 5)), (early.Proposal.Class, early.On)); // the first element makes the day
    }

    [Theory]
    [InlineData(new[] { "11-06", "11-08" }, new[] { 0.3, 0.1 }, InfectionClass.MbiLcbi)]
    [InlineData(new[] { "11-08", "11-11" }, new[] { 0.3, 0.49 }, InfectionClass.MbiLcbi)] // the last day of the window
    [InlineData(new[] { "11-08", "11-12" }, new[] { 0.3, 0.1 }, InfectionClass.Lcbi1)] // one day too late
    [InlineData(new[] { "11-07", "11-08" }, new[] { 0.3, 0.5 }, InfectionClass.Lcbi1)] // not below the line
    public void Gut_organisms_and_two_low_days_make_it_the_mucosas(string[] days, double[] counts, InfectionClass expected)
    {
        var one = One([Bed(), Grew("11-09 08:00", "11-08 10:00", "PICC", "大肠埃希菌"), .. days.Zip(counts, (d, c) => ($"{d} 07:00", (IFact)Given.Neutrophils((decimal)c)))]);
        Assert.Equal(expected, one.Proposal.Class);
    }

    [Fact]
    public void One_low_day_and_days_without_a_count_cannot_be_said_and_a_skin_organism_takes_it_back()
    {
        (string, IFact)[] low = [("11-07 07:00", Given.Neutrophils(0.2m)), ("11-08 07:00", Given.Neutrophils(0.1m))];
        Assert.Equal(Answer.CannotSay, One(Bed(), Grew("11-09 08:00", "11-08 10:00", "PICC", "大肠埃希菌"), low[0]).Proposal.Of("neutropenia"));
        Assert.Equal(Answer.CannotSay, One(Bed(), Grew("11-09 08:00", "11-08 10:00", "PICC", "大肠埃希菌")).Proposal.Of("neutropenia"));
        Assert.Equal(Answer.NotMet, One(Bed(), Grew("11-09 08:00", "11-08 10:00", "PICC", "大肠埃希菌"), ("11-08 07:00", Given.Neutrophils(3m))).Proposal.Of("neutropenia"));
        Assert.Equal(InfectionClass.Lcbi1, One([Bed(), Grew("11-09 08:00", "11-08 10:00", "PICC", "大肠埃希菌", "金黄色葡萄球菌"), .. low]).Proposal.Class);
        // two sets of a mouth organism in neutropenia, with fever
        Assert.Equal(InfectionClass.MbiLcbi, One([Bed(), Grew("11-09 08:00", "11-08 10:00", "PICC", "缓症链球菌"), Grew("11-09 08:00", "11-08 10:20", "外周", "草绿色链球菌"), ("11-08 09:00", Given.Fever(39m)), .. low]).Proposal.Class);
    }

    [Fact]
    public void White_cells_speak_where_neutrophils_were_not_counted()
    {
        static LaboratoryResult White(decimal count) => new("白细胞") { Loinc = "6690-2", Value = count, Unit = "10*9/L" };
        Assert.Equal(InfectionClass.MbiLcbi, One(Bed(), Grew("11-09 08:00", "11-08 10:00", "PICC", "屎肠球菌"), ("11-07 07:00", White(0.4m)), ("11-08 07:00", White(0.3m))).Proposal.Class);
    }

    [Fact]
    public void The_same_organism_elsewhere_makes_it_secondary_for_a_person_to_say()
    {
        (string, IFact) urine = ("11-08 18:00", new Culture(CultureOf.Urine, true) { Site = "中段尿", DrawnAt = Ward.Time("11-07 08:00"), Organisms = ["大肠埃希菌"] });
        var one = One(Bed(), urine, Grew("11-09 08:00", "11-08 10:00", "外周", "大肠埃希菌"));
        Assert.Equal((InfectionClass.Secondary, Answer.NotMet), (one.Proposal.Class, one.Proposal.Of("other-site")));
        Assert.Equal(InfectionClass.Lcbi1, One(Bed(), urine, Grew("11-09 08:00", "11-08 10:00", "外周", "铜绿假单胞菌")).Proposal.Class);
    }

    [Fact]
    public void A_stain_alone_and_an_unlisted_name_cannot_be_classed()
    {
        var stain = One(Bed(), ("11-08 19:00", new Culture(CultureOf.Blood, true) { Stage = CultureStage.Preliminary, Site = "PICC", DrawnAt = Ward.Time("11-08 10:00"), Gram = "革兰阴性杆菌" }));
        Assert.Equal((InfectionClass.Undecided, Answer.CannotSay), (stain.Proposal.Class, stain.Proposal.Of("pathogen")));
        Assert.Equal(InfectionClass.Undecided, One(Bed(), Grew("11-09 08:00", "11-08 10:00", "PICC", "某某新菌")).Proposal.Class);
        // its name later is a word about the same specimen, not another culture
        var named = One(Bed(), ("11-08 10:00", new SpecimenTaken(SpecimenKind.BloodCulture) { Site = "PICC", Number = "BC-1" }), ("11-08 19:00", new Culture(CultureOf.Blood, true) { Stage = CultureStage.Preliminary, SpecimenNumber = "BC-1", Gram = "革兰阴性杆菌" }),
            ("11-10 09:00", new Culture(CultureOf.Blood, true) { SpecimenNumber = "BC-1", Organisms = ["铜绿假单胞菌"] }));
        Assert.Equal((1, 2, "PICC"), (named.Cultures.Count, named.First.Words.Count, named.First.Site));
    }

    [Fact]
    public void Fourteen_days_hold_one_infection_and_a_contaminant_holds_nothing()
    {
        (string, IFact)[] twice = [Bed(), Grew("11-06 08:00", "11-05 10:00", "PICC", "铜绿假单胞菌"), Grew("11-19 08:00", "11-18 10:00", "PICC", "铜绿假单胞菌")];
        Assert.Single(InfectionCases.In(Told(twice), card));
        Assert.Equal(2, InfectionCases.In(Told([twice[0], twice[1], Grew("11-20 08:00", "11-19 10:00", "PICC", "铜绿假单胞菌")]), card).Count);
        Assert.Equal(2, InfectionCases.In(Told(Bed(), Grew("11-06 08:00", "11-05 10:00", "外周", "表皮葡萄球菌"), Grew("11-12 08:00", "11-10 10:00", "外周", "铜绿假单胞菌")), card).Count);
    }

    [Fact]
    public void What_is_odd_is_kept_and_said()
    {
        var chart = Told(("11-08 09:00", new Culture(CultureOf.Blood, false) { SpecimenNumber = "没有这个号" }), ("11-08 10:00", new SpecimenTaken(SpecimenKind.BloodCulture) { Number = "BC-2", Site = "外周" }), ("11-08 09:30", new Culture(CultureOf.Blood, false) { SpecimenNumber = "BC-2" }));
        var (unknown, before) = (chart.Cultures().Single(c => c.Draw is null), chart.Cultures().Single(c => c.Draw is not null));
        Assert.True(unknown.UnknownSpecimen);
        Assert.Null(unknown.Site);
        Assert.True(before.BeforeDraw);
        Assert.Equal(Answer.CannotSay, One(Bed(), ("11-08 09:00", new Culture(CultureOf.Blood, true) { Site = "外周", Organisms = ["铜绿假单胞菌"] })).Proposal.Of("drawn"));
    }

    [Fact]
    public void A_correction_reopens_and_the_old_judgement_stays()
    {
        (string, IFact)[] told = [Bed(), Grew("11-09 08:00", "11-08 10:00", "外周", "表皮葡萄球菌"), ("11-09 15:00", new BloodstreamInfection(InfectionJudged.Rejected, InfectionClass.Contaminant, "单瓶皮肤菌") { Culture = 2, Proposed = InfectionClass.Contaminant })];
        Assert.Equal(CaseState.Rejected, One(told).State);
        (string, IFact) corrected = ("11-10 09:00", new Culture(CultureOf.Blood, true) { Stage = CultureStage.Corrected, Follows = 2, Organisms = ["金黄色葡萄球菌"] });
        var again = One([.. told, corrected]);
        Assert.Equal((CaseState.Reopened, InfectionClass.Lcbi1, false), (again.State, again.Proposal.Class, again.Counts));
        var judged = One([.. told, corrected, ("11-10 15:00", new BloodstreamInfection(InfectionJudged.Confirmed, InfectionClass.Lcbi1, "更正为金葡") { Culture = 2, Proposed = InfectionClass.Lcbi1 })]);
        Assert.Equal((CaseState.Confirmed, 2, true), (judged.State, judged.Judged.Count, judged.Counts));
        // a second set with the same commensal, after it was called a contaminant, is news too
        Assert.Equal(CaseState.Reopened, One([.. told, ("11-08 09:00", Given.Fever(38.5m)), Grew("11-10 08:00", "11-08 11:00", "PICC", "表皮葡萄球菌")]).State);
    }
}
