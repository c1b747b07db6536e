using Xinglin.Facts.Organisations;
using Xinglin.Storage;
using Xinglin.Storage.Moving;
using Xinglin.Storage.Organisations;

namespace Xinglin.Specs.Storage.Afar;

public class Agreements_and_their_revisions_on_SQLite() : Agreements_and_their_revisions(new Sqlite_ground());
public class Agreements_and_their_revisions_on_PostgreSQL() : Agreements_and_their_revisions(new Postgres_ground());

public abstract class Agreements_and_their_revisions(Ground ground) : Storage_spec(ground)
{
    static readonly Agreement first = Given_region.Small.Agreements[0] with { Records = SharedRecords.Course | SharedRecords.Results, Patients = SharedPatients.Discussed };

    Store Begun()
    {
        var store = Ground.Open();
        People.Save(store, Given_region.Small with { Agreements = [first] }, "spec");
        return store;
    }

    static AgreementRevision Wish(Agreement terms, string? guest = null, string why = "改签", AgreementState state = AgreementState.Proposed, string? host = "范立") => new(0, state, terms, host, guest, why, "quality", default);

    [Fact]
    public void A_change_is_a_row_of_its_own_and_the_old_ones_stay()
    {
        var store = Begun();
        Assert.Null(Agreements.Write(store, Wish(first with { Records = SharedRecords.Course }), 1));
        var rows = Agreements.All(store)["a1"].ToList();
        Assert.Equal([1, 2], rows.Select(r => r.Number));
        Assert.Equal(first, rows[0].Terms);
        Assert.Equal(("范立", null, "改签", "quality"), (rows[1].HostSigned, rows[1].GuestSigned, rows[1].Why, rows[1].By));
        Assert.Equal(SharedRecords.Course, Assert.Single(People.Read(store).Agreements).Records);
    }

    [Fact]
    public void What_gives_more_waits_for_both_signatures_and_what_gives_less_does_not()
    {
        var store = Begun();
        var more = first with { Records = SharedRecords.All };
        Assert.Null(Agreements.Write(store, Wish(more), 1));
        Assert.Equal(first, Assert.Single(Agreements.InForce(store)));
        Assert.Null(Agreements.Write(store, Wish(more, "林仲"), 2));
        Assert.Equal(more, Assert.Single(Agreements.InForce(store)));
        Assert.Null(Agreements.Write(store, Wish(more with { Patients = SharedPatients.Discussed, Until = new(2026, 6, 30) }), 3));
        Assert.Equal(new(2026, 6, 30), Assert.Single(Agreements.InForce(store)).Until);
        Assert.Null(Agreements.Write(store, Wish(first, host: null), 4));
        Assert.Equal(new(2026, 6, 30), Assert.Single(Agreements.InForce(store)).Until);
    }

    [Fact]
    public void A_revocation_ends_it_and_saving_the_region_again_does_not_bring_it_back()
    {
        var store = Begun();
        Assert.Null(Agreements.Write(store, Wish(first, state: AgreementState.Revoked, why: "合作终止"), 1));
        Assert.Empty(Agreements.InForce(store));
        People.Save(store, Given_region.Small with { Agreements = [first] }, "spec");
        Assert.Empty(Agreements.InForce(store));
        Assert.Null(Agreements.Write(store, Wish(first), 2)); // the host alone does not open again what was shut
        Assert.Empty(Agreements.InForce(store));
        Assert.Null(Agreements.Write(store, Wish(first, "林仲"), 3));
        Assert.Single(Agreements.InForce(store));
    }

    [Fact]
    public void Sent_twice_it_is_written_once_and_of_two_who_change_it_at_once_the_second_is_told()
    {
        var store = Begun();
        var wish = Wish(first with { Records = SharedRecords.Course });
        Assert.Null(Agreements.Write(store, wish, 1));
        Assert.Null(Agreements.Write(store, wish, 1));
        Assert.Contains("meanwhile", Agreements.Write(store, Wish(first with { Patients = SharedPatients.Referred }, "林仲"), 1)!.What.En, StringComparison.Ordinal);
        Assert.Equal(2, Agreements.All(store)["a1"].Count());
    }

    [Theory]
    [InlineData(" ", "why"), InlineData("改", "guest")]
    public void What_cannot_be_is_refused_with_what_to_mend(string why, string field)
    {
        var store = Begun();
        Assert.Equal(field, Agreements.Write(store, Wish(first with { Guest = "moon" }, "林仲", why), 1)!.Field);
        Assert.Equal("until", Agreements.Write(store, Wish(first with { Until = new(2024, 1, 1) }), 1)!.Field);
        Assert.Equal("patients", Agreements.Write(store, Wish(first with { Patients = SharedPatients.None }), 1)!.Field);
        Assert.Single(Agreements.All(store)["a1"]);
    }

    [Fact]
    public void A_backup_brings_every_revision_back()
    {
        var store = Begun();
        Agreements.Write(store, Wish(first, state: AgreementState.Revoked), 1);
        var before = Agreements.All(store)["a1"].ToList();
        Ground.Close();
        var file = Path.Combine(Ground.Folder, "agreements.backup");
        Assert.Null(Backup.Save(Ground.Engine(), file, Noon).Refused);
        using var there = Ground.Another();
        there.Open();
        there.Close();
        Assert.Null(Backup.Restore(there.Engine(), file).Refused);
        Assert.Equal(before, Agreements.All(there.Open())["a1"]);
    }
}
