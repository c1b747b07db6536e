using Xinglin.Facts;
using Xinglin.Storage;
using Xinglin.Storage.Reading;

namespace Xinglin.Bench;

/// <summary>A recall over a million dispensed rows: 20,000 charts of 50 rows, 2,500 batches of 400 rows each, one batch of 5,000. The rows go straight into the register's table, as a rebuild would put them there: drawing a million rows' worth of charts would measure the drawing.</summary>
static class RecallBench
{
    const int Charts = 20_000, PerChart = 50, Batches = 2_500;
    const string Wide = "HQ-WIDE";
    static readonly DateTimeOffset from = new(2026, 1, 5, 1, 0, 0, TimeSpan.Zero);

    public static IEnumerable<Measured> Run(Options options, Place place)
    {
        var store = place.Open();
        Fill(store);
        var batch = Timing.Of(40, i => Some(RecallRows.OfBatch(store, $"B{i * 37 % Batches:0000}").Count, 300));
        var wide = Timing.Of(10, _ => Some(RecallRows.OfBatch(store, Wide).Count, 5_000));
        var reach = new Reach(["house/hub"], from);
        var mine = Timing.Of(10, i => Some(RecallRows.OfBatch(store, $"B{i * 37 % Batches:0000}", reach: reach).Count, 300));
        var chart = Timing.Of(40, i => Some(RecallRows.OfChart(store, Id(i * 401 % Charts)).Count, PerChart));
        var month = Timing.Of(5, _ => Some(DecoctionMonthRows.Of(store, from.AddDays(60), from.AddDays(90)).Herbs.Count, 40));
        yield return new("", "recall of a batch of 400 among 1,000,000 rows, p95", batch.P95, "ms", 5000);
        yield return new("", "recall of a batch of 5,000, p95", wide.P95, "ms", 5000);
        yield return new("", "recall of a batch, only of one's own house, p95", mine.P95, "ms", 5000);
        yield return new("", "every batch of one patient, p95", chart.P95, "ms", 5000);
        yield return new("", "a month's account of about 80,000 rows, p95", month.P95, "ms");
    }

    static void Some(int found, int least)
    {
        if (found < least) throw new InvalidOperationException($"only {found} rows were found");
    }

    static ChartId Id(int n) => new(new Guid(n, 1, 2, [3, 4, 5, 6, 7, 8, 9, 10]));

    static void Fill(Store store)
    {
        var register = store.Registers.First(r => r.Name == "herb_dispensed");
        for (var c = 0; c < Charts; c++) // a person table of the same size, as the join has it
            if (c % 100 == 0) store.OpenChart(new() { Name = "李长庚", Phone = "+999 0000", Numbers = [new("住院号", $"ZY{c:000000}")] }, Id(c));
        using (var work = store.Engine.Begin())
        {
            store.Engine.Bulk(work, "door", ["chart", "n", "mark", "key", "until_at"], Enumerable.Range(0, Charts).Select(c => (object?[])[Id(c).ToString(), 90L, 0L, "house/hub", null]));
            store.Engine.Bulk(work, "herb_dispensed", ["chart", "n", "mark", .. register.Columns.Select(x => x.Name)], from c in Enumerable.Range(0, Charts) from n in Enumerable.Range(0, PerChart) select Row(register, c, n, store.Engine));
            work.Commit();
        }
        store.Engine.Settle(["herb_dispensed", "door", "person"]); // as a store that has been running for a while
    }

    static object?[] Row(IRegister register, int c, int n, Engine engine)
    {
        var number = (c * PerChart + n) % 1_000_003;
        var at = from.AddMinutes(number * 0.45);
        return [Id(c).ToString(), n + 1L, 0L, .. register.Columns.Select(column => column.Name switch
        {
            "batch" => c % 4 == 0 && n == 0 ? Wide : $"B{(number * 7 + c) % Batches:0000}",
            "herb" => $"药味{number % 83}",
            "grams" => engine.Number(12 + number % 200),
            "packets" => 7L,
            "dispensed_at" => Micros.Of(at),
            "prescription" => 10L + n / 15,
            "dispenser" => "pharmacist",
            _ => (object?)"handedOver",
        })];
    }
}
