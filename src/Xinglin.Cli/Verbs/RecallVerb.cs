using System.CommandLine;
using System.Diagnostics;
using System.Globalization;
using Xinglin.Care.Treatment.Decoction;
using Xinglin.Storage.Reading;

namespace Xinglin.Cli.Verbs;

static class RecallVerb
{
    public static Command Make()
    {
        var command = new Command("recall", "饮片批号追溯 · from a herb batch everybody who took it, from a chart every batch");
        var batch = new Option<string?>("--batch") { Description = "批号 · the supplier's batch", HelpName = "B" };
        var chart = new Option<string?>("--chart") { HelpName = "ID" };
        command.Add(batch);
        command.Add(chart);
        var place = new Place(command);
        return command.Does(parsed =>
        {
            var (number, id) = (parsed.GetValue(batch), parsed.GetValue(chart));
            if (string.IsNullOrWhiteSpace(number) == id is null) throw new Stop(new("请写 --batch 或 --chart，二者选一", "give --batch or --chart, one of the two"));
            using var store = place.Open(parsed);
            var began = Stopwatch.GetTimestamp();
            var rows = number is not null ? RecallRows.OfBatch(store, DispensedRegister.Batch(number), int.MaxValue) : RecallRows.OfChart(store, Arguments.Chart(id), int.MaxValue);
            var found = new Found([.. rows.Select(r => new Taken(r.Chart.ToString(), r.Name, r.Phone, r.Ward, r.Bed, r.Batch, r.Herb, r.Grams, r.Packets, r.At, r.Prescription, r.State))],
                rows.Select(r => r.Chart).Distinct().Count(), rows.Sum(r => r.Grams), Math.Round(Stopwatch.GetElapsedTime(began).TotalSeconds, 3));
            place.Answer(parsed).Give(found, o =>
            {
                foreach (var t in found.Taken)
                    o.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{t.At.ToLocalTime():yyyy-MM-dd HH:mm}  {t.Name}  {t.Phone ?? "—"}  {t.Ward} {t.Bed}  {t.Herb}  {t.Batch}  {t.Grams:0.##} g  [{t.Chart} {t.Prescription}] {t.State}"));
                o.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{found.People} 人 people, {found.Grams:0.##} g, {found.Seconds:0.000} s"));
            });
            return 0;
        });
    }

    /// <summary>One herb of one batch in somebody's medicine.</summary>
    sealed record Taken(string Chart, string Name, string? Phone, string? Ward, string? Bed, string Batch, string Herb, decimal Grams, long Packets, DateTimeOffset At, long Prescription, string? State);

    sealed record Found(IReadOnlyList<Taken> Taken, int People, decimal Grams, double Seconds);
}
