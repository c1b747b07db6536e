using Xinglin.Care.Alliance.Visits;
using Xinglin.Facts;
using Xinglin.Facts.Booking;
using Xinglin.Facts.Consents;
using Xinglin.Facts.Laboratory;
using Xinglin.Facts.Treatment;
using Xinglin.Knowledge;

namespace Xinglin.Specs.Care.Alliance;

public class Visits_of_a_day
{
    static readonly DateTimeOffset morning = new(2026, 3, 9, 0, 0, 0, TimeSpan.FromHours(8));
    static readonly VisitCard card = Library.Default.For<VisitCard>().On(morning)!;

    static DateTimeOffset At(int hour, int minute = 0) => morning.AddHours(hour).AddMinutes(minute);

    static readonly VisitPlanned plan = new(new DateOnly(2026, 3, 9))
    {
        Steps = [new(StepKind.Registration, "报到", "一楼", At(8), 10), new(StepKind.Blood, "抽血", "一楼", At(8, 15), 15) { Fasting = true }, new(StepKind.Ct, "增强 CT", "影像科", At(9), 30), new(StepKind.Endoscopy, "胃镜", "内镜中心", At(10, 30), 30)],
    };

    static Chart Of(params (DateTimeOffset At, IFact Fact)[] facts) =>
        Chart.Of(new(Guid.Empty), facts.Prepend((At(7), plan)).Select((f, i) => new Entry(new(i + 1), f.Item2, f.Item1, f.Item1, "spec", Origin.Entered)));

    static (DateTimeOffset, IFact) Mark(int step, StepMark mark, int hour, int minute, string? why = null) => (At(hour, minute), new VisitStep(1, step, mark) { Reason = why });

    static Visit Visit(params (DateTimeOffset, IFact)[] facts) => Of(facts).Visits().Single();

    [Fact]
    public void Idle_time_is_what_lies_between_the_end_of_one_step_and_the_start_of_the_next()
    {
        var gaps = Idle.Of(Visit(Mark(1, StepMark.Started, 8, 0), Mark(1, StepMark.Done, 8, 5), Mark(2, StepMark.Started, 8, 50), Mark(2, StepMark.Done, 9, 0), Mark(3, StepMark.Started, 9, 0)));
        Assert.Equal([45, 0, null], gaps.Select(g => g.Real?.TotalMinutes));
        Assert.Equal([5, 30, 60], gaps.Select(g => g.Planned.TotalMinutes));
        Assert.Equal(45, Idle.Total(gaps).TotalMinutes);
    }

    [Fact]
    public void A_step_left_out_is_no_gap_and_says_why()
    {
        var visit = Visit(Mark(1, StepMark.Started, 8, 0), Mark(1, StepMark.Done, 8, 5), Mark(2, StepMark.Skipped, 8, 6, "吃过早饭"), Mark(3, StepMark.Started, 8, 35));
        Assert.Equal(("吃过早饭", StepState.Skipped, 30.0), (visit.Steps[1].Reason, visit.Steps[1].State, Idle.Of(visit)[0].Real!.Value.TotalMinutes));
        Assert.Equal(3, visit.Now!.Number);
        Assert.NotEmpty(new VisitStep(1, 2, StepMark.Skipped).Problems());
    }

    [Fact]
    public void The_stay_runs_from_the_first_step_to_the_last_and_goes_on_until_all_is_done()
    {
        Assert.Null(Visit().Stay(At(12)));
        Assert.Equal(2, Visit(Mark(1, StepMark.Started, 8, 0)).Stay(At(10))!.Value.TotalHours);
        (DateTimeOffset, IFact)[] all = [Mark(1, StepMark.Started, 8, 0), Mark(1, StepMark.Done, 8, 5), Mark(2, StepMark.Done, 8, 30), Mark(3, StepMark.Done, 9, 40), Mark(4, StepMark.Done, 11, 30)];
        Assert.Equal(3.5, Visit(all).Stay(At(20))!.Value.TotalHours);
        Assert.Equal(3, Visit(all).PlannedStay.TotalHours);
    }

    [Fact]
    public void A_retracted_mark_leaves_no_trace()
    {
        var chart = Of(Mark(1, StepMark.Started, 8, 0));
        var undone = Chart.Of(chart.Id, chart.Written.Append(new(new(3), new Retraction("点错了"), At(8, 1), At(8, 1), "spec", Origin.Entered, Amends: new(2))));
        Assert.Equal(StepState.Waiting, undone.Visits().Single().Steps[0].State);
    }

    [Fact]
    public void What_the_chart_cannot_say_is_never_taken_for_met()
    {
        var steps = Visit().Steps;
        Assert.Equal([null, null], Before.Of(Of(), steps[2], card).Select(b => b.Met));
        Assert.Equal([null, true], Before.Of(Of(), steps[1], card).Select(b => b.Met)); // fasting; before ten
        Assert.Null(Before.Of(Of(), steps[3], card).Single().Met);
        var late = steps[1] with { StartedAt = At(10, 1) };
        Assert.False(Before.Of(Of(), late, card)[1].Met);
    }

    [Theory, InlineData(30, true), InlineData(31, false)]
    public void A_creatinine_counts_for_the_days_of_the_card(int days, bool met)
    {
        var chart = Of((At(9).AddDays(-days), new LaboratoryResult("肌酐") { Loinc = "2160-0", Value = 70, Unit = "umol/L" }), (At(7), new Consent("增强 CT 造影剂", true)));
        Assert.Equal([true, met], Before.Of(chart, chart.Visits()[0].Steps[2], card).Select(b => b.Met));
    }

    [Fact]
    public void A_withdrawn_consent_and_a_medicine_against_clotting_stand_in_the_way()
    {
        var chart = Of((At(6), new Consent("增强 CT 造影剂", true)), (At(7), new ConsentWithdrawn("增强 CT 造影剂")), (At(5), new MedicationOrdered("利伐沙班", DrugKind.Other)));
        Assert.False(Before.Of(chart, chart.Visits()[0].Steps[2], card)[0].Met);
        Assert.False(Before.Of(chart, chart.Visits()[0].Steps[3], card).Single().Met);
    }

    [Fact]
    public void The_bottleneck_is_the_longest_middle_wait_and_unknown_waits_do_not_count()
    {
        var picture = Bottleneck.Of([("ct", 60, 10), ("ct", 20, 10), ("ct", null, 10), ("blood", 5, 0), ("clinic", null, 0)]);
        Assert.Equal([("ct", 2, 40.0, 56.0), ("blood", 1, 5.0, 5.0)], picture.Select(b => (b.Kind, b.Times, b.Median, b.Ninetieth)));
    }
}
