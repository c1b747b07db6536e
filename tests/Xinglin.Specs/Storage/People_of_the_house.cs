using Xinglin.Facts.Organisations;
using Xinglin.Storage;
using Xinglin.Storage.Moving;
using Xinglin.Storage.Organisations;

namespace Xinglin.Specs.Storage;

public class People_of_the_house_on_SQLite() : People_of_the_house(new Sqlite_ground());
public class People_of_the_house_on_PostgreSQL() : People_of_the_house(new Postgres_ground());

public abstract class People_of_the_house(Ground ground) : Storage_spec(ground)
{
    static readonly Region region = Given_region.Small;

    static StaffMember Of(Store store, string account) => People.Read(store).Staff.Single(s => s.Account == account);

    [Fact]
    public void A_region_is_read_as_it_was_saved_and_saving_it_again_changes_nothing()
    {
        var store = Ground.Open();
        People.Save(store, region, "spec");
        var first = People.Read(store);
        Assert.Equal(region.Organisations.OrderBy(o => o.Id, StringComparer.Ordinal), first.Organisations);
        Assert.Equal(region.Departments.OrderBy(d => d.Id, StringComparer.Ordinal), first.Departments);
        Assert.Equal(region.Agreements, first.Agreements);
        Assert.Equal(region.Staff.Single(s => s.Account == "left").Posts, Of(store, "left").Posts);
        Assert.Equal(new Phrase("主管", "senior"), Of(store, "nurse1").Title);
        People.Save(store, region, "spec");
        Assert.Equal(first.Staff.Select(s => (s.Account, s.Posts.Count)), People.Read(store).Staff.Select(s => (s.Account, s.Posts.Count)));
        Assert.Equal(("hub", "云峪中心（演示）"), (People.Home(store).Organisation, People.Home(store).Name!.Value.Zh));
    }

    [Fact]
    public void A_post_that_was_ended_stays_ended_whoever_saves_the_region_again()
    {
        var store = Ground.Open();
        People.Save(store, region, "spec");
        Assert.Null(People.End(store, People.PostsOf(store, "nurse1").Single().Id, Given_region.Day, "engineer", "调往二病区"));
        Assert.Null(People.Give(store, "nurse1", new(Role.DutyNurse, "hub", "hub.w2", Given_region.Day.AddDays(1)), "engineer", "调往二病区"));
        People.Save(store, region, "spec");
        var rows = People.PostsOf(store, "nurse1");
        Assert.Equal(["hub.w2", "hub.w1"], rows.Select(r => r.Post.Department));
        Assert.Equal((Given_region.Day, "engineer", "调往二病区"), (rows[1].Post.Until, rows[1].EndedBy, rows[1].EndedWhy));
        Assert.Equal("hub.w1", Of(store, "nurse1").Posts.Single(p => p.HeldOn(Given_region.Day)).Department);
        Assert.Equal("hub.w2", Of(store, "nurse1").Posts.Single(p => p.HeldOn(Given_region.Day.AddDays(1))).Department);
    }

    [Theory]
    [InlineData("nurse1", "hub", "hub.w1", " ", "why")]
    [InlineData("nobody", "hub", null, "到岗", "account")]
    [InlineData("nurse1", "moon", null, "到岗", "organisation")]
    [InlineData("nurse1", "county", "hub.w1", "到岗", "department")]
    public void A_post_that_cannot_be_is_refused_with_what_to_mend(string account, string organisation, string? department, string why, string field)
    {
        var store = Ground.Open();
        People.Save(store, region, "spec");
        Assert.Equal(field, People.Give(store, account, new(Role.DutyNurse, organisation, department, Given_region.Day), "engineer", why)!.Field);
        Assert.Single(People.PostsOf(store, "nurse1"));
    }

    [Fact]
    public void A_post_cannot_end_before_it_begins_or_without_a_reason()
    {
        var store = Ground.Open();
        People.Save(store, region, "spec");
        var id = People.PostsOf(store, "nurse1").Single().Id;
        Assert.Equal("until", People.End(store, id, new(2019, 12, 31), "engineer", "离职")!.Field);
        Assert.Equal("why", People.End(store, id, Given_region.Day, "engineer", "　 ")!.Field);
        Assert.Equal("post", People.End(store, "none", Given_region.Day, "engineer", "离职")!.Field);
        Assert.Null(People.PostsOf(store, "nurse1").Single().Post.Until);
    }

    [Fact]
    public void A_backup_brings_people_and_posts_back()
    {
        People.Save(Ground.Open(), region, "spec");
        Ground.Close();
        var file = Path.Combine(Ground.Folder, "people.backup");
        Assert.Null(Backup.Save(Ground.Engine(), file, Noon).Refused);
        using var there = Ground.Another();
        there.Open();
        there.Close();
        Assert.Null(Backup.Restore(there.Engine(), file).Refused);
        var back = People.Read(there.Open());
        Assert.Equal(region.Staff.Select(s => s.Account).Order(StringComparer.Ordinal), back.Staff.Select(s => s.Account));
        Assert.Equal(region.Agreements, back.Agreements);
    }
}
