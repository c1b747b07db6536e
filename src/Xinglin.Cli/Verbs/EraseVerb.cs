using System.CommandLine;
using Xinglin.Storage.Erasing;

namespace Xinglin.Cli.Verbs;

static class EraseVerb
{
    public static Command Make()
    {
        var command = new Command("erase", "依法删除一份病历的内容，链仍可核对 · blank a chart on a legal ground; its chain still verifies");
        var id = new Argument<string>("CHART");
        var ground = new Option<string>("--ground") { Required = true, Description = "法律依据，写入病历 · the legal ground, written into the chart", HelpName = "WHY" };
        command.Add(id);
        command.Add(ground);
        var place = new Place(command);
        return command.Does(parsed =>
        {
            var chart = Arguments.Chart(parsed.GetValue(id));
            using var store = place.Open(parsed);
            var report = new Eraser(store).Erase(chart, parsed.GetValue(ground)!, new Who($"cli:{Environment.UserName}", Enum.GetValues<Role>()));
            if (report.Refused is { } why) throw new Stop(why);
            if (report.Remains is { } remains) Answer.Say(remains);
            place.Answer(parsed).Give(new { chart = chart.ToString(), erased = report.Blanked },
                o => o.WriteLine($"已删除 {report.Blanked} 条的内容 · the contents of {report.Blanked} entries are erased"));
            return report.Remains is null ? 0 : 1;
        });
    }
}
