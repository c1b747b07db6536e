using Xinglin.Storage;
using Xinglin.Storage.Proof;

namespace Xinglin.Specs.Storage;

public class Verifying_on_SQLite() : Verifying(new Sqlite_ground());
public class Verifying_on_PostgreSQL() : Verifying(new Postgres_ground());

public abstract class Verifying(Ground ground) : Storage_spec(ground)
{
    /// <summary>Three charts of ten entries; the second is the one that suffers. Its fourth entry has every column filled.</summary>
    ChartId Filled()
    {
        var store = Ground.Open();
        Filled(store, 10);
        var chart = Filled(store, 3);
        Done(new Desk(store).Write(chart, [Measured(37.4m, 3, "t/3") with { Amends = new(2), Reason = "看错行" }], Nurse));
        Done(new Desk(store).Write(chart, [.. Enumerable.Range(4, 6).Select(i => Measured(38, i))], Nurse));
        Filled(store, 10);
        return chart;
    }

    [Fact]
    public void An_untouched_store_is_as_it_was_written()
    {
        Filled();
        Ground.Open().OpenChart(Wang);
        Assert.Equal(new Verification(4, 30, null), Verification.Of(Ground.Engine()));
    }

    [Theory]
    [InlineData("body = replace(body, '37.4', '37.5')", "摘要")]
    [InlineData("body = body || ' '", "摘要")]
    [InlineData("body = null", "正文为空")]
    [InlineData("body = null, salt = null, reason = null", "没有涵盖")]
    [InlineData("salt = (select o.salt from entry o where o.chart = entry.chart and o.seq = 5)", "摘要")]
    [InlineData("salt = null", "摘要")]
    [InlineData("reason = 'another'", "摘要")]
    [InlineData("reason = null", "摘要")]
    [InlineData("tag = 'pain'", "链接")]
    [InlineData("shape = 1", "链接")]
    [InlineData("happened_at = happened_at - 1", "链接")]
    [InlineData("precision = 'day'", "链接")]
    [InlineData("recorded_at = recorded_at + 1", "链接")]
    [InlineData("author = 'nurse.Li'", "链接")]
    [InlineData("origin = 'imported'", "链接")]
    [InlineData("source = 't/33'", "链接")]
    [InlineData("source = null", "链接")]
    [InlineData("amends = 1", "链接")]
    [InlineData("amends = null", "链接")]
    [InlineData("digest = (select o.digest from entry o where o.chart = entry.chart and o.seq = 5)", "链接")]
    [InlineData("link = (select o.link from entry o where o.chart = entry.chart and o.seq = 5)", "链接")]
    public void Any_column_altered_names_the_entry(string alteration, string rule)
    {
        var chart = Filled();
        Run(Ground.Engine(), $"update entry set {alteration} where chart = '{chart}' and seq = 4");
        Expect(chart, 4, rule);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(6)]
    public void A_deleted_entry_is_missed(int seq)
    {
        var chart = Filled();
        Run(Ground.Engine(), $"delete from entry where chart = '{chart}' and seq = {seq}");
        Expect(chart, seq, "缺失");
    }

    [Fact]
    public void The_last_one_deleted_is_missed_by_the_head()
    {
        var chart = Filled();
        Run(Ground.Engine(), $"delete from entry where chart = '{chart}' and seq = 10");
        Expect(chart, 10, "链首");
    }

    [Fact]
    public void A_deletion_closed_up_by_renumbering_is_found()
    {
        var chart = Filled();
        Run(Ground.Engine(), $"delete from entry where chart = '{chart}' and seq = 10");
        Run(Ground.Engine(), $"delete from entry where chart = '{chart}' and seq = 6");
        foreach (var seq in new[] { 7, 8, 9 }) Run(Ground.Engine(), $"update entry set seq = {seq - 1} where chart = '{chart}' and seq = {seq}");
        Expect(chart, 6, "链接");
    }

    [Fact]
    public void Two_rows_that_changed_places_are_found_at_the_first()
    {
        var chart = Filled();
        foreach (var (from, to) in new[] { (5, 99), (8, 5), (99, 8) })
            Run(Ground.Engine(), $"update entry set seq = {to} where chart = '{chart}' and seq = {from}");
        Expect(chart, 5, "链接");
    }

    [Fact]
    public void An_entry_put_behind_the_head_is_found()
    {
        var chart = Filled();
        Run(Ground.Engine(), $"update chart set head = 8, link = (select link from entry where chart = '{chart}' and seq = 8) where chart = '{chart}'");
        Expect(chart, 9, "链首");
    }

    [Fact]
    public void A_changed_head_row_is_found()
    {
        var chart = Filled();
        Run(Ground.Engine(), $"update chart set link = (select link from entry where chart = '{chart}' and seq = 8) where chart = '{chart}'");
        Expect(chart, 10, "链首");
    }

    [Fact]
    public void A_chart_without_its_head_row_is_found()
    {
        var chart = Filled();
        Run(Ground.Engine(), $"delete from chart where chart = '{chart}'");
        Expect(chart, 1, "链首");
    }

    [Fact]
    public void An_entry_moved_to_another_chart_is_missed_where_it_was()
    {
        var chart = Filled();
        Run(Ground.Engine(), $"update entry set chart = '{new ChartId(Guid.NewGuid())}' where chart = '{chart}' and seq = 7");
        Expect(chart, 7, "缺失");
    }

    [Fact]
    public void A_tail_cut_off_together_with_the_head_row_is_found_only_by_a_seal()
    {
        var chart = Filled();
        var seal = Seal.Of(Ground.Engine(), Noon);
        Assert.True(Verification.Of(Ground.Engine(), seal).Ok);
        Run(Ground.Engine(), $"delete from entry where chart = '{chart}' and seq > 7");
        Run(Ground.Engine(), $"update chart set head = 7, link = (select link from entry where chart = '{chart}' and seq = 7) where chart = '{chart}'");
        Assert.True(Verification.Of(Ground.Engine()).Ok);
        Expect(chart, 10, "截断", seal);
    }

    void Expect(ChartId chart, long seq, string rule, Seal? against = null)
    {
        var found = Verification.Of(Ground.Engine(), against);
        Assert.False(found.Ok);
        Assert.Equal((chart, seq), (found.FirstBad!.Chart, found.FirstBad.Seq));
        Assert.Contains(rule, found.FirstBad.What.Zh);
    }
}
