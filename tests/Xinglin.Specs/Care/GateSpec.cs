using Xinglin.Care;
using Xinglin.Facts;
using Xinglin.Facts.Ending;
using Xinglin.Facts.Herbs;
using Xinglin.Facts.Laboratory;
using Xinglin.Facts.Nursing;
using Xinglin.Facts.Paths;
using Xinglin.Facts.Person;
using Xinglin.Facts.Reported;
using static Xinglin.Specs.Care.Given;

namespace Xinglin.Specs.Care;

public class The_gate
{
    static readonly Gate gate = new();
    static readonly DateTimeOffset now = Ward.Time("12:00");
    static readonly Who nurse = new("zhou", [Role.DutyNurse]);
    static readonly Who doctor = new("han", [Role.Oncologist]);

    static Draft Draft(IFact fact, string at = "11:00") => new(fact, Ward.Time(at));
    static Ward Empty => new("picc-care");

    static void Admits(Who who, Ward ward, params Draft[] drafts) => Assert.Equal([], gate.Admit(ward.Chart, drafts, who, now));
    static void Refuses(Who who, Ward ward, string field, string zh, params Draft[] drafts) =>
        Assert.Contains(gate.Admit(ward.Chart, drafts, who, now), p => p.Field == field && p.What.Zh.Contains(zh, StringComparison.Ordinal));

    [Fact]
    public void An_ordinary_fact_passes() => Admits(nurse, Empty, Draft(Fever(38.6m)));

    [Fact]
    public void A_facts_own_problems_come_back_with_the_drafts_number() => Refuses(nurse, Empty, "[1].Celsius", "30–45", Draft(Fever(38.6m)), Draft(Fever(83.6m)));

    [Fact]
    public void What_has_not_happened_yet_cannot_be_written()
    {
        Admits(nurse, Empty, Draft(Fever(38.6m), "12:05"));
        Refuses(nurse, Empty, "[0].HappenedAt", "尚未发生", Draft(Fever(38.6m), "12:06"));
    }

    [Fact]
    public void Nothing_happens_before_the_birth_but_what_relatives_had()
    {
        var born = Empty.Given("08:00", new Birth(new(2026, 11, 10)));
        Refuses(nurse, born, "[0].HappenedAt", "早于出生日", Draft(Fever(38.6m), "11-09 11:00"));
        Admits(nurse, born, Draft(Fever(38.6m), "11-10 00:30"), Draft(FamilyHistory.Sample, "11-09 11:00"));
        Refuses(nurse, Empty, "[0].HappenedAt", "早于出生日", Draft(Fever(38.6m), "11-09 11:00"), Draft(new Birth(new(2026, 11, 10))));
    }

    [Fact]
    public void A_year_of_birth_is_a_whole_year() => Admits(nurse, Empty.Given("08:00", new Birth(new(2026))), Draft(Fever(38.6m), "01-01 00:00"));

    [Fact]
    public void A_time_nobody_knows_is_no_wrong_time() => Admits(nurse, Empty.Given("08:00", new Birth(new(1965, 3, 21))),
        new Draft(AllergyStated.Sample, Entry.Undated) { Precision = Precision.Unknown });

    [Fact]
    public void A_hundred_and_thirty_years_ago_is_a_slip_of_the_pen()
    {
        Refuses(nurse, Empty, "[0].HappenedAt", "130 年", new Draft(Fever(38.6m), now.AddYears(-130).AddDays(-1)));
        Admits(nurse, Empty, new Draft(Fever(38.6m), now.AddYears(-129)));
    }

    [Fact]
    public void An_amendment_needs_an_entry_that_stands_and_a_reason()
    {
        var chart = Empty.Given("08:00", Fever(36.8m));
        var amended = Draft(Fever(38.6m)) with { Amends = new(1), Reason = "读错" };
        Admits(nurse, chart, amended);
        Refuses(nurse, chart, "[0].Reason", "更正须写原因", amended with { Reason = " " });
        Refuses(nurse, chart, "[0].Amends", "没有第 7 条", amended with { Amends = new(7) });
        Refuses(nurse, chart, "[1].Amends", "已有一条更正第 1 条", amended, amended);
        Refuses(nurse, chart.Amend(0, Fever(37.2m), "读错"), "[0].Amends", "已被第 2 条取代", amended);
        Refuses(nurse, chart.Amend(1, Fever(37.4m), "又读错"), "[0].Amends", "已被第 3 条取代", amended);
    }

    [Fact]
    public void An_amendment_that_was_retracted_leaves_the_first_to_be_amended() =>
        Admits(nurse, Empty.Given("08:00", Fever(36.8m)).Amend(0, Fever(37.2m), "读错").Retract(1, "没读错"), Draft(Fever(38.6m)) with { Amends = new(1), Reason = "读错" });

    [Fact]
    public void A_retraction_retracts_something_and_says_why()
    {
        var chart = Empty.Given("08:00", Fever(36.8m));
        Admits(nurse, chart, Draft(new Retraction("写错人")) with { Amends = new(1) });
        Refuses(nurse, chart, "[0].Amends", "撤销须指明", Draft(new Retraction("写错人")));
        Refuses(nurse, chart, "[0].Reason", "撤销须写原因", Draft(new Retraction("")) with { Amends = new(1) });
    }

    [Fact]
    public void A_retraction_is_retracted_and_never_amended()
    {
        var chart = Empty.Given("08:00", Fever(36.8m)).Retract(0, "写错人");
        Admits(nurse, chart, Draft(new Retraction("没写错")) with { Amends = new(2) });
        Refuses(nurse, chart, "[0].Amends", "只能再撤销", Draft(Fever(38.6m)) with { Amends = new(2), Reason = "读错" });
        Refuses(nurse, chart.Retract(1, "没写错"), "[0].Amends", "已被第 3 条取代", Draft(new Retraction("再想想")) with { Amends = new(2) });
    }

    [Fact]
    public void An_amended_source_must_be_known_here_or_come_before()
    {
        var sent = Draft(Potassium(4)) with { Source = "LIS-1" };
        var corrected = Draft(Potassium(3)) with { Source = "LIS-2", AmendsSource = "LIS-1", Reason = "重测" };
        Admits(nurse, Empty, sent, corrected);
        Refuses(nurse, Empty, "[0].AmendsSource", "LIS-1", corrected);
    }

    [Fact]
    public void A_senders_correction_carries_its_reason_in_its_state() => Admits(new("lis", [], Origin.Feed), Empty.Given("08:00", Potassium(2.7m)),
        Draft(Potassium(4.2m) with { State = ResultState.Corrected }) with { Amends = new(1) });

    [Fact]
    public void One_source_comes_once_in_a_batch()
    {
        var sent = Draft(Potassium(4)) with { Source = "LIS-1" };
        Refuses(nurse, Empty, "[1].Source", "LIS-1", sent, sent);
    }

    [Fact]
    public void After_a_death_nothing_happens_to_the_living_body()
    {
        var dead = Empty.Given("10:00", new Death());
        Refuses(nurse, dead, "[0].HappenedAt", "已去世", Draft(Fever(38.6m), "11:00"));
        Admits(nurse, dead, Draft(Fever(38.6m), "09:59"), Draft(Document.Sample), Draft(new Discharged("太平间")), Draft(new Retraction("写错人")) with { Amends = new(1) });
        Admits(new("import", [], Origin.Imported), dead, Draft(Fever(38.6m), "11:00"));
        Admits(new("lis", [], Origin.Feed), dead, Draft(Potassium(4), "11:00"));
        Refuses(new("monitor", [], Origin.Feed), dead, "[0].HappenedAt", "已去世", Draft(Fever(38.6m), "11:00"));
    }

    [Fact]
    public void A_death_known_to_the_day_allows_that_day()
    {
        var dead = Empty.Given("11-10 00:00", Fever(36.6m)).AndImported("11-11 00:00", "11-11 09:00", new Death(), Precision.Day);
        Admits(nurse, dead, Draft(Fever(38.6m), "11-11 20:00"));
        Refuses(nurse, dead, "[0].HappenedAt", "已去世", Draft(Fever(38.6m), "00:01"));
    }

    [Fact]
    public void An_account_without_a_role_writes_nothing() => Refuses(new("nobody", []), Empty, "[0].Tag", "没有角色", Draft(Fever(38.6m)));

    [Fact]
    public void Patients_and_families_write_their_own_reports_and_nothing_else()
    {
        foreach (var role in new[] { Role.Patient, Role.Family })
        {
            Admits(new("wang", [role]), Empty, Draft(PatientReport.Sample));
            Refuses(new("wang", [role]), Empty, "[0].Tag", "自报", Draft(Fever(38.6m)));
        }
    }

    [Theory]
    [InlineData(Role.Researcher)]
    [InlineData(Role.QualityManager)]
    [InlineData(Role.Engineer)]
    public void Who_only_reads_writes_nothing(Role role) => Refuses(new("x", [role]), Empty, "[0].Tag", "只看不写", Draft(Fever(38.6m)));

    [Theory]
    [InlineData(Role.TcmPhysician, true)]
    [InlineData(Role.Oncologist, true)]
    [InlineData(Role.DutyNurse, false)]
    [InlineData(Role.Pharmacist, false)]
    [InlineData(Role.Apprentice, false)]
    public void Only_physicians_prescribe(Role role, bool may)
    {
        if (may) Admits(new("x", [role]), Empty, Draft(Prescription.Sample));
        else Refuses(new("x", [role]), Empty, "[0].Tag", "医师", Draft(Prescription.Sample));
    }

    [Fact]
    public void One_role_that_may_is_enough() => Admits(new("x", [Role.Researcher, Role.Oncologist]), Empty, Draft(Prescription.Sample));

    [Fact]
    public void Machines_are_not_asked_for_a_role() => Admits(new("lis", [], Origin.Feed), Empty, Draft(Prescription.Sample));

    [Fact]
    public void What_the_store_writes_nobody_else_does() => Refuses(doctor, Empty, "[0].Tag", "存储", Draft(new Erased("x", 1)));

    [Fact]
    public void Every_kind_of_fact_can_be_written_by_somebody() => Assert.All(Tags.All.Where(t => t is not ("blank" or "erased")),
        tag => Assert.Contains(Enum.GetValues<Role>(), role => WhoMayWrite.WhyNot(tag, [role]) is null));

    [Fact]
    public void Nobody_writes_where_the_chart_is_not_open_to_them()
    {
        var team = Empty.Given("08:00", new CareTeamJoined("zhou", Role.DutyNurse));
        Admits(nurse with { Keys = ["account/zhou"] }, team, Draft(Fever(38.6m)));
        Refuses(nurse with { Keys = ["account/other"] }, team, "chart", "没有对你开放", Draft(Fever(38.6m)));
        Refuses(nurse with { Keys = [] }, Empty, "chart", "没有对你开放", Draft(Fever(38.6m)));
    }

    [Fact]
    public void Who_came_in_by_a_broken_glass_writes_what_saves_and_opens_to_nobody()
    {
        var emergency = nurse with { Keys = [$"glass/{Empty.Chart.Id}"] };
        Admits(emergency, Empty, Draft(Fever(38.6m)));
        foreach (var fact in new IFact[] { new CareTeamJoined("zhou", Role.DutyNurse), Registered.Sample, Referral.Sample, BedAssigned.Sample })
            Refuses(emergency, Empty, "[0].Tag", "紧急打开", Draft(fact));
    }

    [Fact]
    public void Nobody_corrects_what_they_are_not_shown()
    {
        var chart = Empty.Given("08:00", new CareTeamJoined("liang", Role.MdtCoordinator)).Given("08:30", new LaboratoryResult("HIV 抗体") { Text = "阳性" });
        var retraction = Draft(new Retraction("贴错")) with { Amends = new(2) };
        Refuses(new("liang", [Role.MdtCoordinator], Keys: ["account/liang"]), chart, "[0].Amends", "受限", retraction);
        Admits(new("liang", [Role.MdtCoordinator, Role.Oncologist], Keys: ["account/liang"]), chart, retraction);
    }

    [Fact]
    public void A_stand_in_is_never_written() => Refuses(nurse, Empty, "[0].Tag", "只由存储写", Draft(new Restricted()));
}
