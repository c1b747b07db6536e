using Xinglin.Care.Alliance;
using Xinglin.Facts;
using Xinglin.Facts.Alliance;
using Xinglin.Facts.Disease;
using Xinglin.Facts.Ending;
using Xinglin.Facts.Herbs;
using Xinglin.Facts.Organisations;
using Xinglin.Facts.Paths;
using Xinglin.Facts.Person;
using Xinglin.Facts.Treatment;
using Xinglin.Knowledge;

namespace Xinglin.Specs.Care.Alliance;

public class The_way_to_the_first_treatment
{
    static readonly DateTimeOffset first = new(2026, 3, 2, 9, 0, 0, TimeSpan.FromHours(8));

    static Referral Up => new("县医院", "中心", "疑胃癌") { FromOrganisation = "county.qingyi", ToOrganisation = "hub" };
    static Xinglin.Facts.Disease.Diagnosis Cancer(Certainty how = Certainty.Confirmed) => new("胃窦腺癌", DiagnosisKind.PrimaryCancer) { Icd10 = "C16.3", Certainty = how };

    static Chart Of(params (int Days, IFact Fact)[] facts) =>
        Chart.Of(new(Guid.Empty), facts.Select((f, i) => new Entry(new(i + 1), f.Fact, first.AddDays(f.Days), first.AddDays(f.Days), "spec", Origin.Entered)));

    static Pathway Way(params (int Days, IFact Fact)[] facts) => Pathway.Of(Of(facts), 180)!;

    [Fact]
    public void Runs_from_the_referral_over_the_visit_the_diagnosis_and_the_decision()
    {
        var way = Way((0, Up), (3, new Encounter(EncounterKind.Outpatient)), (3, Cancer(Certainty.Provisional)), (10, Cancer()), (14, new TreatabilityDecided(Treatability.Curative)), (20, new CycleGiven("gastric.sox", 1)));
        Assert.Equal([0, 0, 10, 14, 0], Enum.GetValues<PathwayClock>().Select(c => (way.Start(c)!.HappenedAt - first).Days));
        Assert.Equal([3, 10, null, 20, 20], Enum.GetValues<PathwayClock>().Select(c => (int?)(way.Stop(c)?.HappenedAt - first)?.Days));
    }

    [Fact]
    public void Begins_with_the_first_visit_of_who_came_alone_and_not_with_one_of_years_ago()
    {
        var way = Way((-900, new Encounter(EncounterKind.Outpatient)), (0, new Encounter(EncounterKind.Outpatient)), (9, Cancer()));
        Assert.Equal(first, way.First.HappenedAt);
        Assert.Null(way.Start(PathwayClock.Contact));
    }

    [Fact]
    public void Chinese_medicine_beside_it_stops_no_clock_unless_it_was_decided_to_be_the_treatment()
    {
        (int, IFact)[] begun = [(0, Up), (9, Cancer()), (12, Prescription.Sample)];
        Assert.Null(Way(begun).Treated);
        Assert.Equal(first.AddDays(15), Way([.. begun, (15, new TreatabilityDecided(Treatability.ChineseMedicine))]).Treated!.HappenedAt);
        Assert.Null(Way([.. begun, (15, new TreatabilityDecided(Treatability.Systemic))]).Treated);
    }

    [Theory]
    [InlineData(ProcedureKind.Biopsy, false), InlineData(ProcedureKind.Drainage, false), InlineData(ProcedureKind.VenousAccess, false), InlineData(ProcedureKind.Surgery, true), InlineData(ProcedureKind.Ablation, true)]
    public void A_biopsy_a_drain_and_a_line_are_no_treatment(ProcedureKind kind, bool treats) => Assert.Equal(treats, Way((0, Up), (9, Cancer()), (12, new ProcedureDone("操作", kind))).Treated is not null);

    [Fact]
    public void What_was_not_given_or_only_planned_is_no_treatment() => Assert.Null(Way((0, Up), (9, Cancer()), (12, new DrugGiven("奥沙利铂", DrugKind.Anticancer) { NotGiven = true, Reason = "发热" }), (13, new RadiotherapyCourse("食管") { Planned = true }),
        (14, new ProcedureDone("手术", ProcedureKind.Surgery) { NotDone = true })).Treated);

    [Fact]
    public void A_refused_referral_a_refuted_suspicion_and_a_death_end_the_waiting()
    {
        Assert.NotNull(Way((0, Up), (1, new ReferralAnswered(1, ReferralState.Refused) { Reason = "满" })).Ended);
        Assert.NotNull(Way((0, Up), (5, Cancer(Certainty.Refuted))).Ended);
        Assert.NotNull(Way((0, Up), (5, Cancer()), (9, new Death())).Ended);
        Assert.Null(Pathway.Of(Of((0, new Encounter(EncounterKind.Outpatient))), 180));
    }

    [Fact]
    public void Everybody_goes_to_exactly_one_place_and_an_unknown_origin_stays_unknown()
    {
        static Flow Flow(params (int, IFact)[] facts) => Xinglin.Care.Alliance.Flow.Of(Of(facts), Way(facts));
        (int, IFact)[] came = [(0, Up), (1, new Registered("hub")), (9, Cancer())];
        Assert.Equal(("county.qingyi", FlowPlace.Waiting), (Flow(came).Origin, Flow(came).Place));
        Assert.Equal(FlowPlace.Treated, Flow([.. came, (20, new CycleGiven("gastric.sox", 1))]).Place);
        Assert.Equal(FlowPlace.Remote, Flow([.. came, (15, new RemoteRequested("二线？", "京都")), (20, new CycleGiven("gastric.sox", 1))]).Place);
        Assert.Equal((FlowPlace.SteppedDown, "county.qingyi"), (Flow([.. came, (30, new ReturnLetter("好") { ToOrganisation = "county.qingyi" })]).Place, Flow([.. came, (30, new ReturnLetter("好") { ToOrganisation = "county.qingyi" })]).SentTo));
        var on = Flow([.. came, (30, new Referral("中心", "京都", "二线") { FromOrganisation = "hub", ToOrganisation = "beijing" })]);
        Assert.Equal((FlowPlace.SentOn, "beijing"), (on.Place, on.SentTo));
        Assert.Null(Flow((0, new Encounter(EncounterKind.Outpatient)), (9, Cancer())).Origin);
        Assert.Equal("county.baiping", Flow((0, new Residence("柏坪县") { Organisation = "county.baiping" }), (0, new Encounter(EncounterKind.Outpatient)), (9, Cancer())).Origin);
    }
}

public class Waits_in_numbers
{
    static readonly DateOnly day = new(2026, 3, 2);
    static PathwayTargetsCard Card => Library.Default.For<PathwayTargetsCard>().On(DateTimeOffset.UtcNow)!;

    [Fact]
    public void A_paused_day_counts_for_nobody_and_overlapping_pauses_count_once()
    {
        var wait = new Wait(day, day.AddDays(20), [new(PauseReason.PatientChose, day.AddDays(5), day.AddDays(9)), new(PauseReason.Unfit, day.AddDays(8), day.AddDays(10)), new(PauseReason.Unfit, day.AddDays(40), null)]);
        Assert.Equal((20, 14), (wait.Days(day.AddDays(90)), wait.Counted(day.AddDays(90))));
    }

    [Fact]
    public void A_pause_that_lasts_holds_the_clock_of_who_still_waits()
    {
        var wait = new Wait(day, null, [new(PauseReason.Unfit, day.AddDays(3), null)]);
        Assert.Equal((30, 3), (wait.Days(day.AddDays(30)), wait.Counted(day.AddDays(30))));
    }

    [Fact]
    public void A_stop_before_the_start_says_nothing() => Assert.Null(new Wait(day, day.AddDays(-1), []).Days(day));

    [Theory]
    [InlineData(new int[0], null, null), InlineData(new[] { 7 }, 7, 7), InlineData(new[] { 1, 2, 3, 4, 5, 6, 7, 8, 9, 10 }, 5, 9), InlineData(new[] { 30, 3, 9 }, 9, 30)]
    public void Median_and_ninetieth_by_nearest_rank(int[] days, int? median, int? ninetieth) => Assert.Equal((median, ninetieth), (Waits.Median(days), Waits.Percentile(days, 90)));

    [Theory]
    [InlineData(9, 17, "等得更短了"), InlineData(17, 9, "等得更长了"), InlineData(9, 10, "等得差不多")]
    public void The_headline_says_what_is_true(int now, int before, string says)
    {
        var said = Waits.Headline([.. Enumerable.Repeat(now, 9)], [.. Enumerable.Repeat(before, 9)], Card, new("从预约到首次治疗", "from booking to first treatment"));
        Assert.StartsWith(says, said.Zh, StringComparison.Ordinal);
        Assert.Contains($"中位 {now} 天", said.Zh, StringComparison.Ordinal);
    }

    [Fact]
    public void Of_a_few_it_says_nothing()
    {
        Assert.Contains("太少", Waits.Headline([3, 4], [9, 9, 9, 9, 9], Card, new("x", "x")).Zh, StringComparison.Ordinal);
        Assert.Contains("不比", Waits.Headline([3, 4, 5, 6, 7], [9], Card, new("x", "x")).Zh, StringComparison.Ordinal);
    }
}

/// <summary>T23 of others' failures: totals that differ from level to level. A failure prints its seed.</summary>
public class The_tree_of_the_region_adds_up
{
    [Theory, InlineData(1), InlineData(2), InlineData(3), InlineData(4), InlineData(5), InlineData(6), InlineData(7), InlineData(8)]
    public void Whatever_its_shape_nobody_falls_between_two_levels(int seed)
    {
        var dice = new Random(seed);
        var some = dice.Next(1, 30);
        // any tree, with parents that do not exist, and now and then a circle
        List<Organisation> all = [.. Enumerable.Range(0, some).Select(i => new Organisation($"o{i}", new($"甲{i}", $"O{i}"), Level.County, dice.Next(4) switch { 0 => null, 1 => "nowhere", _ => $"o{dice.Next(some)}" }))];
        var counts = Enumerable.Range(0, 60).Select(_ => (dice.Next(6) == 0 ? null : $"o{dice.Next(some + 3)}", (IReadOnlyList<long>)[.. Enumerable.Range(0, 4).Select(_ => (long)dice.Next(9))])).ToList();
        var nodes = RegionTree.Sum(all, counts, 4);
        for (var state = 0; state < 4; state++)
        {
            var everybody = counts.Sum(c => c.Item2[state]);
            Assert.Equal(everybody, nodes.Sum(n => n.Own[state]));
            Assert.Equal(everybody, nodes.Where(n => n.Depth == 0).Sum(n => n.All[state]));
        }
        foreach (var (i, n) in nodes.Index())
        {
            var below = nodes.Skip(i + 1).TakeWhile(m => m.Depth > n.Depth).Where(m => m.Depth == n.Depth + 1);
            Assert.Equal(n.Active, n.Own.Sum() + below.Sum(m => m.Active));
        }
        Assert.Equal(all.Count, nodes.Count(n => n.Organisation is not null));
    }
}
