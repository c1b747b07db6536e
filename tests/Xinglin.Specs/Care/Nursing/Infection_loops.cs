using Xinglin.Care.Nursing.Infection;
using Xinglin.Facts.Laboratory;
using Xinglin.Facts.Nursing;
using Xinglin.Facts.Paths;
using Xinglin.Knowledge;

namespace Xinglin.Specs.Care.Nursing;

/// <summary>What a positive culture, a resistant organism and a shift without white cells ask, and what they do not ask twice.</summary>
public class Infection_loops
{
    static readonly BedAssigned bed = new("一病区", "3");

    static Chart Told(params (string At, IFact Fact)[] told) =>
        Chart.Of(ChartId.New(Ward.Time("11-01 00:00")), told.Select((t, i) => new Entry(new(i + 1), t.Fact, Ward.Time(t.At), Ward.Time(t.At), "specs", Origin.Entered)));

    static List<string> Asked(string loop, params (string At, IFact Fact)[] told) => [.. Ward.Register.Tasks(Told(told)).Where(t => t.Task.Key is not null && t.Loop.Id == loop)
        .Select(t => $"{t.Task.Key.Split('/')[0]} {t.Task.Owner} {t.Task.Due.ToOffset(TimeSpan.FromHours(8)):MM-dd HH:mm}{(t.Task.ClosedBy is null ? "" : " closed")}")];

    static Culture Grew(string organism) => new(CultureOf.Blood, true) { Site = "PICC", DrawnAt = Ward.Time("11-08 10:00"), Organisms = [organism] };

    [Fact]
    public void The_same_organism_is_called_once_another_one_again()
    {
        var second = Grew("大肠埃希菌") with { Site = "外周" };
        Assert.Equal(["told Oncologist 11-09 08:30", "judge InfectionOfficer 11-10 08:00"], Asked("positive-culture", ("11-09 08:00", Grew("大肠埃希菌")), ("11-09 10:00", second)));
        Assert.Contains("told Oncologist 11-09 10:30", Asked("positive-culture", ("11-09 08:00", Grew("大肠埃希菌")), ("11-09 10:00", second with { Organisms = ["白色念珠菌"] })));
    }

    [Fact]
    public void A_judgement_closes_and_a_correction_asks_again()
    {
        (string, IFact)[] told = [("11-09 08:00", Grew("表皮葡萄球菌")), ("11-09 08:10", new CriticalAcknowledged("血培养", "观察")), ("11-09 15:00", new BloodstreamInfection(InfectionJudged.Rejected, InfectionClass.Contaminant, "单瓶") { Culture = 1, Proposed = InfectionClass.Contaminant })];
        Assert.Equal(["told Oncologist 11-09 08:30 closed", "judge InfectionOfficer 11-10 08:00 closed"], Asked("positive-culture", told));
        Assert.Contains("judge-again InfectionOfficer 11-11 09:00", Asked("positive-culture", [.. told, ("11-10 09:00", Grew("金黄色葡萄球菌") with { Stage = CultureStage.Corrected, Follows = 1 })]));
        // suspicion is no judgement
        Assert.Contains("judge InfectionOfficer 11-10 08:00", Asked("positive-culture", told[0], ("11-09 15:00", new BloodstreamInfection(InfectionJudged.Suspected, InfectionClass.Undecided, "等第二套") { Culture = 1 })));
    }

    [Fact]
    public void The_first_resistant_organism_of_a_stay_asks_for_isolation_and_the_next_stay_again()
    {
        var resistant = Grew("肺炎克雷伯菌") with { MultiResistant = true };
        (string, IFact)[] told = [("11-01 08:00", bed), ("11-09 08:00", resistant), ("11-10 08:00", resistant with { Site = "外周" })];
        Assert.Equal(["isolate InfectionOfficer 11-09 10:00"], Asked("resistant-organism", told));
        Assert.Equal(2, Asked("resistant-organism", [.. told, ("11-11 08:00", new Discharged("回家")), ("11-15 08:00", bed), ("11-16 08:00", resistant)]).Count);
        Assert.Equal(["isolate InfectionOfficer 11-09 10:00 closed"], Asked("resistant-organism", [.. told, ("11-09 09:00", new NursingAssessment(ResistantOrganismLoop.Instrument))]));
    }

    [Fact]
    public void The_bundle_asks_once_a_shift_in_a_bed_and_ends_with_the_count_that_came_back()
    {
        (string, IFact)[] low = [("11-12 07:00", bed), ("11-12 09:00", Given.Neutrophils(0.3m))];
        Assert.Equal(["shift DutyNurse 11-12 16:00"], Asked("protective-bundle", low));
        Assert.Empty(Asked("protective-bundle", low[1])); // at home
        (string, IFact) bundle = ("11-12 11:00", ProtectiveCare.Sample);
        Assert.Equal(["shift DutyNurse 11-12 16:00 closed", "shift DutyNurse 11-13 00:00"], Asked("protective-bundle", [.. low, bundle]));
        Assert.Equal(["shift DutyNurse 11-12 16:00 closed", "shift DutyNurse 11-13 00:00 closed"], Asked("protective-bundle", [.. low, bundle, ("11-13 07:00", Given.Neutrophils(0.6m))]));
        Assert.Equal(["shift DutyNurse 11-12 16:00 closed"], Asked("protective-bundle", [.. low, ("11-12 12:00", new Discharged("回家"))]));
    }

    [Fact]
    public void A_fever_asks_for_protection_itself_and_one_bundle_answers_both()
    {
        (string, IFact)[] fever = [("11-12 07:00", bed), ("11-12 09:00", Given.Neutrophils(0.3m)), ("11-12 10:00", Given.Fever(38.6m))];
        Assert.Equal(["shift DutyNurse 11-12 16:00 closed"], Asked("protective-bundle", fever)); // the fever's hour takes its place
        Assert.Contains("protect DutyNurse 11-12 11:00", Asked("febrile-neutropenia", fever));
        (string, IFact)[] done = [.. fever, ("11-12 10:30", ProtectiveCare.Sample)];
        Assert.Contains("protect DutyNurse 11-12 11:00 closed", Asked("febrile-neutropenia", done));
        Assert.Equal(["shift DutyNurse 11-12 16:00 closed", "shift DutyNurse 11-13 00:00"], Asked("protective-bundle", done));
    }

    [Fact]
    public void Shifts_end_at_the_hours_of_the_card()
    {
        var card = Library.Default.For<InfectionWatchCard>().On(Ward.Time("00:00"))!;
        foreach (var (at, start, end) in new[] { ("07:59", "00:00", "08:00"), ("08:00", "08:00", "16:00"), ("15:59", "08:00", "16:00"), ("23:00", "16:00", "11-13 00:00") })
            Assert.Equal((Ward.Time(start), Ward.Time(end)), (card.ShiftStart(Ward.Time(at)), card.ShiftEnd(Ward.Time(at))));
    }
}
