using System.CommandLine;
using System.Globalization;
using Xinglin.Exchange.Json;

namespace Xinglin.Cli.Verbs;

static class ChartVerb
{
    public static Command Make()
    {
        var command = new Command("chart", "一份病历 · one chart");
        var id = new Argument<string>("ID");
        var asKnownAt = new Option<string?>("--as-known-at") { Description = "当时所知 · what was known then (ISO 8601)", HelpName = "T" };
        var written = new Option<bool>("--written") { Description = "所写而非所立 · what was written instead of what stands" };
        command.Add(id);
        command.Add(asKnownAt);
        command.Add(written);
        var place = new Place(command);
        return command.Does(parsed =>
        {
            var chartId = Arguments.Chart(parsed.GetValue(id));
            var moment = Arguments.Time(parsed.GetValue(asKnownAt));
            using var store = place.Open(parsed);
            var chart = store.Read(chartId) ?? throw new Stop(new($"没有病历 {chartId}", $"there is no chart {chartId}"));
            if (moment is { } then) chart = chart.AsKnownAt(then);
            var json = ChartJson.Of(chart, parsed.GetValue(written));
            place.Answer(parsed).Give(json, o =>
            {
                o.WriteLine($"{json.Chart}  {json.Head}");
                foreach (var e in json.Entries)
                    o.WriteLine($"{e.Seq,5}  {(e.Precision == "unknown" ? "—" : e.HappenedAt.ToLocalTime().ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture)),-16}  {e.Say.Zh}  · {e.Say.En}");
            });
            return 0;
        });
    }
}
