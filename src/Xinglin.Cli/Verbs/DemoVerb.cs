using System.CommandLine;
using System.Diagnostics;
using Xinglin.Exchange.Synthetic;
using Xinglin.Knowledge;
using Xinglin.Knowledge.Regimens;
using Xinglin.Storage;
using Xinglin.Storage.Organisations;

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
            var reckoning = Demo.Reckon(moment);
            var drawn = Demo.DrawTogether(many, parsed.GetValue(seed), moment).Select(patient =>
            {
                reckoning.Add(patient);
                return patient;
            });
            var done = 0;
            var entries = new Sowing(store).Sow(drawn, sown => Answer.Progress($"{done = sown}/{many}"));
            Answer.ProgressDone();
            if (People.Read(store).Staff is []) People.Save(store, Demo.Region(parsed.GetValue(seed), Demo.DayFor(moment)), "demo");
            Sign(store);
            var account = reckoning.Account();
            if (!place.Answer(parsed).Json) Tell(account);
            place.Answer(parsed).Give(new { charts = done, entries, seconds = watch.Elapsed.TotalSeconds, account },
                o => o.WriteLine($"{done} 份虚构病历，{entries} 条 · {done} invented charts, {entries} entries, {watch.Elapsed.TotalSeconds:0.0} s"));
            return 0;
        });
    }

    /// <summary>The region's pharmacist signs every template in force, so that its oncologists can order.</summary>
    static void Sign(Store store)
    {
        if (Demo.Pharmacist(People.Read(store)) is not { } by) return;
        var library = House.Library(store.Engine);
        var unsigned = library.TemplatesOn(store.Time.GetUtcNow()).Where(t => !Signatures.Has(store.Engine, t.Card, t.Edition, t.Digest));
        Signatures.Write(store, library.SignableBy(by, unsigned).Select(t => (t.Card, t.Edition, t.Digest, t.Author)), by);
    }

    /// <summary>What was drawn, line by line, beside what it was drawn after. On standard error: it is for whoever reads along.</summary>
    static void Tell(DemoAccount account)
    {
        Answer.Say(new($"在世治疗中 {account.OnTreatment}，安宁 {account.InHospice}，去世 {account.Deaths}", $"on treatment {account.OnTreatment}, in hospice care {account.InHospice}, dead {account.Deaths}"));
        Answer.Say(new("以下左为所抽，右为所据（seen 见于来源，memory 凭记忆，invented 自拟），均不可引用", "drawn on the left, drawn after on the right (seen in a source, memory, invented); none of it is evidence"));
        foreach (var figure in account.Figures) Console.Error.WriteLine(figure.Say());
    }
}
