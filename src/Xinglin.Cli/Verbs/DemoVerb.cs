using System.CommandLine;
using System.Diagnostics;
using Xinglin.Exchange.Synthetic;
using Xinglin.Storage;

namespace Xinglin.Cli.Verbs;

static class DemoVerb
{
    public static Command Make()
    {
        var command = new Command("demo", "虚构的区域：人物均为虚构 · an invented region; nobody in it is real");
        var charts = new Option<int>("--charts") { Description = "多少份病历 · how many charts", DefaultValueFactory = _ => 40 };
        var seed = new Option<int>("--seed") { Description = "随机种子 · the seed", DefaultValueFactory = _ => 1 };
        var asOf = new Option<string?>("--as-of") { Description = "哪一天 09:30 的样子（默认此刻）· as it stands at 09:30 of this day (default now)", HelpName = "DAY" };
        command.Add(charts);
        command.Add(seed);
        command.Add(asOf);
        var place = new Place(command);
        return command.Does(parsed =>
        {
            var many = parsed.GetValue(charts);
            if (many is < 1 or > 100_000) throw new Stop(new("--charts 须在 1–100000 之间", "--charts must lie between 1 and 100000"));
            var moment = Arguments.Day(parsed.GetValue(asOf)) is { } day ? Demo.Morning(day) : Demo.MomentFor(TimeProvider.System.GetUtcNow());
            using var store = place.Open(parsed, create: true);
            var watch = Stopwatch.StartNew();
            var done = 0;
            var entries = new Sowing(store).Sow(Demo.DrawTogether(many, parsed.GetValue(seed), moment), sown => Answer.Progress($"{done = sown}/{many}"));
            Answer.ProgressDone();
            place.Answer(parsed).Give(new { charts = done, entries, seconds = watch.Elapsed.TotalSeconds },
                o => o.WriteLine($"{done} 份虚构病历，{entries} 条 · {done} invented charts, {entries} entries, {watch.Elapsed.TotalSeconds:0.0} s"));
            return 0;
        });
    }
}
