using Xinglin.Storage;
using Xinglin.Storage.Proof;

namespace Xinglin.Specs.Storage;

public class Sealing_on_SQLite() : Sealing(new Sqlite_ground());
public class Sealing_on_PostgreSQL() : Sealing(new Postgres_ground());

public abstract class Sealing(Ground ground) : Storage_spec(ground)
{
    string Paper => Path.Combine(Ground.Folder, "tonight.json");

    [Fact]
    public void A_seal_survives_its_file_and_holds_while_charts_grow()
    {
        var store = Ground.Open();
        var chart = Filled(store, 5);
        var empty = store.OpenChart(Wang);
        Seal.Of(store.Engine, Noon).Save(Paper);
        Done(new Desk(store).Write(chart, [Measured(39, 90)], Nurse));
        Done(new Desk(store).Write(empty, [Measured(39, 90)], Nurse));
        Filled(store, 2);
        var seal = Seal.Load(Paper);
        Assert.Equal(Noon, seal.At);
        Assert.Equal(2, seal.Heads.Count);
        Assert.Equal(new Verification(3, 9, null), Verification.Of(Ground.Engine(), seal));
    }

    [Fact]
    public void The_key_is_made_once_and_readable_by_its_owner_alone()
    {
        var engine = Ground.Open().Engine;
        Assert.Equal(Seal.Of(engine, Noon).Key, Seal.Of(Ground.Engine(), Noon).Key);
        Assert.StartsWith(Ground.Folder, engine.SealKeyFile);
        if (!OperatingSystem.IsWindows()) Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(engine.SealKeyFile));
    }

    [Fact]
    public void A_sealed_chart_that_is_gone_is_found()
    {
        var store = Ground.Open();
        var chart = Filled(store, 5);
        var seal = Seal.Of(store.Engine, Noon);
        Run(store.Engine, "delete from entry");
        Run(store.Engine, "delete from chart");
        var found = Verification.Of(Ground.Engine(), seal);
        Assert.Equal(chart, found.FirstBad!.Chart);
        Assert.Contains("不见了", found.FirstBad.What.Zh);
    }

    [Fact]
    public void A_chart_rewritten_since_with_a_chain_that_fits_is_found()
    {
        var store = Ground.Open();
        var chart = Filled(store, 5);
        var seal = Seal.Of(store.Engine, Noon);
        foreach (var table in new[] { "entry", "chart", "person", "person_number" }) Run(store.Engine, $"delete from {table}");
        var forged = Ground.Open();
        forged.OpenChart(Wang, chart);
        Done(new Desk(forged).Write(chart, [.. Enumerable.Range(0, 5).Select(i => Measured(36, i))], Nurse));
        Assert.True(Verification.Of(Ground.Engine()).Ok);
        Assert.Contains("改写", Verification.Of(Ground.Engine(), seal).FirstBad!.What.Zh);
    }

    [Fact]
    public void A_seal_that_was_altered_is_no_seal()
    {
        var store = Ground.Open();
        Filled(store, 5);
        Filled(store, 5);
        var seal = Seal.Of(store.Engine, Noon);
        Seal[] altered =
        [
            seal with { At = seal.At.AddTicks(10) },
            seal with { Heads = [seal.Heads[0]] },
            seal with { Heads = [seal.Heads[0] with { Head = 4 }, seal.Heads[1]] },
            seal with { Heads = [seal.Heads[1], seal.Heads[0]] },
            seal with { Signature = Convert.ToBase64String(new byte[64]) },
            seal with { Signature = "not base64" },
        ];
        foreach (var one in altered) Assert.Contains("签名不符", Verification.Of(Ground.Engine(), one).FirstBad!.What.Zh);
    }

    [Fact]
    public void A_seal_of_another_key_is_said_to_be_so_and_one_without_a_key_at_hand_too()
    {
        using var other = Ground.Another();
        var seal = Seal.Of(other.Open().Engine, Noon);
        var engine = Ground.Open().Engine;
        Assert.Contains("没有签名钥匙", Verification.Of(engine, seal).FirstBad!.What.Zh);
        Seal.Of(engine, Noon);
        Assert.Contains("不是用本存储的钥匙", Verification.Of(engine, seal).FirstBad!.What.Zh);
    }

    [Fact]
    public void A_file_that_is_no_seal_is_refused()
    {
        File.WriteAllText(Paper, "{\"at\":1}");
        Assert.Throws<FormatException>(() => Seal.Load(Paper));
    }
}
