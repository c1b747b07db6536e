using Xinglin.Facts;
using Xinglin.Storage;
using Xinglin.Storage.Reading;

namespace Xinglin.Bench;

/// <summary>The worklist over 20,000 open tasks and twice as many closed ones: a page of 200 and how many there are of each kind.</summary>
static class Worklist
{
    const int Charts = 4_000, PerChart = 15, OpenOfThem = 5;
    static readonly DateTimeOffset now = new(2026, 3, 2, 1, 30, 0, TimeSpan.Zero);
    static readonly string[] owners = ["dutyNurse", "oncologist", "tcmPhysician", "countyDoctor", "lineNurse", "caseManager"];
    static readonly string[] harms = ["acute", "gate", "routine", "course"];

    public static IEnumerable<Measured> Run(Options options, Place place)
    {
        var store = place.Open();
        Fill(store);
        var all = new TaskWish { At = now, Limit = 200 };
        foreach (var (what, wish, budget) in new (string, TaskWish, double?)[]
        {
            ("all", all, 20), ("of one role", all with { Owners = ["dutyNurse"] }, 20), ("of one ward", all with { Ward = "4" }, 20), ("closed this week", all with { Closed = true, Edge = now.AddDays(-7) }, 20),
        })
        {
            var page = Timing.Of(60, _ => TaskRows.Of(store, wish));
            var counts = Timing.Of(60, _ => TaskRows.Count(store, wish));
            var both = Timing.Of(60, _ =>
            {
                if (TaskRows.Of(store, wish).Count != 200 || TaskRows.Count(store, wish).Count == 0) throw new InvalidOperationException("the worklist is not full");
            });
            yield return new("", $"worklist {what}: page of 200, p95", page.P95, "ms");
            yield return new("", $"worklist {what}: counts, p95", counts.P95, "ms");
            yield return new("", $"worklist {what}: page and counts, p95", both.P95, "ms", budget);
        }
        var found = Timing.Of(60, i => ChartRows.Find(store, i % 2 == 0 ? "王" : "wgl", 50, now));
        yield return new("", "charts found by name or initials, 50 of 4,000, p95", found.P95, "ms", 20);
    }

    static void Fill(Store store)
    {
        var register = store.Registers.First(r => r.Name == "task");
        var ids = Enumerable.Range(0, Charts).Select(i => store.OpenChart(new() { Name = i % 3 == 0 ? "王桂兰" : "李长庚", Numbers = [new("住院号", $"ZY{i:000000}")] })).ToList();
        using var work = store.Engine.Begin();
        store.Engine.Bulk(work, "task", ["chart", "n", "mark", .. register.Columns.Select(c => c.Name)],
            ids.SelectMany((id, c) => Enumerable.Range(0, PerChart).Select(n => Row(register, id, c, n))));
        work.Commit();
        work.Dispose();
        store.Engine.Settle(["task"]); // as a store that has been running for a while
    }

    static object?[] Row(IRegister register, ChartId chart, int c, int n)
    {
        var (number, closed) = (c * PerChart + n, n >= OpenOfThem);
        var opens = now.AddMinutes(-number % 40_000);
        var due = opens.AddHours(1 + number % 300);
        return [chart.ToString(), n + 1L, 0L, .. register.Columns.Select(column => (object?)(column.Name switch
        {
            "id" => $"loop-{n}/{number}",
            "loop" => $"loop-{number % 12}",
            "wing" => "nursing",
            "harm" => harms[number % harms.Length],
            "owner" => owners[number % owners.Length],
            "card" => "febrile-neutropenia@2026.1",
            "because" => "[1,2]",
            "closes_with" => "[\"drug-given\"]",
            "opens_at" => Micros.Of(opens),
            "due_at" => Micros.Of(due),
            "escalates_at" => number % 3 == 0 ? Micros.Of(due) : null,
            "escalates_to" => number % 3 == 0 ? "headNurse" : null,
            "closed_at" => closed ? Micros.Of(opens.AddMinutes(40)) : null,
            "closed_by" => closed ? 3L : null,
            "ward" => c % 2 == 0 ? $"{c % 10}" : null,
            "bed" => c % 2 == 0 ? $"{c % 40}" : null,
            "homes" => " hub ",
            "seen_until" => Micros.Of(now.AddYears(1)),
            _ => column.Kind switch { Kind.Text => $"{column.Name}：粒缺发热，立即给予首剂抗菌药物 {number}", _ => 0L },
        }))];
    }
}
