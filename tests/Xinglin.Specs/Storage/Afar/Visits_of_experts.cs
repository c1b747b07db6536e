using Xinglin.Care.Rights;
using Xinglin.Facts.Organisations;
using Xinglin.Storage;
using Xinglin.Storage.Organisations;

namespace Xinglin.Specs.Storage.Afar;

public class Visits_of_experts_on_SQLite() : Visits_of_experts(new Sqlite_ground());
public class Visits_of_experts_on_PostgreSQL() : Visits_of_experts(new Postgres_ground());

public abstract class Visits_of_experts(Ground ground) : Storage_spec(ground)
{
    static readonly DateOnly day = Given_region.Day;
    static readonly Trip trip = new("t1", TripKind.Visit, "expert", "林仲", "京都合作医院", "hub", day, day.AddDays(1), "门诊、查房、授课", "mdt", default);

    Store Begun()
    {
        var store = Ground.Open();
        People.Save(store, Given_region.Small, "spec");
        Assert.Null(Trips.Make(store, trip));
        return store;
    }

    static TripLine Line(string id, TripPart part = TripPart.Round, ChartId? about = null, int inDays = 0) => new("t1", id, part, day.AddDays(inDays), "10:00", "查房", "一病区", null, about, null, "mdt", default);

    [Fact]
    public void A_visit_holds_its_clinic_round_lecture_and_cases_and_keeps_what_fell_out_with_its_reason()
    {
        var store = Begun();
        ChartId chart = new(Guid.NewGuid());
        Assert.Null(Trips.Add(store, Line("r1", about: chart)));
        Assert.Null(Trips.Add(store, Line("r1", about: chart))); // sent twice
        Assert.Null(Trips.Add(store, Line("l1", TripPart.Lecture)));
        Assert.Equal("about", Trips.Add(store, Line("r2", about: chart))!.Field);
        Assert.Null(Trips.TakeOut(store, "t1", "r1", "mdt", "出院"));
        Assert.Null(Trips.Add(store, Line("r2", about: chart)));
        Assert.Equal([("l1", false), ("r1", true), ("r2", false)], Trips.Lines(store, "t1").Select(l => (l.Id, l.IsOut)).OrderBy(l => l.Id, StringComparer.Ordinal));
        Assert.Equal("出院", Trips.Lines(store, "t1").Single(l => l.Id == "r1").OutWhy);
    }

    [Fact]
    public void A_line_outside_its_days_and_a_visit_that_ends_before_it_begins_are_refused()
    {
        var store = Begun();
        Assert.Equal("day", Trips.Add(store, Line("r1", inDays: 2))!.Field);
        Assert.Equal("until", Trips.Make(store, trip with { Id = "t2", Until = day.AddDays(-1) })!.Field);
        Assert.Equal("organisation", Trips.Make(store, trip with { Id = "t2", Organisation = "moon" })!.Field);
        Assert.Null(Trips.End(store, "t1", "mdt", "台风停航"));
        Assert.Equal("trip", Trips.Add(store, Line("r1"))!.Field);
        Assert.Equal("台风停航", Trips.Find(store, "t1")!.EndedWhy);
        Assert.Single(Trips.Since(store, day));
        Assert.Empty(Trips.Since(store, day.AddDays(2)));
    }

    [Fact]
    public void A_seconded_experts_post_opens_charts_for_its_term_and_ends_by_itself()
    {
        var store = Begun();
        Assert.Null(People.Give(store, "expert", new(Role.Mentor, "hub", null, day, day.AddDays(30)), "engineer", "派驻一个月"));
        IReadOnlyCollection<string> On(DateOnly d) => Reader.On(d, "expert", People.Read(store).Staff.Single(s => s.Account == "expert").Posts, People.Read(store), []).Keys;
        Assert.DoesNotContain("clinic/hub", On(day.AddDays(-1)));
        Assert.Contains("clinic/hub", On(day));
        Assert.Contains("clinic/hub", On(day.AddDays(30)));
        Assert.DoesNotContain("clinic/hub", On(day.AddDays(31)));
    }
}
