using Xinglin.Storage;

namespace Xinglin.Specs.Storage;

public class Registers_on_SQLite() : Registers(new Sqlite_ground());
public class Registers_on_PostgreSQL() : Registers(new Postgres_ground());

public abstract class Registers(Ground ground) : Storage_spec(ground)
{
    const string All = "select * from saying order by chart, n";

    [Fact]
    public void They_are_rewritten_with_the_entry()
    {
        var store = Ground.Open();
        var chart = Filled(store, 3);
        Done(new Desk(store).Write(chart, [new(new Retraction("贴错"), Noon) { Amends = new(2) }, Measured(40, -5)], Nurse));
        var rows = Dump(Ground.Engine(), "select n, said, seq, amending from saying order by n");
        Assert.Equal(["1 | 口温 40.0 ℃ | 5 | 0", "2 | 口温 36.0 ℃ | 1 | 0", "3 | 口温 36.2 ℃ | 3 | 0"], rows);
    }

    [Fact]
    public void One_that_breaks_leaves_neither_its_rows_nor_the_entry()
    {
        var store = Ground.Open(registers: [new Sayings(), new Breaking()]);
        var chart = store.OpenChart(Wang);
        Done(new Desk(store).Write(chart, [Measured(36)], Nurse));
        Assert.Throws<InvalidOperationException>(() => new Desk(store).Write(chart, [Measured(41)], Nurse));
        Assert.Equal(1, store.Read(chart)!.Head);
        Assert.Equal(1, Ground.Open().Read(chart)!.Head);
        Assert.Single(Dump(Ground.Engine(), All));
        Done(new Desk(store).Write(chart, [Measured(37)], Nurse)); // and the next writer gets its turn
    }

    [Fact]
    public void Rebuilt_they_are_the_same_to_the_byte()
    {
        var store = Ground.Open();
        for (var i = 0; i < 12; i++)
        {
            var chart = Filled(store, 1 + 20 * i);
            Done(new Desk(store).Write(chart, [Measured(40, -i, "late"), new(new Retraction("错"), Noon) { Amends = new(1) }], Nurse));
        }
        var before = Dump(Ground.Engine(), All);
        Run(Ground.Engine(), "update saying set said = 'other', weight = 0 where n = 2");
        Run(Ground.Engine(), "delete from saying where n = 3");
        Run(Ground.Engine(), "insert into saying (chart, n, mark, said) select chart, n + 1000, mark, 'stray' from saying where n = 4");
        Assert.Equal(12, store.Rebuild());
        Assert.Equal(before, Dump(Ground.Engine(), All));
        Run(Ground.Engine(), "delete from saying");
        store.Rebuild();
        Assert.Equal(before, Dump(Ground.Engine(), All));
        Assert.Equal(12 + 20 * 66 + 12 - 12, before.Count);
    }

    [Fact]
    public void A_row_that_stays_what_it_was_is_not_written_again()
    {
        var store = Ground.Open();
        var chart = Filled(store, 3);
        Run(store.Engine, "update saying set said = 'as it was' where n = 1"); // nobody does this; it shows which rows were touched
        Done(new Desk(store).Write(chart, [new(new Retraction("错"), Noon) { Amends = new(3) }, Measured(40, 1)], Nurse));
        Assert.Equal(["1 | as it was", "2 | 口温 36.1 ℃", "3 | 口温 40.0 ℃"], Dump(store.Engine, "select n, said from saying order by n"));
    }

    [Fact]
    public void A_register_that_changed_its_columns_is_made_anew_when_the_store_opens()
    {
        var chart = Filled(Ground.Open(registers: [new Breaking()]), 4);
        Assert.Equal(4, Dump(Ground.Engine(), "select said from breaking").Count);
        Ground.Open(registers: [new Breaking("shouted")]);
        Assert.Equal(4, Dump(Ground.Engine(), "select shouted from breaking").Count);
        Assert.Equal(4, Ground.Open().Read(chart)!.Head);
    }

    [Fact]
    public void A_filling_that_was_cut_short_is_begun_again()
    {
        Filled(Ground.Open(registers: []), 4);
        Assert.Throws<AggregateException>(() => Ground.Open(registers: [new Sayings(e => e.Id.Value == 3)]));
        Assert.Empty(Dump(Ground.Engine(), All));
        Ground.Open();
        Assert.Equal(4, Dump(Ground.Engine(), All).Count);
    }

    [Fact]
    public void A_warm_fold_is_the_cold_one_whatever_was_written()
    {
        var warm = Ground.Open();
        var chart = Filled(warm, 5);
        var elsewhere = Ground.Open();
        for (var i = 0; i < 20; i++)
        {
            var store = i % 3 == 0 ? elsewhere : warm;
            Draft draft = (i % 5) switch
            {
                0 => new(new Retraction("错"), Noon) { Amends = new(i + 1) },
                1 => Measured(39, -i) with { Amends = new(i + 2), Reason = "更正" },
                _ => Measured(38, i),
            };
            Done(new Desk(store).Write(chart, [draft], Nurse));
            var cold = Ground.Open().Read(chart)!;
            Assert.Equal(cold.Written, warm.Read(chart)!.Written);
            Assert.Equal(cold.Standing, warm.Read(chart)!.Standing);
        }
    }

    sealed class Breaking(string column = "said") : IRegister
    {
        public string Name => "breaking";
        public IReadOnlyList<Column> Columns => [new(column, Kind.Text, "the line")];
        public IReadOnlyList<string> Indexes => [];

        public IEnumerable<object?[]> Rows(Chart chart) => chart.Standing.Select(e =>
            e.Fact.Say().Zh is var said && said.Contains("41", StringComparison.Ordinal) ? throw new InvalidOperationException("too hot for this register") : new object?[] { said });
    }
}
