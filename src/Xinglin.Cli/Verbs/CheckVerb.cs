using System.CommandLine;
using System.Text.Json;
using Xinglin.Care.Treatment.Safety;
using Xinglin.Knowledge;
using Xinglin.Knowledge.Materia;
using Xinglin.Storage;

namespace Xinglin.Cli.Verbs;

static class CheckVerb
{
    public static Command Make()
    {
        var command = new Command("check", "审一张中药处方，连同西药与患者 · check a herbal prescription with the medicines and the patient");
        var file = new Argument<string>("FILE") { Description = "JSON；- 为标准输入 · JSON; - is standard input" };
        var chart = new Option<string?>("--chart") { HelpName = "ID", Description = "患者所知取自这份病历 · what is known of the patient comes from this chart" };
        var at = new Option<string?>("--at") { HelpName = "T", Description = "哪一刻 · at which moment" };
        command.Add(file);
        command.Add(chart);
        command.Add(at);
        var place = new Place(command);
        return command.Does(parsed =>
        {
            var now = Arguments.Time(parsed.GetValue(at)) ?? TimeProvider.System.GetLocalNow();
            var library = place.Library(parsed);
            var materia = MateriaMedica.On(library, now) ?? throw new Stop(new("没有启用的药典或审方规则", "no pharmacopoeia or no rules are in force"));
            var (asked, problems) = Read(parsed.GetValue(file)!);
            if (asked is null)
            {
                foreach (var p in problems) Console.Error.WriteLine($"{p.Field}: {p.What.Zh} · {p.What.En}");
                throw new Stop(new("处方没有审", "the prescription was not checked"));
            }
            if (parsed.GetValue(chart) is { } id)
            {
                using var store = place.Open(parsed);
                var known = store.Read(Arguments.Chart(id)) ?? throw new Stop(new($"没有病历 {id}", $"there is no chart {id}"));
                asked = PatientOnChart.Beside(known, asked, now, library);
            }
            var review = SafetyCheck.Of(asked, materia);
            place.Answer(parsed).Give(CheckAnswer.Of(review, materia), Say);
            return review.Findings.Any(f => f.Rule is "NAME-AMBIGUOUS" or "NAME-COMPOUND" or "AMOUNT-UNREADABLE") ? 1 : 0;
        });
    }

    static (Prescribed?, IReadOnlyList<Problem>) Read(string path)
    {
        if (path != "-" && !File.Exists(path)) throw new Stop(new($"没有文件 {path}", $"there is no file {path}"));
        try
        {
            using var json = JsonDocument.Parse(path == "-" ? Console.OpenStandardInput() : File.OpenRead(path));
            return CheckAsking.Read(json.RootElement);
        }
        catch (JsonException e)
        {
            throw new Stop(new($"不是 JSON：第 {e.LineNumber + 1} 行", $"this is no JSON: line {e.LineNumber + 1}"));
        }
    }

    static void Say(TextWriter o, CheckAnswer a)
    {
        foreach (var f in a.Findings)
        {
            o.WriteLine($"{f.Level,-10} {f.Rule,-24} {f.What.Zh} · {f.What.En}");
            if (f.Because is { } because) o.WriteLine($"           {because.Zh} · {because.En}");
            if (f.Do is { } act) o.WriteLine($"           → {act.Zh} · {act.En}");
            o.WriteLine($"           {f.Card}  {f.Source}{(f.Unverified ? "  未核实 · unverified" : "")}");
        }
        if (a.Findings is []) o.WriteLine("没有所见 · nothing found");
        foreach (var c in a.Checked.Where(c => c.Said == "cannot-say")) o.WriteLine($"不能说 · cannot say  {c.Rule}: {string.Join(", ", c.Missing!)}");
    }
}
