using Xinglin.Care.Diagnosis.Meetings;
using Xinglin.Care.Rights;
using Xinglin.Facts.Ending;
using Xinglin.Facts.Meetings;
using Xinglin.Facts.Paths;
using Xinglin.Storage;
using Xinglin.Storage.Reading;

namespace Xinglin.Specs.Storage;

public class Advice_rows_on_SQLite() : Advice_rows(new Sqlite_ground());
public class Advice_rows_on_PostgreSQL() : Advice_rows(new Postgres_ground());

/// <summary>The register of recommendations: every one is in one state, and only those of charts that open are listed.</summary>
public abstract class Advice_rows(Ground ground) : Storage_spec(ground)
{
    static readonly Who anybody = new("han", Enum.GetValues<Role>());

    Store House => field ??= Ground.Open(registers: [new DoorRegister(), new RecommendationRegister()], time: new Set_clock(Noon));

    ChartId Chart(string name, params IFact[] facts)
    {
        var chart = House.OpenChart(new() { Name = name });
        Done(new Desk(House).Write(chart, [.. facts.Select((f, i) => new Draft(f, Noon.AddHours(i - 20)))], anybody));
        return chart;
    }

    static MdtRecommendation Tace(string? trip = null) => new("加做 TACE", Role.Interventionist, new(2026, 3, 9)) { Meeting = "胃肠组", Trip = trip, OwnerAccount = "xing" };

    IReadOnlyList<AdviceRow> Rows(Reach? reach = null, string? trip = null) => AdviceRows.Of(House, new(Noon.AddDays(-30), Noon.AddDays(1), reach) { Trip = trip });

    [Fact]
    public void Every_item_has_one_state_and_those_not_done_say_why()
    {
        Chart("开着", Tace());
        Chart("不愿", Tace(), new MdtItemSettled(1, ItemOutcome.Refused) { Reason = "想回家", Obstacle = ItemObstacle.Family });
        Chart("去世", Tace("trip-1"), new Death());
        Assert.Equal([("不愿", "refused", "family", "想回家"), ("去世", "ended", null, null), ("开着", "open", null, null)], Rows().Select(r => (r.Person, r.State, r.Obstacle, r.Reason)).OrderBy(r => r.Person, StringComparer.Ordinal));
        Assert.All(Rows(), r => Assert.Equal(("interventionist", "xing", "胃肠组", Noon.AddHours(-20)), (r.Owner, r.Account, r.Meeting, r.AdvisedAt)));
        Assert.Equal("去世", Assert.Single(Rows(trip: "trip-1")).Person);
    }

    [Fact]
    public void Charts_that_do_not_open_are_not_listed()
    {
        var open = Chart("本院", Tace(), new Registered("hub"));
        Chart("外院", Tace(), new Registered("county"));
        Assert.Equal(open, Assert.Single(Rows(new([Keys.House("hub")], Noon))).Chart);
    }
}
