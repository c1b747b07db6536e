using System.IO.Compression;
using System.Text;
using Xinglin.Storage;
using Xinglin.Storage.Erasing;
using Xinglin.Storage.Moving;
using Xinglin.Storage.Proof;

namespace Xinglin.Specs.Storage;

public class Backing_up_on_SQLite() : Backing_up(new Sqlite_ground())
{
    [Fact]
    public void A_backup_is_one_file_for_the_owner_alone()
    {
        Full(Ground.Open());
        Backup.Save(Ground.Engine(), Paper, Noon);
        Assert.Equal([Paper], Directory.EnumerateFiles(Folder));
        if (!OperatingSystem.IsWindows()) Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(Paper));
    }

    [Fact]
    public void A_store_somebody_has_open_is_not_pulled_from_under_them()
    {
        using var elsewhere = new Sqlite_ground();
        Full(elsewhere.Open());
        Backup.Save(elsewhere.Engine(), Paper, Noon);
        var store = Ground.Open();
        var chart = Filled(store, 2);
        using (store.Engine.Open()) Assert.Contains("停下杏林", Backup.Restore(Ground.Engine(), Paper).Refused!.Value.Zh);
        Assert.Equal(2, store.Read(chart)!.Head);
    }

    [Fact]
    public void What_is_no_store_of_ours_is_refused()
    {
        using var other = new Sqlite_ground();
        Run(other.Engine(), "create table moon (phase text)");
        Assert.Contains("不是杏林", Backup.Restore(Ground.Engine(), other.File).Refused!.Value.Zh);
        File.WriteAllText(Paper, "nothing of the sort");
        Assert.NotNull(Backup.Restore(Ground.Engine(), Paper).Refused);
    }

    [Fact]
    public void A_backup_is_not_written_over_the_store()
    {
        Full(Ground.Open());
        Assert.NotNull(Backup.Save(Ground.Engine(), ((Sqlite_ground)Ground).File, Noon).Refused);
        Assert.True(Verification.Of(Ground.Engine()).Ok);
    }
}

public class Backing_up_on_PostgreSQL() : Backing_up(new Postgres_ground())
{
    [Fact]
    public void Restored_into_the_other_database_it_is_the_same_both_ways()
    {
        using var sqlite = new Sqlite_ground();
        Full(Ground.Open());
        var before = Everything(Ground);
        Backup.Save(Ground.Engine(), Paper, Noon);
        Assert.Null(Backup.Restore(sqlite.Engine(), Paper).Refused);
        Assert.Equal(before, Everything(sqlite));
        Assert.Null(Backup.Save(sqlite.Engine(), Paper, Noon).Refused);
        Filled(Ground.Open(), 3);
        Assert.Null(Backup.Restore(Ground.Engine(), Paper).Refused);
        Assert.Equal(before, Everything(Ground));
    }

    [Fact]
    public void Any_line_left_out_or_changed_makes_it_no_backup()
    {
        Full(Ground.Open());
        Backup.Save(Ground.Engine(), Paper, Noon);
        string[] lines;
        using (var reader = new StreamReader(new GZipStream(File.OpenRead(Paper), CompressionMode.Decompress))) lines = reader.ReadToEnd().Split('\n')[..^1];
        using var other = new Postgres_ground();
        foreach (var harmed in new string[][] { lines[..^1], lines[..5], [.. lines[..7], .. lines[8..]], [.. lines.Select(l => l.Replace("王桂兰", "王桂花", StringComparison.Ordinal))] })
        {
            using (var zip = new GZipStream(File.Create(Paper), CompressionLevel.Fastest)) zip.Write(Encoding.UTF8.GetBytes(string.Concat(harmed.Select(l => l + "\n"))));
            Assert.NotNull(Backup.Restore(other.Engine(), Paper).Refused);
            Assert.Empty(Dump(other.Engine(), "select * from chart"));
        }
    }
}

public abstract class Backing_up(Ground ground) : Storage_spec(ground)
{
    protected string Folder => Directory.CreateDirectory(Path.Combine(Ground.Folder, "away")).FullName;
    protected string Paper => Path.Combine(Folder, "tonight.backup");

    /// <summary>A store with something in every table, some of it null, binary, signed or timed.</summary>
    protected static ChartId Full(Store store)
    {
        var chart = Filled(store, 20);
        Done(new Desk(store).Write(chart, [Measured(40) with { Amends = new(3), Reason = "看错行😵" }], Nurse));
        new Links(store).Link(chart, Filled(store, 3), "同一人", Nurse);
        store.OpenChart(Wang);
        foreach (var sql in new[]
        {
            $"insert into known (key, chart) values ('Patient/1', '{chart}')",
            $"insert into file (chart, hash, body) select '{chart}', 'h', digest from entry where seq = 1 and chart = '{chart}'",
            "insert into waiting (key, waits_for, arrival, file) values ('a', 'b', '{}', 'f')",
            "insert into kept (key, type, body, kept_at) values ('k', 'List', '{\"x\": 1}', 7)",
            "insert into import_account (id, file, account, by_whom, at) values ('1', 'f', '{}', 'i', 0)",
            "insert into adoption (card, edition, from_at, adopted_at, adopted_by) values ('c', '2026.1', -5, 9, 'q')",
            "insert into signature (card, edition, digest, author, signed_by, signed_at) values ('c', '2026.1', 'd', 'a', 'p', 9)",
            "insert into house (name, value) values ('demo', 'no')",
        }) Run(store.Engine, sql);
        return chart;
    }

    protected static List<string> Everything(Ground ground)
    {
        ground.Open();
        return [.. new[] { "chart", "entry", "person", "person_number", "person_link", "known", "file", "waiting", "kept", "import_account", "adoption", "signature", "house" }
            .SelectMany(t => Dump(ground.Engine(), $"select '{t}', t.* from {t} t order by 2, 3")), .. Dump(ground.Engine(), "select chart, n, said, at, seq, amending, reason from saying order by chart, n")];
    }

    [Fact]
    public void Restored_elsewhere_it_is_the_same_to_the_byte()
    {
        Full(Ground.Open());
        var report = Backup.Save(Ground.Engine(), Paper, Noon);
        Assert.Equal((null, 3, 24), (report.Refused, report.Charts, report.Entries));
        using var other = Ground.Another();
        var restored = Backup.Restore(other.Engine(), Paper);
        Assert.Equal((null, 3, 24), (restored.Refused, restored.Charts, restored.Entries));
        Assert.Equal(Everything(Ground), Everything(other));
        Done(new Desk(other.Open()).Write(other.Open().Charts().First(), [Measured(37)], Nurse));
    }

    [Fact]
    public void Restoring_takes_the_place_of_what_was_there()
    {
        Full(Ground.Open());
        var before = Everything(Ground);
        Backup.Save(Ground.Engine(), Paper, Noon);
        Filled(Ground.Open(), 30);
        CloseAll();
        Assert.Null(Backup.Restore(Ground.Engine(), Paper).Refused);
        Assert.Equal(before, Everything(Ground));
    }

    [Fact]
    public async Task Taken_while_others_write_it_holds_one_moment()
    {
        var store = Ground.Open();
        var charts = Enumerable.Range(0, 4).Select(_ => Filled(store, 1)).ToArray();
        using var stop = new CancellationTokenSource();
        var written = 4L;
        var writers = charts.Select(c => Task.Factory.StartNew(() =>
        {
            for (var i = 1; !stop.IsCancellationRequested; i++)
            {
                Done(new Desk(store).Write(c, [Measured(37, i), Measured(38, i)], Nurse));
                Interlocked.Add(ref written, 2);
            }
        }, TaskCreationOptions.LongRunning)).ToArray();
        for (var i = 0; i < 5; i++)
        {
            SpinWait.SpinUntil(() => Interlocked.Read(ref written) > 40 * (i + 1));
            var least = Interlocked.Read(ref written);
            var report = Backup.Save(Ground.Engine(), Paper, Noon);
            Assert.Null(report.Refused);
            Assert.InRange(report.Entries, least, Interlocked.Read(ref written));
        }
        await stop.CancelAsync();
        await Task.WhenAll(writers);
        using var other = Ground.Another();
        Assert.Null(Backup.Restore(other.Engine(), Paper).Refused);
        Assert.True(Verification.Of(other.Open().Engine).Ok);
        Assert.All(charts, c => Assert.Equal(1, other.Open().Read(c)!.Head % 2)); // never half a message
    }

    [Fact]
    public void A_backup_of_a_store_that_does_not_verify_is_none()
    {
        var chart = Full(Ground.Open());
        Backup.Save(Ground.Engine(), Paper, Noon);
        var good = File.ReadAllBytes(Paper);
        Run(Ground.Engine(), $"update entry set author = 'x' where chart = '{chart}' and seq = 5");
        Assert.Contains("第 5 条", Backup.Save(Ground.Engine(), Paper, Noon).Refused!.Value.Zh);
        Assert.Equal(good, File.ReadAllBytes(Paper));
        Assert.Equal([Paper], Directory.EnumerateFiles(Folder));
    }

    [Fact]
    public void A_backup_by_a_newer_build_is_refused_and_the_store_left_as_it_is()
    {
        using var newer = Ground.Another();
        Full(newer.Open());
        Run(newer.Engine(), "insert into schema_version (file, hash) values ('2031-01-01_01_moons.sql', 'x')");
        Backup.Save(newer.Engine(), Paper, Noon);
        var chart = Filled(Ground.Open(), 2);
        Assert.Contains("moons", Backup.Restore(Ground.Engine(), Paper).Refused!.Value.En);
        Assert.Equal(2, Ground.Open().Read(chart)!.Head);
    }

    [Fact]
    public void What_was_erased_after_the_backup_is_erased_again_at_the_next_start()
    {
        var chart = Full(Ground.Open());
        Backup.Save(Ground.Engine(), Paper, Noon);
        new Eraser(Ground.Open()).Erase(chart, "依法核准", new("engineer.zhou", [Role.Engineer]));
        CloseAll();
        Backup.Restore(Ground.Engine(), Paper);
        var store = Ground.Open();
        Assert.Equal((1, 21L), (store.Replayed!.Charts, store.Replayed.Blanked));
        Assert.Null(store.WhoIs(chart));
        Assert.All(store.Read(chart)!.Written, e => Assert.True(e.Fact is Blank or Erased));
        Assert.True(Verification.Of(store.Engine).Ok);
    }

    [Fact]
    public void A_missing_file_is_refused() => Assert.Contains("没有文件", Backup.Restore(Ground.Engine(), Paper).Refused!.Value.Zh);

    /// <summary>As when the server was stopped.</summary>
    void CloseAll() => Ground.Close();
}
