using Xinglin.Care.Rights;
using Xinglin.Facts.Consents;
using Xinglin.Facts.Laboratory;
using Xinglin.Facts.Nursing;
using Xinglin.Facts.Paths;

namespace Xinglin.Specs.Care;

public class Sensitive_facts
{
    static readonly DateTimeOffset now = new(2026, 3, 2, 9, 0, 0, TimeSpan.FromHours(8));
    static readonly LaboratoryResult hepatitis = new("乙肝表面抗原") { Text = "阳性" };
    static readonly LaboratoryResult hiv = new("HIV 抗体") { Text = "阴性" };
    static readonly NursingAssessment mood = new("PHQ-9") { Score = 12 };

    static Chart Of(params IFact[] facts) => Chart.Of(ChartId.New(now), facts.Select((f, i) => new Entry(new(i + 1), f, now.AddDays(-9).AddMinutes(i), now, "spec", Origin.Entered, $"lis/{i}")));

    static int HiddenFrom(Role role, params IFact[] facts) => Sensitive.For(Of(facts), [role]).Hidden;

    [Theory, InlineData(Role.Oncologist), InlineData(Role.Interventionist), InlineData(Role.DutyNurse), InlineData(Role.CountyDoctor), InlineData(Role.RemoteExpert)]
    public void Hepatitis_B_is_seen_by_everybody_who_may_give_chemotherapy(Role role) => Assert.Equal(0, HiddenFrom(role, hepatitis, mood));

    [Theory, InlineData(Role.QualityManager, 3), InlineData(Role.MdtCoordinator, 3), InlineData(Role.Family, 3), InlineData(Role.Apprentice, 3), InlineData(Role.Radiologist, 3),
        InlineData(Role.InfectionOfficer, 1), InlineData(Role.Pharmacist, 1), InlineData(Role.Patient, 0)]
    public void Others_see_what_their_work_needs(Role role, int hidden) => Assert.Equal(hidden, HiddenFrom(role, hepatitis, hiv, mood));

    [Fact]
    public void What_is_hidden_leaves_a_place_so_that_nobody_believes_the_chart_complete()
    {
        var (seen, hidden) = Sensitive.For(Of(new Temperature(36.6m, Site.Oral), hiv, mood), [Role.QualityManager]);
        Assert.Equal((2, 3, 3L), (hidden, seen.Standing.Count, seen.Head));
        Assert.Equal([typeof(Temperature), typeof(Restricted), typeof(Restricted)], seen.Written.Select(e => e.Fact.GetType()));
        Assert.Empty(seen.All<LaboratoryResult>());
        Assert.DoesNotContain(seen.Written, e => e.Fact.Say().Zh.Contains("HIV", StringComparison.Ordinal) || e.Source == "lis/1");
    }

    [Fact]
    public void A_retracted_sensitive_fact_stays_retracted_and_hidden()
    {
        var written = Of(hiv).Written.Append(new Entry(new(2), new Retraction("条码贴错，HIV 不是他的"), now, now, "spec", Origin.Entered, null, new EntryId(1)));
        var (seen, hidden) = Sensitive.For(Chart.Of(ChartId.New(now), written), [Role.Family]);
        Assert.Empty(seen.Standing);
        Assert.Equal(2, hidden);
        Assert.DoesNotContain(seen.Written, e => e.Fact.Say().Zh.Contains("HIV", StringComparison.Ordinal));
    }

    [Fact]
    public void An_amendment_of_a_sensitive_fact_is_as_hidden_as_what_it_replaces()
    {
        var written = Of(hiv).Written.Append(new Entry(new(2), new LaboratoryResult("抗体检测") { Text = "阳性" }, now, now, "spec", Origin.Entered, null, new EntryId(1), "名称写错"));
        var (seen, _) = Sensitive.For(Chart.Of(ChartId.New(now), written), [Role.Family]);
        Assert.All(seen.Written, e => Assert.IsType<Restricted>(e.Fact));
        Assert.Single(seen.Standing);
    }

    [Fact]
    public void Wishes_are_for_everybody_who_may_open_the_chart() => Assert.Equal(0, HiddenFrom(Role.QualityManager, GoalsOfCare.Sample));

    [Fact]
    public void A_plan_made_because_of_mood_is_as_sensitive_as_the_screen() =>
        Assert.Equal(1, HiddenFrom(Role.Family, new CarePlanned("心理支持") { For = "PHQ-9 14 分" }, new CarePlanned("营养治疗") { For = "营养风险" }));

    [Fact]
    public void A_safety_assessment_and_a_distress_score_are_as_sensitive() =>
        Assert.Equal(2, HiddenFrom(Role.Pharmacist, Xinglin.Facts.Nursing.SafetyAssessed.Sample, new NursingAssessment("distress") { Score = 5 }, new NursingAssessment("pain") { Score = 5 }));

    [Fact]
    public void Tasks_about_mood_are_for_those_who_see_mood()
    {
        Assert.Equal(["item-nine", "mood"], Xinglin.Care.Loops.HiddenFrom([Role.Pharmacist]).Order());
        Assert.Empty(Xinglin.Care.Loops.HiddenFrom([Role.Pharmacist, Role.DutyNurse]));
    }

    /// <summary>Worklists show a task's evidence without opening the chart; so no loop may build it from what not everybody sees, unless its tasks are hidden as the records are.</summary>
    [Fact]
    public void No_task_speaks_of_what_not_everybody_may_see()
    {
        var register = new Xinglin.Care.TaskRegister(Xinglin.Knowledge.Library.Default);
        var tasks = Xinglin.Exchange.Synthetic.Demo.Draw(60, 1, new(2026, 3, 2)).SelectMany(p => register.Tasks(Chart.Of(p.Id, p.Entries.OrderBy(e => e.RecordedAt)
            .Select((e, i) => new Entry(new(i + 1), e.Draft.Fact, e.Draft.HappenedAt, e.RecordedAt, e.Author, Origin.Entered, e.Draft.Source, null, null, e.Draft.Precision))))).ToList();
        Assert.NotEmpty(tasks);
        Assert.DoesNotContain(tasks.Where(t => !t.Loop.Name.Mood).SelectMany(t => t.Task.Also.Prepend(t.Task.Because)), e => Sensitive.Why(e.Fact) is not null);
    }
}
