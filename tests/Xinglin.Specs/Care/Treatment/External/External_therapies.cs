using Xinglin.Care;
using Xinglin.Care.Treatment.External;
using Xinglin.Facts.Disease;
using Xinglin.Facts.Person;
using Xinglin.Facts.Treatment;
using Xinglin.Knowledge;

namespace Xinglin.Specs.Care.Treatment.External;

public class External_therapies
{
    static readonly ExternalTherapyGuard guard = new(Library.Default);
    static readonly ExternalTherapyOrdered needles = new("针刺", 6) { Card = "zhen-ci", EveryDays = 3, Skin = SkinSeen.Intact, Pregnancy = PregnancySaid.No };

    static Ward Ear => new Ward("external-therapy").Given("11-10 09:00", new ExternalTherapyOrdered("耳穴压豆", 2) { EveryDays = 3, Sites = ["神门"], TargetSymptom = "睡眠" });

    [Fact]
    public void Every_ordered_session_asks_the_nurse_until_it_was_done() => Ear.And("11-10 15:00", new ExternalTherapyGiven("耳穴压豆", 1))
        .ExpectOnly("session-1-耳穴压豆: DutyNurse, due 11-11 09:00, closed 11-10 15:00", "session-2-耳穴压豆: DutyNurse, due 11-14 00:00, waiting");

    [Fact]
    public void A_session_that_was_not_done_is_closed_by_its_reason() => Ear.And("11-10 15:00", new ExternalTherapyGiven("耳穴压豆", 1) { NotDone = true, Reason = "外出检查" }).At("11-13 10:00")
        .ExpectOnly("session-1-耳穴压豆: DutyNurse, due 11-11 09:00, closed 11-10 15:00", "session-2-耳穴压豆: DutyNurse, due 11-14 00:00, open");

    [Fact]
    public void A_course_that_ends_closes_what_was_left_of_it() => Ear.And("11-10 15:00", new ExternalTherapyGiven("耳穴压豆", 1) { NotDone = true, CourseEnds = true, Reason = "胶布过敏" })
        .ExpectOnly("session-1-耳穴压豆: DutyNurse, due 11-11 09:00, closed 11-10 15:00", "session-2-耳穴压豆: DutyNurse, due 11-14 00:00, closed 11-10 15:00");

    [Fact]
    public void A_retracted_session_is_asked_for_again() => Ear.And("11-10 15:00", new ExternalTherapyGiven("耳穴压豆", 1)).Retract(1, "记错床").At("11-10 16:00")
        .Expect("session-1-耳穴压豆: DutyNurse, due 11-11 09:00, open");

    [Fact]
    public void A_house_that_adopted_no_card_is_asked_nothing() => Ear.WithoutAdoption().ExpectNothing();

    [Theory]
    [InlineData(1, false)] // faint redness is left to the nurse
    [InlineData(2, true)]
    public void A_skin_reaction_reaches_the_physician_until_somebody_judged_it(int grade, bool asks)
    {
        var ward = Ear.And("11-10 15:00", new ExternalTherapyGiven("耳穴压豆", 1) { SkinGrade = grade });
        Assert.Equal(asks, ward.Tasks.Any(t => t.Task.Key.StartsWith("skin-1", StringComparison.Ordinal) && t.Task.Owner is Role.TcmPhysician));
        if (asks) ward.And("11-10 17:00", new AdverseEvent("皮肤反应") { Grade = 1, AttributedTo = "耳穴压豆" }).Expect("skin-1-耳穴压豆: TcmPhysician, due 11-11 15:00, closed 11-10 17:00");
    }

    [Fact]
    public void Two_courses_of_one_therapy_keep_their_own_sessions()
    {
        var courses = ExternalCourse.In(Ear.And("11-12 09:00", new ExternalTherapyOrdered("耳穴压豆", 2)).And("11-12 10:00", new ExternalTherapyGiven("耳穴压豆", 1) { OrderedAt = Ward.Time("11-10 09:00") })
            .And("11-12 11:00", new ExternalTherapyGiven("耳穴压豆", 1)).Chart);
        Assert.Equal([1, 1], courses.Select(c => c.Done));
        Assert.Equal([2, 2], courses.Select(c => c.Next));
    }

    [Fact]
    public void The_form_a_task_offers_finds_its_order_by_the_minute()
    {
        var closing = Closing.Read(Assert.Single(Ear.Task("session-1-耳穴压豆").Task.ClosesWith));
        Assert.Equal(("耳穴压豆", "1", "2026-11-10T09:00"), (closing.Known["therapy"], closing.Known["session"], closing.Known["orderedAt"]));
        var order = Stated(Ward.Time("11-10 09:00").AddSeconds(41.5));
        Assert.True(ExternalCourse.IsOf(order, Ward.Time("11-10 09:00")));
        Assert.False(ExternalCourse.IsOf(order, Ward.Time("11-10 09:01")));

        static Stated<ExternalTherapyOrdered> Stated(DateTimeOffset at) => new(new(new(1), needles, at, at, "specs", Origin.Entered), needles);
    }

    [Theory]
    [InlineData(46, null, "Despite")]
    [InlineData(46, "高年资医师已定，浅刺", null)]
    [InlineData(50, null, null)] // on the line, not under it
    public void Low_platelets_ask_a_written_reason_and_stop_nobody(int platelets, string? despite, string? asked) =>
        Assert.Equal(asked, Problems(new Ward("none").Given("11-12 08:00", Given.Platelets(platelets)), needles with { Despite = despite }).Select(p => p.Field).SingleOrDefault());

    [Fact]
    public void A_count_of_last_week_says_nothing_of_today()
    {
        var answer = ExternalGates.Of(new Ward("none").Given("11-05 08:00", Given.Platelets(20)).Chart, needles, Ward.Time("12:00"), Library.Default);
        Assert.Empty(answer.Findings);
        Assert.Contains("platelets", answer.Missing);
    }

    [Theory]
    [InlineData(SkinSeen.Broken, PregnancySaid.No)]
    [InlineData(SkinSeen.Irradiated, PregnancySaid.No)]
    [InlineData(SkinSeen.Intact, PregnancySaid.Possible)]
    public void Broken_or_irradiated_skin_and_a_possible_pregnancy_ask_too(SkinSeen skin, PregnancySaid pregnancy) =>
        Assert.Equal("Despite", Assert.Single(Problems(new("none"), needles with { Skin = skin, Pregnancy = pregnancy })).Field);

    [Fact]
    public void Warfarin_is_said_and_asks_nothing()
    {
        var chart = new Ward("none").Given("11-12 08:00", new MedicationOrdered("华法林", DrugKind.Other)).Chart;
        Assert.Contains(ExternalGates.Of(chart, needles, Ward.Time("12:00"), Library.Default).Findings, f => f.What.Zh.Contains("抗凝", StringComparison.Ordinal) && f.Because.Zh.Contains("华法林", StringComparison.Ordinal));
        Assert.Empty(Problems(new Ward("none").Given("11-12 08:00", new MedicationOrdered("华法林", DrugKind.Other)), needles));
    }

    [Fact]
    public void An_allergy_to_a_herb_of_the_order_asks_under_any_of_its_names() =>
        Assert.Equal("Despite", Assert.Single(Problems(new Ward("none").Given("11-01 08:00", new AllergyStated(AllergyAnswer.Allergic) { Substance = "吴茱萸", Kind = AllergyKind.Herb }),
            new ExternalTherapyOrdered("穴位贴敷", 3) { Card = "xue-wei-tie-fu", Method = "吴茱萸、丁香", Skin = SkinSeen.Intact })).Field);

    [Fact]
    public void A_session_nobody_ordered_one_too_many_and_one_written_twice_are_refused()
    {
        Assert.Contains("没有艾灸的医嘱", Assert.Single(Problems(new("none"), new ExternalTherapyGiven("艾灸", 1))).What.Zh, StringComparison.Ordinal);
        Assert.Equal("Session", Assert.Single(Problems(Ear, new ExternalTherapyGiven("耳穴压豆", 3))).Field);
        Assert.Equal("Session", Assert.Single(Problems(Ear.And("11-10 15:00", new ExternalTherapyGiven("耳穴压豆", 1)), new ExternalTherapyGiven("耳穴压豆", 1))).Field);
        Assert.Empty(Problems(Ear.And("11-10 15:00", new ExternalTherapyGiven("耳穴压豆", 1)), new ExternalTherapyGiven("耳穴压豆", 2)));
    }

    [Fact]
    public void A_session_that_was_written_wrongly_may_be_corrected()
    {
        var chart = Ear.And("11-10 15:00", new ExternalTherapyGiven("耳穴压豆", 1)).Chart;
        Assert.Empty(guard.Problems(chart, [new(new ExternalTherapyGiven("耳穴压豆", 1) { SkinGrade = 1 }, Ward.Time("11-10 15:00")) { Amends = new(2) }], 0, new("nurse", [Role.DutyNurse])));
    }

    static IReadOnlyList<Problem> Problems(Ward ward, IFact fact) => [.. guard.Problems(ward.Chart, [new(fact, Ward.Time("12:00"))], 0, new("tcm", [Role.TcmPhysician]))];
}
