using System.CommandLine;
using Xinglin.Exchange.Json;
using Xinglin.Storage;

namespace Xinglin.Cli.Verbs;

static class WriteVerb
{
    public static Command Make()
    {
        var command = new Command("write", "写入草稿，全部或全不 · append drafts, all or none");
        var id = new Argument<string>("ID");
        var file = new Argument<string>("FILE");
        command.Add(id);
        command.Add(file);
        var place = new Place(command);
        return command.Does(parsed =>
        {
            var chart = Arguments.Chart(parsed.GetValue(id));
            var path = parsed.GetValue(file)!;
            if (!File.Exists(path)) throw new Stop(new($"没有文件 {path}", $"there is no file {path}"));
            var (drafts, problems) = DraftsJson.Read(File.ReadAllBytes(path));
            if (problems is []) problems = Write(parsed, place, chart, drafts);
            if (problems is []) return 0;
            foreach (var p in problems) Console.Error.WriteLine($"{p.Field}: {p.What.Zh} · {p.What.En}");
            Answer.Say(new("什么也没有写入", "nothing was written"));
            return 2;
        });
    }

    static IReadOnlyList<Problem> Write(ParseResult parsed, Place place, ChartId chart, IReadOnlyList<Draft> drafts)
    {
        using var store = place.Open(parsed);
        switch (new Desk(store).Write(chart, drafts, Operator))
        {
            case Outcome.Ok ok:
                if (ok.ClockBehind is { } behind)
                    Answer.Say(new($"本机时钟比上一条记录早 {behind.TotalMinutes:0.#} 分钟，已按上一条的时间记下；请校准时钟",
                        $"this machine's clock lies {behind.TotalMinutes:0.#} min behind the entry before, whose time was taken; set the clock"));
                place.Answer(parsed).Give(new { head = ok.Head }, o => o.WriteLine($"已写入，末条 {ok.Head} · written, head {ok.Head}"));
                return [];
            case Outcome.No no:
                return no.Problems;
            default:
                throw new InvalidOperationException("nobody asked for a head");
        }
    }

    /// <summary>Whoever holds the command line holds the house: every role, under the name of the operator.</summary>
    static Who Operator => new($"cli:{Environment.UserName}", Enum.GetValues<Role>());
}
