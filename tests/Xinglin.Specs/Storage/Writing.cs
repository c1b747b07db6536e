using System.Text.Json;
using Xinglin.Facts.Nursing;
using Xinglin.Facts.Paths;
using Xinglin.Storage;

namespace Xinglin.Specs.Storage;

public class Writing_on_SQLite() : Writing(new Sqlite_ground());
public class Writing_on_PostgreSQL() : Writing(new Postgres_ground());

public abstract class Writing(Ground ground) : Storage_spec(ground)
{
    [Fact]
    public void What_was_written_is_read_by_this_program_and_by_the_next()
    {
        var store = Ground.Open();
        var chart = store.OpenChart(Wang);
        var written = Done(new Desk(store).Write(chart, [Measured(38.6m, 5, "lis/1"), Measured(36.50m) with { Precision = Precision.Day }], Nurse)).Written;
        Assert.Equal(written, store.Read(chart)!.Written);
        Assert.Equal(written, Ground.Open().Read(chart)!.Written);
        Assert.Equal(JsonSerializer.Serialize(Wang, FactJson.Options), JsonSerializer.Serialize(Ground.Open().WhoIs(chart), FactJson.Options));
    }

    [Fact]
    public void An_entry_has_the_time_it_happened_and_the_time_the_store_took_it()
    {
        var clock = new Set_clock(Noon.AddHours(3));
        var store = Ground.Open(time: clock);
        var entry = Done(new Desk(store).Write(store.OpenChart(Wang), [Measured(38.6m)], Nurse)).Written[0];
        Assert.Equal((Noon, Noon.AddHours(3)), (entry.HappenedAt, entry.RecordedAt));
    }

    [Fact]
    public void A_clock_set_back_does_not_make_a_later_entry_earlier()
    {
        var clock = new Set_clock(Noon.AddHours(3));
        var store = Ground.Open(time: clock);
        var chart = Filled(store, 1);
        clock.Now = Noon.AddHours(3).AddMinutes(-10);
        var late = Done(new Desk(store).Write(chart, [Measured(37, 1)], Nurse));
        Assert.Equal(Noon.AddHours(3), late.Written[0].RecordedAt);
        Assert.Equal(TimeSpan.FromMinutes(10), late.ClockBehind); // and it says so
        clock.Now = Noon.AddHours(4);
        Assert.Null(Done(new Desk(store).Write(chart, [Measured(37, 2)], Nurse)).ClockBehind);
        var written = Ground.Open().Read(chart)!.Written;
        Assert.Equal(written, written.OrderBy(e => e.RecordedAt)); // the order of times is the order of writing
    }

    [Fact]
    public void A_server_whose_clock_is_ten_minutes_slow_does_not_take_the_present_for_the_future()
    {
        var clock = new Set_clock(Noon);
        var store = Ground.Open(gate: new Xinglin.Care.Gate(), time: clock);
        var chart = Filled(store, 1);
        clock.Now = Noon.AddMinutes(-10); // the same server after a jump, or another node
        Done(new Desk(store).Write(chart, [new(new Temperature(37, Site.Oral), Noon)], Nurse));
    }

    [Theory]
    [InlineData(2026)]
    [InlineData(1931)]
    public void Times_are_cut_to_the_microsecond_before_anybody_sees_them(int year)
    {
        var store = Ground.Open();
        var chart = store.OpenChart(Wang);
        var at = new DateTimeOffset(year, 3, 2, 20, 0, 0, TimeSpan.FromHours(8)).AddTicks(-3); // 100 ns each
        Done(new Desk(store).Write(chart, [new(new Temperature(37, Site.Ear), at)], Nurse));
        var cut = at.AddTicks(-7).ToUniversalTime(); // towards the past, also before 1970
        Assert.Equal(cut, store.Read(chart)!.Written[0].HappenedAt);
        Assert.Equal(cut, Ground.Open().Read(chart)!.Written[0].HappenedAt);
    }

    [Fact]
    public void The_same_source_with_the_same_words_changes_nothing()
    {
        var store = Ground.Open();
        var chart = Filled(store, 3);
        var again = Done(new Desk(store).Write(chart, [Measured(36, 0, "t/0"), Measured(39, 9, "new"), Measured(39, 9, "new")], Nurse));
        Assert.Equal(4, again.Head);
        Assert.Single(again.Written);
        Assert.Equal(4, Done(new Desk(store).Write(chart, [Measured(39, 9, "new")], Nurse)).Head);
    }

    [Fact]
    public void The_same_source_with_other_words_is_refused_and_nothing_of_the_message_is_written()
    {
        var store = Ground.Open();
        var chart = Filled(store, 3);
        Assert.Contains("第 1 条", Refused(new Desk(store).Write(chart, [Measured(40, 90, "fresh"), Measured(40, 0, "t/0")], Nurse)).Zh);
        Assert.Contains("同一次提交", Refused(new Desk(store).Write(chart, [Measured(40, 90, "twice"), Measured(41, 90, "twice")], Nurse)).Zh);
        Assert.Equal(3, store.Read(chart)!.Head);
    }

    [Fact]
    public void An_amendment_may_name_the_source_of_what_it_amends_even_in_the_same_message()
    {
        var store = Ground.Open();
        var chart = Filled(store, 1);
        Done(new Desk(store).Write(chart, [
            Measured(38, 5, "a"),
            Measured(37, 5, "b") with { AmendsSource = "a", Reason = "看错行" },
            Measured(36.1m, 0, "c") with { AmendsSource = "t/0" }], Nurse));
        Assert.Equal([null, null, 2, 1], store.Read(chart)!.Written.Select(e => e.Amends?.Value));
        Assert.Equal("看错行", Ground.Open().Read(chart)!.Written[2].Reason);
    }

    [Fact]
    public void What_amends_nothing_that_is_there_is_refused()
    {
        var store = Ground.Open();
        var chart = Filled(store, 1);
        var desk = new Desk(store);
        Assert.Contains("第 7 条", Refused(desk.Write(chart, [Measured(38) with { Amends = new(7) }], Nurse)).Zh);
        Assert.Contains("nowhere", Refused(desk.Write(chart, [Measured(38) with { AmendsSource = "nowhere" }], Nurse)).Zh);
        Assert.Equal(1, store.Read(chart)!.Head);
    }

    [Fact]
    public void Nobody_writes_erasures_at_the_desk()
    {
        var store = Ground.Open();
        Assert.Contains("删除", Refused(new Desk(store).Write(Filled(store, 1), [new(new Erased("x", 1), Noon)], Nurse)).Zh);
    }

    [Fact]
    public void Who_read_an_older_head_is_told_so_and_writes_nothing()
    {
        var store = Ground.Open();
        var chart = Filled(store, 2);
        Assert.Equal(2, Assert.IsType<Outcome.Stale>(new Desk(store).Write(chart, [Measured(38, 9)], Nurse, ifHead: 1)).Head);
        Assert.Equal(3, Done(new Desk(store).Write(chart, [Measured(38, 9)], Nurse, ifHead: 2)).Head);
    }

    [Fact]
    public void What_the_gate_refuses_leaves_nothing()
    {
        var chart = Filled(Ground.Open(), 2);
        var before = Dump(Ground.Engine(), "select * from entry order by seq");
        var said = Dump(Ground.Engine(), "select * from saying order by n");
        Assert.Contains("权限", Refused(new Desk(Ground.Open(new Closed_gate())).Write(chart, [Measured(38, 9)], Nurse)).Zh);
        Assert.Equal(before, Dump(Ground.Engine(), "select * from entry order by seq"));
        Assert.Equal(said, Dump(Ground.Engine(), "select * from saying order by n"));
    }

    [Fact]
    public void There_is_no_writing_to_a_chart_that_is_not_there() =>
        Assert.Contains("没有这份病历", Refused(new Desk(Ground.Open()).Write(new ChartId(Guid.NewGuid()), [Measured(38)], Nurse)).Zh);

    [Theory]
    [InlineData("头晕😵‍💫，𠮷野家，龘靐，㍿ ½ ﷽")]
    [InlineData("<script>alert('王')</script> & \"引号\" \\ \u2028 \u0007 \t\r\n end")]
    [InlineData("a zero \0 inside")]
    public void Any_words_come_back_as_they_were(string words)
    {
        var store = Ground.Open();
        var chart = store.OpenChart(Wang);
        var fact = new TaskAnswered("x/1", words);
        Done(new Desk(store).Write(chart, [new(fact, Noon)], Nurse));
        Assert.Equal(fact, store.Read(chart)!.Written[0].Fact);
        Assert.Equal(fact, Ground.Open().Read(chart)!.Written[0].Fact);
    }

    [Fact]
    public void Characters_no_database_keeps_are_refused_outside_the_fact()
    {
        var store = Ground.Open();
        var chart = Filled(store, 1);
        Assert.Contains("字符", Refused(new Desk(store).Write(chart, [Measured(38, 1, "a\0b")], Nurse)).Zh);
        Assert.Contains("字符", Refused(new Desk(store).Write(chart, [Measured(38, 1) with { Reason = "half \ud83d" }], Nurse)).Zh);
        Assert.Contains("800", Refused(new Desk(store).Write(chart, [Measured(38, 1, new string('长', 801))], Nurse)).Zh);
        Done(new Desk(store).Write(chart, [Measured(38, 1, new string('长', 800))], Nurse));
    }

    [Fact]
    public void A_body_of_a_million_bytes_comes_back_whole()
    {
        var store = Ground.Open();
        var chart = store.OpenChart(Wang);
        var fact = new TaskAnswered("x/1", string.Concat(Enumerable.Range(0, 90_000).Select(i => $"第{i}行;")));
        Done(new Desk(store).Write(chart, [new(fact, Noon)], Nurse));
        Assert.Equal(fact, Ground.Open().Read(chart)!.Written[0].Fact);
    }

    [Fact]
    public void A_listener_may_write_when_it_hears_that_a_chart_grew()
    {
        var store = Ground.Open();
        var chart = store.OpenChart(Wang);
        var heard = 0;
        store.Grew += charts =>
        {
            if (heard++ == 0) Done(new Desk(store).Write(charts.Single(), [Measured(37, 5)], Nurse));
        };
        Done(new Desk(store).Write(chart, [Measured(38)], Nurse));
        Assert.Equal((2, 2L), (heard, store.Read(chart)!.Head));
    }
}
