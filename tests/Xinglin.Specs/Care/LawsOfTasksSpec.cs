using Xinglin.Care;
using Xinglin.Facts;
using Xinglin.Facts.Ending;

namespace Xinglin.Specs.Care;

/// <summary>Laws over charts nobody wrote. A failure prints its seed.</summary>
public class Laws_of_tasks
{
    static readonly ChartId id = new(Guid.Empty);

    public static TheoryData<int> Seeds => [.. Enumerable.Range(1, 40)];

    /// <summary>A task without entry numbers, which depend on who came first.</summary>
    static List<string> Said(Chart chart) => [.. Ward.Register.Tasks(chart).Select(t =>
        $"{t.Id} {t.Task.Owner} {t.Task.Opens:O} {t.Task.Due:O} {t.Task.Escalates:O} {t.Task.Card} {t.Task.Say} {t.Task.Evidence} {t.Task.Because.HappenedAt:O} {t.ClosedAt:O} {t.How}")];

    [Theory, MemberData(nameof(Seeds))]
    public void The_order_of_arrival_changes_nothing(int seed)
    {
        var any = new AnyChart(seed);
        var entries = any.Entries(120);
        var once = Said(Chart.Of(id, entries));
        for (var i = 0; i < 3; i++) Assert.Equal(once, Said(Chart.Of(id, any.Reordered(entries))));
    }

    [Theory, MemberData(nameof(Seeds))]
    public void Entry_by_entry_or_all_at_once_is_the_same(int seed)
    {
        var entries = new AnyChart(seed).Entries(120);
        var grown = entries.Chunk(7).Aggregate(Chart.Of(id, []), (chart, more) => chart.With(more));
        Assert.Equal(Said(Chart.Of(id, entries)), Said(grown));
    }

    [Theory, MemberData(nameof(Seeds))]
    public void After_a_death_by_any_route_nothing_is_open(int seed)
    {
        var any = new AnyChart(seed);
        var entries = any.Entries(120);
        var death = any.Death(entries);
        foreach (var chart in new[] { Chart.Of(id, [.. entries, death]), Chart.Of(id, [death with { Id = new(1) }, .. entries.Select(e => e with { Id = new(e.Id.Value + 1), Amends = e.Amends is { } a ? new(a.Value + 1) : null })]) })
            Assert.All(Ward.Register.Tasks(chart), t => Assert.Equal(TaskState.Closed, t.StateAt(death.RecordedAt)));
    }

    [Theory, MemberData(nameof(Seeds))]
    public void After_hospice_care_no_anticancer_task_is_open(int seed)
    {
        var entries = new AnyChart(seed).Entries(120);
        var hospice = new Entry(new(121), new HospiceAdmission("安宁病房"), Ward.Time("09-01 09:00"), entries.Max(e => e.RecordedAt).AddHours(1), "specs", Origin.Entered);
        Assert.All(Ward.Register.Tasks(Chart.Of(id, [.. entries, hospice])).Where(t => t.Loop.Name.Anticancer), t => Assert.Equal(TaskState.Closed, t.StateAt(hospice.RecordedAt)));
    }

    [Theory, MemberData(nameof(Seeds))]
    public void No_two_tasks_of_a_chart_share_a_name_and_each_knows_its_times(int seed)
    {
        var tasks = Ward.Register.Tasks(Chart.Of(id, new AnyChart(seed).Entries(120)));
        Assert.NotEmpty(tasks);
        Assert.Equal(tasks.Count, tasks.DistinctBy(t => t.Id).Count());
        Assert.All(tasks, t => Assert.True(t.Task.Opens < t.Task.Due && !(t.Task.Escalates < t.Task.Opens), $"{t.Id}: opens {t.Task.Opens}, due {t.Task.Due}"));
        Assert.All(tasks, t => Assert.True(Width(t.Task.Say.Zh) <= 14, $"{t.Id} says {t.Task.Say.Zh}"));
        Assert.All(tasks.SelectMany(t => t.Task.ClosesWith).Select(Closing.Read), c => Assert.All(c.Known.Keys, known => Assert.NotNull(
            Tags.Find(c.Tag)!.GetProperty(known, System.Reflection.BindingFlags.IgnoreCase | System.Reflection.BindingFlags.Public | System.Reflection.BindingFlags.Instance))));
    }

    [Theory, MemberData(nameof(Seeds))]
    public void The_registers_fill_every_column_with_a_value_storage_knows(int seed)
    {
        var chart = Chart.Of(id, new AnyChart(seed).Entries(120));
        foreach (IRegister register in new IRegister[] { Ward.Register, new PatientRegister() })
            foreach (var row in register.Rows(chart))
                for (var i = 0; i < register.Columns.Count; i++)
                    Assert.True((register.Columns[i].Kind, row[i]) is (_, null) or (Kind.Text, string) or (Kind.Whole, long) or (Kind.Number, decimal) or (Kind.Truth, bool) or (Kind.Time, DateTimeOffset),
                        $"{register.Name}.{register.Columns[i].Name}: {row[i]?.GetType()}");
    }

    /// <summary>In Chinese characters; Latin letters and digits are half as wide.</summary>
    static double Width(string zh) => zh.Sum(c => c < 0x2e80 ? 0.5 : 1);
}
