using Xinglin.Care;
using Xinglin.Facts;
using Xinglin.Facts.Ending;
using Xinglin.Facts.Imaging;
using Xinglin.Facts.Nursing;
using Xinglin.Facts.Paths;
using Xinglin.Facts.Treatment;
using static Xinglin.Specs.Care.Given;

namespace Xinglin.Specs.Care;

public class The_rules_of_the_house
{
    static Ward Fevers => new("febrile-neutropenia");
    static Ward Lines => new("picc-care");
    static CatheterPlaced Picc => new(CatheterKind.Picc, "右上臂");

    [Fact]
    public void A_reason_closes_a_task_and_is_marked_as_one() => Lines
        .Given("11-05 15:00", Picc).And("10:00", new TaskAnswered("picc-care/picc/2026-11-05T07:00Z", "昨日已在县医院维护"))
        .ExpectOnly("picc: LineNurse, due 11-13 00:00, closed 10:00 with a reason");

    [Fact]
    public void A_reason_for_another_task_closes_nothing_here() => Lines
        .Given("11-05 15:00", Picc).And("10:00", new TaskAnswered("picc-care/picc/2026-11-04T07:00Z", "昨日已在县医院维护"))
        .ExpectOnly("picc: LineNurse, due 11-13 00:00, open");

    [Fact]
    public void Evidence_that_came_before_the_reason_is_what_closed_it() => Fevers
        .Given("08:00", Neutrophils(0.3m)).And("10:05", Fever(38.7m)).And("10:40", Antibiotic).And("10:50", new TaskAnswered("febrile-neutropenia/first-dose/2026-11-12T02:05Z", "已给"))
        .Expect("first-dose: DutyNurse, due 11:05, closed 10:40");

    [Fact]
    public void A_death_silences_what_was_open_and_leaves_what_was_done() => Fevers
        .Given("08:00", Neutrophils(0.3m)).And("10:05", Fever(38.7m)).And("10:40", Antibiotic).And("13:00", new Death())
        .Expect("first-dose: DutyNurse, due 11:05, closed 10:40", "risk: Oncologist, due 12:05, closed 13:00 by silence", "reassess: Oncologist, due 11-15 10:40, closed 13:00 by silence");

    [Fact]
    public void A_death_that_becomes_known_late_silences_from_its_own_day() => Lines
        .Given("11-05 15:00", Picc).AndLate("11-10 03:00", writtenAt: "09:00", new Death()).ExpectOnly("picc: LineNurse, due 11-13 00:00, closed 11-10 03:00 by silence");

    [Fact]
    public void An_imported_death_without_a_day_silences_from_when_we_had_it() => Lines
        .Given("11-05 15:00", Picc).AndImported("01-01 00:00", "09:00", new Death(), Precision.Unknown).ExpectOnly("picc: LineNurse, due 11-13 00:00, closed 09:00 by silence");

    [Fact]
    public void A_death_known_to_the_day_leaves_that_days_work_standing() => Lines
        .Given("11-05 15:00", Picc).And("11-11 10:00", new CatheterCared(CatheterKind.Picc)).AndImported("11-11 00:00", "09:00", new Death(), Precision.Day)
        .ExpectOnly("picc: LineNurse, due 11-13 00:00, closed 11-11 10:00", "picc: LineNurse, due 11-19 00:00, closed 11-11 00:00 by silence");

    [Fact]
    public void A_fact_that_arrives_after_the_death_asks_nothing_any_more() => Lines
        .Given("11-05 15:00", new Death()).AndLate("11-05 10:00", writtenAt: "09:00", Picc).ExpectOnly("picc: LineNurse, due 11-13 09:00, closed 11-05 15:00 by silence");

    [Fact]
    public void A_retracted_death_brings_the_tasks_back() => Lines
        .Given("11-05 15:00", Picc).And("11-10 03:00", new Death()).Retract(1, "写错人").ExpectOnly("picc: LineNurse, due 11-13 00:00, waiting");

    [Fact]
    public void Hospice_care_silences_anticancer_loops_and_leaves_the_others()
    {
        new Ward("response-imaging").Given("09-01 09:00", RegimenStarted.Sample).And("10-20 09:00", new HospiceAdmission("安宁病房"))
            .ExpectOnly("assess: Oncologist, due 10-28 00:00, closed 10-20 09:00 by silence");
        Lines.Given("11-05 15:00", Picc).And("11-10 09:00", new HospiceAdmission("安宁病房")).ExpectOnly("picc: LineNurse, due 11-13 00:00, waiting");
    }

    [Fact]
    public void Imported_history_asks_for_nothing_that_was_due_before_we_had_it()
    {
        Lines.Given("07:00", Fever(36.5m)).AndImported("10-05 15:00", "09:00", Picc).ExpectNothing();
        Lines.Given("07:00", Fever(36.5m)).AndImported("11-08 15:00", "09:00", Picc).ExpectOnly("picc: LineNurse, due 11-16 00:00, waiting");
    }

    [Fact]
    public void The_register_has_a_value_for_each_column_and_says_who_closed_what()
    {
        var register = Ward.Register;
        var chart = Fevers.Given("07:00", new BedAssigned("肿瘤一病区", "12")).And("08:00", Neutrophils(0.3m)).And("10:05", Fever(38.7m)).And("10:40", Antibiotic).Chart;
        var rows = register.Rows(chart).ToList();
        Assert.All(rows, r => Assert.Equal(register.Columns.Count, r.Length));
        object? Of(object?[] row, string column) => row[register.Columns.ToList().FindIndex(c => c.Name == column)];

        var dose = rows.Single(r => Of(r, "id") is "febrile-neutropenia/first-dose/2026-11-12T02:05Z");
        Assert.Equal("dutyNurse", Of(dose, "owner"));
        Assert.Equal("给首剂抗菌药", Of(dose, "say_zh"));
        Assert.Equal("febrile-neutropenia@2026.1", Of(dose, "card"));
        Assert.Equal("[3,2]", Of(dose, "because"));
        Assert.Equal("""["drug-given?kind=antibacterial"]""", Of(dose, "closes_with"));
        Assert.Equal(4L, Of(dose, "closed_by"));
        Assert.Equal(Ward.Time("10:40"), Of(dose, "closed_at"));
        Assert.Equal(false, Of(dose, "answered"));
        Assert.Equal(false, Of(dose, "ended"));
        Assert.Equal("肿瘤一病区", Of(dose, "ward"));
        Assert.Equal("12", Of(dose, "bed"));
    }

    [Fact]
    public void Every_loop_names_itself_in_five_characters_and_has_a_card()
    {
        Assert.True(Ward.Register.Loops.Count >= 11);
        Assert.All(Ward.Register.Loops, l => Assert.InRange(new System.Globalization.StringInfo(l.Name.Name.Zh).LengthInTextElements, 1, 7)); // "TACE 后": Latin letters are half as wide
        Assert.All(Ward.Register.Loops, l => Assert.NotEmpty(l.Cards));
        Assert.Equal(Ward.Register.Loops.Count, Ward.Register.Loops.DistinctBy(l => l.Id).Count());
    }

    [Theory]
    [InlineData("09:00", TaskState.Waiting)]
    [InlineData("10:00", TaskState.Open)]
    [InlineData("11:00", TaskState.Open)]
    [InlineData("11:01", TaskState.Overdue)]
    [InlineData("12:00", TaskState.Closed)]
    public void A_task_stands_differently_at_each_moment(string at, TaskState state) =>
        Assert.Equal(state, TaskStates.State(Ward.Time("10:00"), Ward.Time("11:00"), Ward.Time("12:00"), Ward.Time(at)));
}
