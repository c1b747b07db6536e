using Xinglin.Facts.Pathology;
using Xinglin.Facts.Treatment;
using static Xinglin.Specs.Care.Given;

namespace Xinglin.Specs.Care;

public class Biopsy
{
    static Ward Ward => new("biopsy");
    static ProcedureDone Punctured => new("超声引导下肝穿刺", ProcedureKind.Biopsy) { Specimen = "B2026-0311" };
    static SpecimenTaken Tissue(string? number = "B2026-0311") => new(SpecimenKind.Tissue) { Number = number, Site = "肝 S6" };
    static PathologyReport Report(string? specimen = "B2026-0311") => new("肝细胞癌") { Specimen = specimen };

    [Fact]
    public void Tissue_waits_five_working_days_for_its_report() => Ward.Given("10:00", Tissue()).ExpectOnly("report: Pathologist, due 11-20 00:00, open");

    [Fact]
    public void A_procedure_and_its_specimen_are_one_biopsy() => Ward
        .Given("09:50", Punctured).And("10:00", Tissue()).ExpectOnly("report: Pathologist, due 11-20 00:00, open");

    [Fact]
    public void A_procedure_alone_waits_too_and_one_that_was_not_done_does_not()
    {
        Ward.Given("09:50", Punctured).ExpectOnly("report: Pathologist, due 11-20 00:00, open");
        Ward.Given("09:50", Punctured with { NotDone = true }).ExpectNothing();
    }

    [Fact]
    public void The_report_closes_it_and_waits_a_day_to_be_read() => Ward
        .Given("10:00", Tissue()).And("11-18 16:00", Report())
        .ExpectOnly("report: Pathologist, due 11-20 00:00, closed 11-18 16:00", "read: Oncologist, due 11-19 16:00, open");

    [Fact]
    public void Reading_closes_the_second() => Ward
        .Given("10:00", Tissue()).And("11-18 16:00", Report()).And("11-18 18:00", new ReportRead("病理 B2026-0311"))
        .Expect("read: Oncologist, due 11-19 16:00, closed 11-18 18:00");

    [Fact]
    public void Having_read_another_specimens_report_does_not() => Ward
        .Given("10:00", Tissue()).And("10:10", Tissue("B2026-0312")).And("11-17 16:00", Report()).And("11-18 16:00", Report("B2026-0312")).And("11-18 18:00", new ReportRead("病理 B2026-0312"))
        .Expect("read: Oncologist, due 11-18 16:00, overdue", "read: Oncologist, due 11-19 16:00, closed 11-18 18:00");

    [Fact]
    public void Preliminary_words_are_no_report() => Ward.Given("10:00", Tissue()).And("11-16 16:00", Report() with { Preliminary = true })
        .ExpectOnly("report: Pathologist, due 11-20 00:00, open");

    [Fact]
    public void Another_specimens_report_is_not_this_ones() => Ward.Given("10:00", Tissue()).And("11-16 16:00", Report("B2026-0999"))
        .Expect("report: Pathologist, due 11-20 00:00, open");

    [Fact]
    public void A_report_that_names_no_specimen_answers_the_one_that_waits() => Ward.Given("10:00", Tissue()).And("11-16 16:00", Report(null))
        .Expect("report: Pathologist, due 11-20 00:00, closed 11-16 16:00");

    [Fact]
    public void Blood_is_no_biopsy() => Ward.Given("10:00", new SpecimenTaken(SpecimenKind.Blood)).ExpectNothing();

    [Fact]
    public void A_biopsy_recorded_late_still_gives_a_day() => Ward
        .Given("07:00", Fever(36.5m)).AndLate("11-02 10:00", writtenAt: "12:00", Tissue()).ExpectOnly("report: Pathologist, due 11-13 12:00, open");

    [Fact]
    public void A_retracted_specimen_waits_for_nothing() => Ward.Given("10:00", Tissue()).Retract(0, "标签贴错").ExpectNothing();

    [Fact]
    public void Without_an_adopted_card_nothing_is_asked() => Ward.Given("10:00", Tissue()).WithoutAdoption().ExpectNothing();
}
