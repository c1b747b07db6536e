using System.Text;
using Xinglin.Facts.Arrivals;
using Xinglin.Facts.Paths;
using Xinglin.Storage;
using Xinglin.Storage.Erasing;
using Xinglin.Storage.Proof;

namespace Xinglin.Specs.Storage;

public class Erasing_a_chart_on_SQLite() : Erasing_a_chart(new Sqlite_ground())
{
    [Fact]
    public void Not_a_byte_of_its_words_is_left_on_the_disk()
    {
        var store = Ground.Open();
        var chart = Told(store, words: 400);
        for (var i = 0; i < 200; i++) Done(new Desk(store).Write(chart, [new(new TaskAnswered("x/2", $"{Secret} {i} {new string('长', i * 9)}"), Noon)], Nurse));
        Filled(store, 30);
        Assert.NotEmpty(FilesHolding(Secret, "杜十娘", "DU0098765", "Patient/du"));
        Assert.Null(new Eraser(store).Erase(chart, "本人要求，依法核准", Engineer).Remains);
        Assert.Empty(FilesHolding(Secret, "杜十娘", "DU0098765", "Patient/du"));
    }

    IEnumerable<string> FilesHolding(params string[] words) => Directory.EnumerateFiles(Ground.Folder, "*", SearchOption.AllDirectories)
        .Where(f => words.Any(w => Bytes(f).AsSpan().IndexOf(Encoding.UTF8.GetBytes(w)) >= 0));

    static byte[] Bytes(string file)
    {
        using var stream = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        var bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        return bytes;
    }
}

public class Erasing_a_chart_on_PostgreSQL() : Erasing_a_chart(new Postgres_ground());

public abstract class Erasing_a_chart(Ground ground) : Storage_spec(ground)
{
    protected const string Secret = "夜里盗汗怕冷";
    protected static readonly Who Engineer = new("engineer.zhou", [Role.Engineer]);
    static readonly Identity Du = new() { Name = "杜十娘", Numbers = [new("住院号", "DU0098765")], Phone = "13911112222" };

    /// <summary>A chart that left traces everywhere a chart can.</summary>
    protected static ChartId Told(Store store, int words = 4)
    {
        var chart = store.OpenChart(Du);
        Done(new Desk(store).Write(chart, [
            .. Enumerable.Range(0, words).Select(i => new Draft(new TaskAnswered("x/1", $"{Secret} {i}"), Noon.AddMinutes(i)) { Source = $"s/{i}" }),
            new(new TaskAnswered("x/1", "改写"), Noon) { Amends = new(1), Reason = $"原话是{Secret}" }], Nurse));
        foreach (var sql in new[]
        {
            $"insert into known (key, chart) values ('Patient/du', '{chart}')",
            $"insert into file (chart, hash, body) select '{chart}', 'h', digest from entry where seq = 1 and chart = '{chart}'",
            $"insert into arrived (chart, source, version) values ('{chart}', 's/1', '2')",
            "insert into waiting (key, waits_for, arrival, file) values ('Observation/1', 'Medication/9', '{\"about\":\"Patient/du\",\"where\":\"1\",\"type\":\"Observation\",\"keys\":[],\"needs\":[],\"body\":\"x\"}', 'f')",
            "insert into kept (key, type, body, kept_at) values ('List/3', 'List', '{\"subject\":\"Patient/du\"}', 0)",
            "insert into kept (key, type, body, kept_at) values ('Organization/1', 'Organization', '{}', 0)",
            "insert into import_account (id, file, account, by_whom, at) values ('1', '杜十娘.json', '号码 DU0098765 已属于另一人', 'import', 0)",
        }) Run(store.Engine, sql);
        return chart;
    }

    [Fact]
    public void Its_words_are_blank_its_person_unknown_and_the_chain_still_whole()
    {
        var store = Ground.Open();
        var other = Filled(store, 3);
        var chart = Told(store);
        new Links(store).Link(other, chart, "同一人", Nurse);
        var seal = Seal.Of(store.Engine, Noon);
        Assert.Equal(new ErasureReport(5), new Eraser(store).Erase(chart, "本人要求，依法核准", Engineer));

        foreach (var reader in new[] { store, Ground.Open() })
        {
            var read = reader.Read(chart)!;
            Assert.Equal(6, read.Head);
            Assert.All(read.Written.Take(5), e => Assert.Equal((new Blank("task-answered"), null), (e.Fact, e.Reason)));
            Assert.Equal((new Erased("本人要求，依法核准", 5), "engineer.zhou"), (read.Written[5].Fact, read.Written[5].Author));
            Assert.Null(reader.WhoIs(chart));
        }
        foreach (var table in new[] { "person", "person_number", "known", "file", "arrived", "person_link" })
            Assert.Empty(Dump(Ground.Engine(), $"select * from {table} where chart = '{chart}'"));
        Assert.Empty(Dump(Ground.Engine(), "select * from waiting"));
        Assert.Equal(["Organization/1"], Dump(Ground.Engine(), "select key from kept"));
        Assert.Equal(["■■.json | 号码 ■■ 已属于另一人"], Dump(Ground.Engine(), "select file, account from import_account"));
        Assert.All(Dump(Ground.Engine(), $"select said, reason from saying where chart = '{chart}'"), row => Assert.DoesNotContain(Secret, row));
        Assert.True(Verification.Of(Ground.Engine(), seal).Ok);
        Assert.Equal(Wang.Name, store.WhoIs(other)!.Name);
    }

    [Fact]
    public void A_machine_that_had_it_warm_forgets_it_too()
    {
        var store = Ground.Open();
        var chart = Told(store);
        var elsewhere = Ground.Open();
        Assert.Contains(elsewhere.Read(chart)!.Written, e => e.Fact is TaskAnswered);
        new Eraser(store).Erase(chart, "依法核准", Engineer);
        Assert.DoesNotContain(elsewhere.Read(chart)!.Written, e => e.Fact is TaskAnswered);
    }

    [Fact]
    public void What_was_erased_does_not_come_back_by_the_same_message()
    {
        var store = Ground.Open();
        var chart = Told(store);
        new Eraser(store).Erase(chart, "依法核准", Engineer);
        Assert.Contains("依法删除", Refused(new Desk(store).Write(chart, [new(new TaskAnswered("x/1", $"{Secret} 1"), Noon.AddMinutes(1)) { Source = "s/1" }], Nurse)).Zh);
        Done(new Desk(store).Write(chart, [Measured(37)], Nurse)); // the chart itself can go on
    }

    [Fact]
    public void Replaying_the_list_erases_again_what_a_backup_brought_back_and_nothing_else()
    {
        var store = Ground.Open();
        var chart = Told(store);
        var other = Filled(store, 3);
        var eraser = new Eraser(store);
        eraser.Erase(chart, "依法核准", Engineer);
        Assert.Equal((0, 0L), (eraser.Replay().Charts, eraser.Replay().Blanked));

        using var older = Ground.Another(); // as the store was before the erasure
        var restored = older.Open();
        var same = restored.OpenChart(Du, chart);
        Done(new Desk(restored).Write(same, [new(new TaskAnswered("x/1", Secret), Noon)], Nurse));
        File.Copy(store.Engine.ErasureFile, restored.Engine.ErasureFile);
        Assert.Equal((1, 1L), (new Eraser(restored).Replay() is var done ? done.Charts : 0, done.Blanked));
        Assert.Null(restored.WhoIs(chart));
        Assert.Equal(new Erased("依法核准", 1), restored.Read(chart)!.Written[^1].Fact);
        Assert.True(Verification.Of(restored.Engine).Ok);
        Assert.Equal(3, store.Read(other)!.Standing.Count);
    }

    [Fact]
    public void Half_a_line_at_the_end_of_the_list_harms_neither_it_nor_the_next()
    {
        var store = Ground.Open();
        var (one, two) = (Told(store), Filled(store, 2));
        File.AppendAllText(store.Engine.ErasureFile, "{\"chart\":\"0198");
        new Eraser(store).Erase(one, "依法核准", Engineer);
        new Eraser(store).Erase(two, "依法核准", Engineer);
        Assert.Equal(3, File.ReadLines(store.Engine.ErasureFile).Count());
        Assert.Equal([1], new Eraser(store).Replay().UnreadableLines);
    }

    [Fact]
    public void An_order_is_on_the_list_before_the_store_acknowledges_it()
    {
        var store = Ground.Open();
        var chart = Told(store);
        var lines = 0;
        store.Grew += _ => lines = File.ReadLines(store.Engine.ErasureFile).Count();
        new Eraser(store).Erase(chart, "依法核准", Engineer);
        Assert.Equal(1, lines);
    }

    [Fact]
    public void A_second_erasure_keeps_the_record_of_the_first()
    {
        var store = Ground.Open();
        var chart = Told(store);
        new Eraser(store).Erase(chart, "第一次", Engineer);
        Done(new Desk(store).Write(chart, [Measured(37)], Nurse));
        Assert.Equal(1, new Eraser(store).Erase(chart, "第二次", Engineer).Blanked);
        Assert.Equal(["第一次", "第二次"], store.Read(chart)!.Written.Select(e => e.Fact).OfType<Erased>().Select(e => e.Ground));
        Assert.True(Verification.Of(store.Engine).Ok);
    }

    [Fact]
    public void A_forged_record_of_erasure_covers_nothing()
    {
        var store = Ground.Open();
        var chart = Told(store);
        new Eraser(store).Erase(chart, "依法核准", Engineer);
        Done(new Desk(store).Write(chart, [Measured(37), Measured(38)], Nurse));
        Run(store.Engine, $"update entry set body = null, salt = null where chart = '{chart}' and seq = 7");
        Run(store.Engine, $"update entry set body = replace(body, '5', '9') where chart = '{chart}' and tag = 'erased'");
        Assert.Equal(6, Verification.Of(store.Engine).FirstBad!.Seq);
    }

    [Fact]
    public void Without_a_ground_or_a_chart_nothing_is_erased()
    {
        var store = Ground.Open();
        var chart = Told(store);
        Assert.NotNull(new Eraser(store).Erase(chart, " ", Engineer).Refused);
        Assert.NotNull(new Eraser(store).Erase(ChartId.New(Noon), "依法核准", Engineer).Refused);
        Assert.Equal(5, store.Read(chart)!.Head);
        Assert.False(File.Exists(store.Engine.ErasureFile));
    }
}
