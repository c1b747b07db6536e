using Xinglin.Care;
using Xinglin.Care.Rights;
using Xinglin.Facts.Alliance;
using Xinglin.Facts.Herbs;
using Xinglin.Facts.Laboratory;
using Xinglin.Facts.Meetings;
using Xinglin.Facts.Organisations;
using Xinglin.Facts.Paths;
using Xinglin.Facts.Person;
using Xinglin.Specs.Storage;

namespace Xinglin.Specs.Care.Rights;

public class What_an_agreement_lists
{
    static readonly DateTimeOffset now = new(2026, 3, 2, 9, 0, 0, TimeSpan.FromHours(8));
    static readonly Agreement whole = Given_region.Small.Agreements[0];

    static Chart Of(params IFact[] facts) =>
        Chart.Of(new(Guid.Parse("00000000-0000-0000-0000-000000000001")), facts.Select((f, i) => new Entry(new(i + 1), f, now.AddDays(-3), now.AddDays(-3), "doctor", Origin.Entered)));

    static readonly Chart chart = Of(new Registered("hub"), MdtRequested.Sample, LaboratoryResult.Sample, Prescription.Sample, AllergyStated.Sample);

    static Reader Expert(params Agreement[] terms) =>
        Reader.On(now.HouseDay(), "expert", Given_region.Small.Staff.Single(s => s.Account == "expert").Posts, Given_region.Small with { Agreements = terms }, []);

    static Opening.Granted? Opens(Chart chart, params Agreement[] terms) => Opening.For(chart, Expert(terms), now) as Opening.Granted;

    [Fact]
    public void Only_the_records_it_lists_keep_their_words_and_the_others_are_counted()
    {
        var seen = Opens(chart, whole with { Records = SharedRecords.Course | SharedRecords.Results })!;
        Assert.Equal((Grant.Shared, 1, 5), (seen.By.Grant, seen.Hidden, seen.Chart.Written.Count));
        Assert.Single(seen.Chart.All<LaboratoryResult>());
        Assert.Empty(seen.Chart.All<Prescription>());
        Assert.IsType<Restricted>(seen.Chart.Written[3].Fact);
        Assert.Single(seen.Chart.All<AllergyStated>());
    }

    [Fact]
    public void What_corrects_a_hidden_record_is_hidden_with_it()
    {
        var corrected = Chart.Of(chart.Id, [.. chart.Written, new Entry(new(6), new Retraction("误写：附子 30 g"), now, now, "doctor", Origin.Entered, Amends: new(4))]);
        var seen = Opens(corrected, whole with { Records = SharedRecords.Course })!;
        Assert.DoesNotContain(seen.Chart.Written, e => e.Fact.Say().Zh.Contains("附子", StringComparison.Ordinal));
    }

    [Fact]
    public void Whose_charts_it_names_is_whose_charts_open()
    {
        Assert.NotNull(Opens(chart, whole with { Patients = SharedPatients.Discussed }));
        Assert.Null(Opens(chart, whole with { Patients = SharedPatients.Referred }));
        Assert.NotNull(Opens(Of(new Registered("hub"), Referral.Sample), whole with { Patients = SharedPatients.Referred }));
        Assert.Null(Opens(chart));
    }

    [Fact]
    public void Who_was_asked_from_afar_opens_what_it_was_asked_about_and_not_what_another_was_asked()
    {
        var terms = whole with { Patients = SharedPatients.Consulted };
        Assert.NotNull(Opens(Of(new Registered("hub"), RemoteRequested.Sample with { ToOrganisation = "capital" }), terms));
        Assert.Null(Opens(Of(new Registered("hub"), RemoteRequested.Sample with { ToOrganisation = "county" }), terms));
    }

    [Fact]
    public void Two_agreements_together_show_what_each_lists_for_the_charts_it_names()
    {
        var referred = whole with { Id = "a2", Patients = SharedPatients.Referred, Records = SharedRecords.ChineseMedicine };
        var discussed = whole with { Patients = SharedPatients.Discussed, Records = SharedRecords.Results };
        Assert.Equal(SharedRecords.Course | SharedRecords.Results, Opens(chart, referred, discussed)!.Listed);
        Assert.Equal(SharedRecords.Course | SharedRecords.Results | SharedRecords.ChineseMedicine, Opens(Of(new Registered("hub"), MdtRequested.Sample, Referral.Sample), referred, discussed)!.Listed);
    }

    [Fact]
    public void Whoever_has_another_way_in_reads_by_that_one()
    {
        var own = Chart.Of(chart.Id, [.. chart.Written, new Entry(new(6), new CareTeamJoined("expert", Role.RemoteExpert), now, now, "doctor", Origin.Entered)]);
        var seen = Opens(own, whole with { Records = SharedRecords.Course })!;
        Assert.Equal((Grant.Team, 0), (seen.By.Grant, seen.Hidden));
    }

    [Fact]
    public void By_an_agreement_one_advises_and_orders_nothing()
    {
        var who = new Who("expert", [Role.RemoteExpert], Keys: Expert(whole).Keys);
        IEnumerable<string> Refused(Draft draft) => new Gate().Admit(chart, [draft], who, now).Select(p => p.What.En);
        Assert.DoesNotContain(Refused(new(MdtOpinion.Sample, now)), w => w.StartsWith("by an agreement", StringComparison.Ordinal));
        Assert.Contains(Refused(new(Prescription.Sample, now)), w => w.StartsWith("by an agreement", StringComparison.Ordinal));
        Assert.Contains(Refused(new(new Retraction("重复"), now) { Amends = new(2) }), w => w.StartsWith("this entry is not yours", StringComparison.Ordinal));
    }

    [Fact]
    public void Every_fact_has_a_kind_of_record_an_agreement_can_list() =>
        Assert.All(typeof(IFact).Assembly.GetTypes().Where(t => t is { IsAbstract: false } && t.IsAssignableTo(typeof(IFact))),
            t => Assert.NotEqual(SharedRecords.None, Listed.Of((IFact)t.GetProperty("Sample")!.GetValue(null)!)));
}
