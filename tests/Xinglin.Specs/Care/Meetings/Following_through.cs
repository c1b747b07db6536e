using Xinglin.Care;
using Xinglin.Care.Diagnosis.Meetings;
using Xinglin.Facts;
using Xinglin.Facts.Consents;
using Xinglin.Facts.Ending;
using Xinglin.Facts.Meetings;
using Xinglin.Facts.Paths;
using Xinglin.Facts.Treatment;
using static Xinglin.Specs.Care.Given;

namespace Xinglin.Specs.Care.Meetings;

/// <summary>建议落实: N4–N6 of the literature say a fifth of unexecuted decisions have no reason on record; here none can be without.</summary>
public class Following_through
{
    static readonly Gate gate = new(guards: [new RecommendedGuard()]);
    static readonly Who doctor = new("han", [Role.Oncologist]);

    static MdtRecommendation Ablate => new("S8 微波消融", Role.Interventionist, new(2026, 11, 24)) { Gate = "血小板 ≥ 50，INR < 1.5", ClosesWith = "procedure?name=消融", OwnerAccount = "xing" };

    static Ward Board => new Ward("recommended").Given("11-10 15:00", Ablate);

    static FollowedItem Item(Ward ward) => Assert.Single(ward.Chart.Recommendations());

    static MdtItemSettled Refused => new(1, ItemOutcome.Refused) { Reason = "本人想先回家", Obstacle = ItemObstacle.Patient };

    [Fact]
    public void An_item_is_asked_of_its_one_owner_until_its_day()
    {
        Board.ExpectOnly("item-3d39ca: Interventionist, due 11-25 00:00, open");
        Assert.Equal("xing", Board.Tasks.Single().Task.Account);
        Assert.Equal(ItemState.Open, Item(Board).State);
    }

    [Fact]
    public void The_evidence_it_names_closes_it_and_another_procedure_does_not()
    {
        var other = Board.And("11-11 09:00", new ProcedureDone("PICC 置管", ProcedureKind.Other));
        Assert.Equal(ItemState.Open, Item(other).State);
        var done = other.And("11-12 09:00", new ProcedureDone("超声引导下微波消融", ProcedureKind.Ablation));
        Assert.Equal((ItemState.Done, 3L), (Item(done).State, Item(done).Evidence));
        done.Expect("item-3d39ca: Interventionist, due 11-25 00:00, closed 09:00");
    }

    [Fact]
    public void What_was_done_before_it_was_advised_proves_nothing() =>
        Assert.Equal(ItemState.Open, Item(new Ward("recommended").Given("11-09 09:00", new ProcedureDone("微波消融", ProcedureKind.Ablation)).And("11-10 15:00", Ablate)).State);

    [Fact]
    public void The_last_word_about_an_item_stands_over_its_evidence()
    {
        var ward = Board.And("11-12 09:00", new ProcedureDone("微波消融", ProcedureKind.Ablation))
            .And("11-12 10:00", new MdtItemSettled(1, ItemOutcome.Changed) { Reason = "术中见两灶", Obstacle = ItemObstacle.Condition, Instead = "射频两灶" });
        Assert.Equal(ItemState.Changed, Item(ward).State);
    }

    [Fact]
    public void A_word_about_an_item_still_counts_when_the_item_was_amended()
    {
        var ward = Board.And("11-11 10:00", Refused).Amend(0, Ablate with { By = new(2026, 11, 26) }, "改日期");
        Assert.Equal(ItemState.Refused, Item(ward).State);
    }

    [Fact]
    public void A_death_ends_what_is_open_and_changes_nothing_that_was_settled()
    {
        Assert.Equal(ItemState.Ended, Item(Board.And("11-12 09:00", new Death())).State);
        Assert.Equal(ItemState.Refused, Item(Board.And("11-11 10:00", Refused).And("11-12 09:00", new Death())).State);
    }

    [Fact]
    public void What_was_not_done_as_advised_comes_back_to_the_table_where_the_meeting_wished_it()
    {
        var wished = new Ward("recommended").Given("11-10 15:00", Ablate with { IfNot = "召回再议" }).And("11-12 09:00", Refused);
        wished.Expect("recall-3d39ca: MdtCoordinator, due 11-19 09:00, open");
        wished.And("11-13 09:00", new MdtRequested("不愿消融，如何？")).Expect("recall-3d39ca: MdtCoordinator, due 11-19 09:00, closed 11-13 09:00");
        Assert.DoesNotContain(Board.And("11-12 09:00", Refused).Tasks, t => t.Task.Key.StartsWith("recall", StringComparison.Ordinal));
    }

    [Fact]
    public void An_item_nobody_touched_is_called_back_two_weeks_after_its_day()
    {
        var recall = new Ward("recommended").Given("11-10 15:00", Ablate with { IfNot = "召回再议" }).Task("recall-3d39ca");
        Assert.Equal(Ward.Time("12-09 00:00"), recall.Task.Opens);
    }

    [Fact]
    public void Its_gate_is_held_against_the_chart_and_what_nobody_measured_cannot_be_said() => Board.And("11-11 08:00", Platelets(46)).And("11-12 08:00", Temperature())
        .ExpectEvidence("item-3d39ca", "血小板 ≥ 50：未达（46, 11-11）；INR < 1.5：说不准，请人看；写结果：已做、已改、不同意、做不了");

    [Theory]
    [InlineData("血小板 ≥ 50", 50, GateStanding.Met)]
    [InlineData("血小板 > 50", 50, GateStanding.NotMet)]
    [InlineData("PLT >= 75", 74.9, GateStanding.NotMet)]
    [InlineData("血小板 ≥ 50 万", 60, GateStanding.Unknown)]
    [InlineData("家属照护培训完成", 60, GateStanding.Unknown)]
    public void A_gate_is_read_only_where_it_is_plain(string gate, double platelets, GateStanding expected) =>
        Assert.Equal(expected, Assert.Single(ItemGate.Of(new Ward("recommended").Given("11-11 08:00", Platelets((decimal)platelets)).Chart, gate, Ward.Time("12:00"))).Standing);

    [Fact]
    public void A_bare_reason_does_not_end_advice_and_an_outcome_without_a_kind_of_reason_is_refused()
    {
        Refuses(new TaskAnswered(Board.Tasks.Single().Id, "不做了"), "建议落实");
        Refuses(new MdtItemSettled(1, ItemOutcome.Impossible) { Reason = "没有床" }, "请选原因");
        Refuses(new MdtItemSettled(9, ItemOutcome.Done), "不是这份病历里的会诊建议");
        Refuses(new MdtItemSettled(1, ItemOutcome.Done) { Evidence = 77 }, "没有第 77 条");
        Assert.Empty(Admit(Refused));
    }

    [Fact]
    public void A_conclusion_is_told_within_a_day_and_looked_at_again_after_eight_weeks()
    {
        var ward = new Ward("recommended").Given("11-10 15:00", MdtConclusion.Sample);
        ward.ExpectOnly("tell: Oncologist, due 11-11 15:00, open", "review: MdtCoordinator, due 2027-01-13 00:00, waiting".Replace("2027-", "", StringComparison.Ordinal));
        ward.And("11-11 09:00", new MdtTold(1, "本人")).Expect("tell: Oncologist, due 11-11 15:00, closed 11-11 09:00");
    }

    [Fact]
    public void The_familys_draft_says_what_was_decided_the_road_not_taken_and_their_own_wish_and_adds_nothing()
    {
        var chart = new Ward("recommended").Given("11-09 10:00", new GoalsOfCare("想在家过年")).And("11-10 15:00", MdtConclusion.Sample with { Request = 41 }).And("11-10 15:00", Ablate with { Request = 41 }).Chart;
        var draft = FamilyDraft.Of(chart, chart.All<MdtConclusion>().Single());
        foreach (var said in (string[])["先升板，再消融，后换线。", "先换线", "S8 微波消融，11 月 24 日之前，由介入医师负责", "血小板 ≥ 50", "想在家过年"]) Assert.Contains(said, draft, StringComparison.Ordinal);
    }

    static Xinglin.Facts.Nursing.Temperature Temperature() => Fever(36.8m);

    static IReadOnlyList<Problem> Admit(IFact fact) => [.. gate.Admit(Board.Chart, [new(fact, Ward.Time("11:00"))], doctor, Ward.Time("12:00"))];

    static void Refuses(IFact fact, string zh) => Assert.Contains(Admit(fact), p => p.What.Zh.Contains(zh, StringComparison.Ordinal));
}
