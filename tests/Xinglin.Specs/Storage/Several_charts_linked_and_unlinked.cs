using Xinglin.Care;
using Xinglin.Facts.Ending;
using Xinglin.Facts.Laboratory;
using Xinglin.Facts.Person;
using Xinglin.Knowledge;
using Xinglin.Storage;
using Xinglin.Storage.Reading;

namespace Xinglin.Specs.Storage;

public class Several_charts_linked_and_unlinked_on_SQLite() : Several_charts_linked_and_unlinked(new Sqlite_ground());
public class Several_charts_linked_and_unlinked_on_PostgreSQL() : Several_charts_linked_and_unlinked(new Postgres_ground());

/// <summary>T04: others lost entries of some types when charts were linked and unlinked, and showed some tasks twice.</summary>
public abstract class Several_charts_linked_and_unlinked(Ground ground) : Storage_spec(ground)
{
    const string Entries = "select * from entry order by chart, seq", Heads = "select * from chart order by chart", Links = "select chart, linked_by from person_link order by chart",
        Tasks = "select * from task order by chart, n", Patients = "select * from patient order by chart, n";

    static readonly string[] all = [Entries, Heads, Links, Tasks, Patients];

    static readonly Who everyone = new("demo", Enum.GetValues<Role>());

    List<string> Everything() => [.. all.SelectMany(sql => Dump(Ground.Engine(), sql))];

    Store Whole() => Ground.Open(registers: [new TaskRegister(Library.Default), new PatientRegister()]);

    /// <summary>One of every kind of fact there is, found by its tag: a kind added tomorrow is in here without a line written.</summary>
    static List<IFact> OneOfEach() => [.. Tags.All.Order(StringComparer.Ordinal).Select(tag => (IFact)Tags.Find(tag)!.GetProperty("Sample")!.GetValue(null)!).Where(f => f is not (Blank or Erased or Restricted))];

    static ChartId With(Store store, IEnumerable<IFact> facts)
    {
        var chart = store.OpenChart(Wang);
        foreach (var (i, fact) in facts.Index())
            Done(new Desk(store).Write(chart, [new(fact, Noon.AddMinutes(i)) { Amends = fact is Retraction ? new(1) : null }], everyone));
        return chart;
    }

    [Fact]
    public void Of_every_kind_of_entry_the_joined_reading_has_it_and_unlinked_all_is_as_before()
    {
        var store = Whole();
        var (one, other) = (With(store, OneOfEach()), With(store, OneOfEach()));
        var before = Everything();
        var links = new Links(store);

        Assert.Null(links.Link(one, other, "同一人", Nurse));
        var together = links.Read(other)!;
        foreach (var chart in new[] { store.Read(one)!, store.Read(other)! })
            foreach (var entry in chart.Standing)
                Assert.Contains((chart.Id, entry), together.Standing);
        var stands = together.Standing.Select(s => Tags.Of(s.Entry.Fact).Name).ToHashSet();
        var first = Tags.Of(OneOfEach()[0]).Name; // entry 1, which the sample of a retraction takes back
        Assert.Empty(OneOfEach().Where(f => f is not Retraction).Select(f => Tags.Of(f).Name).Except(stands).Except([first]));
        Assert.Equal(Dump(Ground.Engine(), Entries), before.Take(Dump(Ground.Engine(), Entries).Count));

        Assert.Null(links.TakeBack(one, other, "看错了", Nurse));
        Assert.Equal(before, Everything());
        Assert.Null(links.Link(one, other, "同一人", Nurse));
        Assert.True(links.Unlink(other, "不是", Nurse));
        Assert.Equal(before, Everything());
        Assert.Equal(store.Read(one)!.Standing, links.Read(one)!.Standing.Select(s => s.Entry));
    }

    [Fact]
    public void Two_families_joined_by_mistake_are_two_families_again()
    {
        var store = Ground.Open();
        var charts = Enumerable.Range(0, 4).Select(_ => Filled(store, 1)).ToArray();
        var links = new Links(store);
        links.Link(charts[0], charts[1], "同一人", Nurse);
        links.Link(charts[2], charts[3], "同一人", Nurse);
        var before = Dump(Ground.Engine(), Links);
        links.Link(charts[1], charts[2], "同一人", Nurse);
        Assert.Equal(4, links.ChartsOf(charts[0]).Count);
        links.TakeBack(charts[2], charts[1], "看错了", Nurse);
        Assert.Equal(before, Dump(Ground.Engine(), Links));
        Assert.Equal(charts[..2].OrderBy(c => c.ToString(), StringComparer.Ordinal), links.ChartsOf(charts[0]));
        Assert.Equal(charts[2..].OrderBy(c => c.ToString(), StringComparer.Ordinal), links.ChartsOf(charts[3]));
    }

    [Fact]
    public void The_same_critical_value_in_both_charts_asks_once_and_the_answer_in_one_closes_it()
    {
        var store = Whole();
        LaboratoryResult low = new("中性粒细胞") { Loinc = "751-8", Value = 0.3m, Unit = "10*9/L" };
        var (one, other) = (With(store, [low]), With(store, [low]));
        List<string> Open() => [.. TaskRows.Of(store, new() { At = Noon.AddYears(5) }).Select(t => t.Id)];
        var apart = Open();
        Assert.Contains("critical-value/anc", apart[0], StringComparison.Ordinal);
        Assert.Equal(apart.Count / 2, apart.Distinct().Count());
        new Links(store).Link(one, other, "同一人", Nurse);
        Assert.Equal(apart.Distinct().Order(), Open().Order());
        var ids = Dump(Ground.Engine(), "select id from task order by id");
        Assert.Equal(ids.Distinct(), ids);
        store.Rebuild();
        Assert.Equal(apart.Distinct().Order(), Open().Order());

        Done(new Desk(store).Write(other, [new(new CriticalAcknowledged("anc", "已处理"), Noon.AddMinutes(4))], everyone));
        Assert.DoesNotContain(Open(), id => id.StartsWith("critical-value/", StringComparison.Ordinal)); // the chart without the answer does not ask either
        new Links(store).TakeBack(one, other, "两个人", Nurse);
        Assert.Single(Open(), id => id.StartsWith("critical-value/", StringComparison.Ordinal)); // now it does again
    }

    [Fact]
    public void Without_a_reason_nothing_is_said_and_what_was_said_is_never_lost()
    {
        var store = Ground.Open();
        var (one, other) = (Filled(store, 1), Filled(store, 1));
        var links = new Links(store);
        Assert.Equal("reason", links.Link(one, other, " ", Nurse)!.Field);
        Assert.Single(links.ChartsOf(one));
        links.Link(one, other, "身份证相同", Nurse);
        links.Apart(other, one, "是双胞胎", Nurse);
        Assert.Single(links.ChartsOf(one));
        Assert.Equal(["same 身份证相同 nurse.li", "apart 是双胞胎 nurse.li"], links.Words(one).Select(w => $"{w.Said} {w.Reason} {w.By}"));
        Assert.Equal(one.ToString(), links.Words(other)[0].Other);
    }

    [Fact]
    public void Two_programs_link_and_write_at_once_and_neither_waits_for_ever()
    {
        var store = Whole();
        var charts = Enumerable.Range(0, 3).Select(_ => With(store, [])).ToArray();
        Parallel.For(0, 24, new ParallelOptions { MaxDegreeOfParallelism = 4 }, i =>
        {
            if (i % 6 == 0) new Links(store).Link(charts[i % 3], charts[(i + 1) % 3], $"第 {i} 次", Nurse);
            else Done(new Desk(store).Write(charts[i % 3], [Measured(36, i)], Nurse));
        });
        Assert.Equal(20, charts.Sum(c => store.Read(c)!.Head));
    }
}
