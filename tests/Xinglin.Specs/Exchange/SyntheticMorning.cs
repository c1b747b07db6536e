using Xinglin.Facts.Arrivals;
using Xinglin.Exchange.Synthetic;
using Xinglin.Facts.Disease;
using Xinglin.Facts.Ending;
using Xinglin.Facts.Herbs;
using Xinglin.Facts.Imaging;
using Xinglin.Facts.Laboratory;
using Xinglin.Facts.Meetings;
using Xinglin.Facts.Nursing;
using Xinglin.Facts.Pathology;
using Xinglin.Facts.Paths;
using Xinglin.Facts.Treatment;

namespace Xinglin.Specs.Exchange;

public class The_morning_of_the_first_forty
{
    static readonly (DateOnly Day, List<Chart> Charts)[] mornings =
        [.. new DateOnly[] { new(2026, 11, 23), new(2026, 11, 22), new(2026, 3, 1) }.Select((day, i) => (day, Demo.Draw(40, i, day).Select(Open).ToList()))];

    [Fact]
    public void A_fever_in_neutropenia_became_known_at_six_past_nine_and_no_antibiotic_was_given() => Alive((chart, day) =>
        chart.Last<Temperature>() is { Fact.Celsius: >= 38.3m, Fact.Site: Site.Oral } fever && fever.KnownAt == At(day, 9, 6)
        && chart.ReadingAt(Analytes.Neutrophils, fever.At) is { Value: < 0.5m } && chart.BedNow() && !chart.All<DrugGiven>().Any(d => d.Fact.Kind == DrugKind.Antibacterial && d.At >= fever.At));

    [Fact]
    public void A_potassium_became_known_at_seven_past_seven_and_nobody_has_answered() => Alive((chart, day) =>
        chart.Readings(Analytes.Potassium).LastOrDefault() is { Value: < 2.5m } low && low.KnownAt == At(day, 7, 7) && !chart.All<CriticalAcknowledged>().Any(a => a.At >= low.At));

    [Fact]
    public void A_cycle_is_meant_for_today_and_platelets_are_46() => Alive((chart, day) =>
        chart.Last<CycleOrdered>() is { } order && order.Fact.PlannedOn == day && chart.Readings(Analytes.Platelets).Last().Value == 46 && !chart.All<HoldChecked>().Any(h => h.At >= order.At && h.Fact.Cycle == order.Fact.Cycle));

    [Fact]
    public void Somebody_was_embolised_yesterday_at_half_past_ten() => Alive((chart, day) =>
        chart.Last<ProcedureDone>() is { Fact.Kind: ProcedureKind.Tace } tace && tace.At == At(day.AddDays(-1), 10, 30) && chart.BedNow());

    [Fact]
    public void A_line_is_due_today() => Alive((chart, day) =>
        chart.Last<CatheterCared>() is { } care && Day(care.At) == day.AddDays(-7) && !chart.All<CatheterRemoved>().Any());

    [Theory]
    [InlineData(6)]
    [InlineData(5)]
    public void A_count_of_day_seven_is_due_today_and_another_tomorrow(int daysAgo) => Alive((chart, day) =>
        chart.Last<CycleGiven>() is { } cycle && Day(cycle.At) == day.AddDays(-daysAgo) && !chart.Readings(Analytes.Neutrophils).Any(c => c.At > cycle.At));

    [Fact]
    public void A_response_picture_is_due_this_week() => Alive((chart, day) =>
        chart.Last<RegimenStarted>() is { Fact.Intent: Intent.Palliative } start && day.DayNumber - Day(start.At).DayNumber is >= 42 and <= 56 && !chart.All<ImagingReport>().Any(i => i.At > start.At));

    [Fact]
    public void A_biopsy_has_waited_six_working_days() => Alive((chart, day) =>
        chart.Last<SpecimenTaken>() is { Fact.Kind: SpecimenKind.Tissue } taken && !chart.All<PathologyReport>().Any() && Working(Day(taken.At), day) == 6);

    [Fact]
    public void A_grade_4_neutropenia_has_no_plan_yet() => Alive((chart, day) =>
        chart.Readings(Analytes.Neutrophils).LastOrDefault() is { Value: < 0.5m, Entry: not null } low && Day(low.At) == day && !chart.All<NeutropeniaPlan>().Any(p => p.At >= low.At));

    [Fact]
    public void A_recommendation_of_the_meeting_is_due_in_two_days() => Alive((chart, day) =>
        chart.All<MdtRecommendation>().Any(m => m.Fact.By == day.AddDays(2) && m.Fact.Owner == Role.TcmPhysician) && !chart.All<Prescription>().Any());

    [Fact]
    public void Somebody_has_no_next_step() => Alive((chart, day) => !chart.All<Death>().Any() && chart.All<Stage>().Any() && !chart.All<NextStep>().Any(s => s.Fact.On >= day) && chart.All<ProcedureDone>().Any(p => p.Fact.Kind == ProcedureKind.Surgery));

    [Fact]
    public void Somebody_has_taken_seven_packets_and_comes_back_today() => Alive((chart, day) =>
        chart.Last<Prescription>() is { Fact.Packets: 7 } given && Day(given.At) == day.AddDays(-7));

    [Fact]
    public void No_two_patients_lie_in_one_bed()
    {
        foreach (var (_, charts) in mornings)
        {
            var beds = charts.Where(c => c.BedNow()).Select(c => c.Last<BedAssigned>()!.Value.Fact).ToList();
            Assert.NotEmpty(beds);
            Assert.Equal(beds.Count, beds.Distinct().Count());
        }
    }

    static void Alive(Func<Chart, DateOnly, bool> situation) =>
        Assert.All(mornings, m => Assert.Contains(m.Charts, chart => situation(chart, m.Day)));

    static Chart Open(DemoPatient p) => Chart.Of(p.Id, p.Entries.Select((e, i) => new Entry(new(i + 1), e.Draft.Fact, e.Draft.HappenedAt, e.RecordedAt, e.Author, Origin.Entered, e.Draft.Source)));

    static DateTimeOffset At(DateOnly day, int hour, int minute) => new(day, new(hour, minute), TimeSpan.FromHours(8));

    static DateOnly Day(DateTimeOffset at) => DateOnly.FromDateTime(at.DateTime);

    static int Working(DateOnly from, DateOnly to) => Enumerable.Range(0, to.DayNumber - from.DayNumber).Count(d => from.AddDays(d).DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday));
}

static class Beds
{
    extension(Chart chart)
    {
        public bool BedNow() => chart.Last<BedAssigned>() is { } bed && !chart.All<Discharged>().Any(d => d.At >= bed.At) && !chart.All<Death>().Any();
    }
}
