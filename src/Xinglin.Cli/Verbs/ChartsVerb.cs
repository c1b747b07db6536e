using System.CommandLine;
using Xinglin.Storage.Reading;

namespace Xinglin.Cli.Verbs;

static class ChartsVerb
{
    public static Command Make()
    {
        var command = new Command("charts", "按姓名、拼音首字母、号码或尾号找病历 · find charts by name, pinyin initials, number or its tail");
        var find = new Option<string?>("--find") { HelpName = "TEXT" };
        var limit = new Option<int>("--limit") { DefaultValueFactory = _ => 100 };
        command.Add(find);
        command.Add(limit);
        var place = new Place(command);
        return command.Does(parsed =>
        {
            var most = parsed.GetValue(limit);
            if (most < 1) throw new Stop(new("--limit 须为正数", "--limit must be positive"));
            using var store = place.Open(parsed);
            var charts = ChartRows.Find(store, parsed.GetValue(find), most, store.Time.GetUtcNow());
            place.Answer(parsed).Give(charts, o =>
            {
                foreach (var c in charts) o.WriteLine($"{c.Chart}  {c.Name ?? "—"}  {c.Sex} {c.Born}  {c.Number}  {c.Diagnosis}  {c.Open}");
            });
            return 0;
        });
    }
}
