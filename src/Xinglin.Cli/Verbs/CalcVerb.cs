using System.CommandLine;
using Xinglin.Knowledge;
using Xinglin.Knowledge.Calculators;

namespace Xinglin.Cli.Verbs;

static class CalcVerb
{
    public static Command Make()
    {
        var command = new Command("calc", "算一个公式或评分；不写名称则列出全部 · work a formula or a score; alone it lists them");
        var id = new Argument<string?>("ID") { Arity = ArgumentArity.ZeroOrOne };
        var given = new Argument<string[]>("key=value") { Arity = ArgumentArity.ZeroOrMore, Description = "也可带单位 · a unit may follow: creatinine=1.0mg/dL" };
        var at = new Option<string?>("--at") { HelpName = "T", Description = "哪一刻 · at which moment" };
        var json = new Option<bool>("--json") { Description = "one JSON document on standard output, nothing else there" };
        command.Add(id);
        command.Add(given);
        command.Add(at);
        command.Add(json);
        return command.Does(parsed =>
        {
            var now = Arguments.Time(parsed.GetValue(at)) ?? TimeProvider.System.GetLocalNow();
            var answer = new Answer(parsed.GetValue(json));
            var cards = Library.Default.Family<CalculatorCard>().Select(c => c.Value.On(now)).OfType<CalculatorCard>().ToList();
            if (parsed.GetValue(id) is not { } wanted) return List(answer, cards);
            var card = cards.FirstOrDefault(c => c.Id.Equals(wanted, StringComparison.OrdinalIgnoreCase))
                ?? throw new Stop(new($"没有“{wanted}”；xinglin calc 列出全部", $"there is no {wanted}; xinglin calc lists them all"));
            Say(answer, card.Calculate(Read(parsed.GetValue(given) ?? []), now));
            return 0;
        });
    }

    static Dictionary<string, Given> Read(string[] pairs)
    {
        Dictionary<string, Given> given = [];
        foreach (var pair in pairs)
        {
            if (pair.Split('=', 2) is not [{ Length: > 0 } key, { Length: > 0 } value]) throw new Stop(new($"“{pair}”须写成 名称=值", $"write '{pair}' as key=value"));
            if (!given.TryAdd(key, Given.Parse(value))) throw new Stop(new($"“{key}”给了两次", $"{key} is given twice"));
        }
        return given;
    }

    static int List(Answer answer, IReadOnlyList<CalculatorCard> cards)
    {
        answer.Give(cards.Select(c => new
        {
            c.Id, name = c.Name, c.Unit, card = c.Stamp,
            inputs = c.Inputs.Select(i => new { name = i.Key, says = i.Value.Name, i.Value.Unit, range = i.Value.Range?.Is, choices = i.Value.Choices?.Keys, optional = i.Value.Optional }),
        }), o =>
        {
            foreach (var c in cards) o.WriteLine($"{c.Id,-20} {c.Zh} · {c.En}  {string.Join(" ", c.Inputs.Select(i => i.Value.Optional ? $"[{i.Key}]" : i.Key))}");
        });
        return 0;
    }

    static void Say(Answer answer, Calculation done)
    {
        var card = done.Card;
        var sources = card.Sources.Select(s => $"{s.Value.Title}. {s.Value.Where}").ToList();
        if (done.Cannot is { } why)
        {
            answer.Give(new { id = card.Id, cannot = why, card = card.Stamp }, o => o.WriteLine($"{card.Zh}：不能说，{why.Zh} · cannot say: {why.En}"));
            return;
        }
        answer.Give(new
        {
            id = card.Id, value = done.Value, unit = card.Unit, @class = done.Class is { } c ? new { c.Id, c.Zh, c.En } : null,
            notices = done.Notices.Select(n => new Phrase(n.Zh, n.En)),
            inputs = done.Inputs.ToDictionary(i => i.Key, i => (object?)i.Value.Word ?? i.Value.Number), card = card.Stamp, source = sources[0], sources, confidence = done.Confidence,
        }, o =>
        {
            o.WriteLine($"{card.Zh} {done.Value!.Value.ToString($"F{card.Decimals}", System.Globalization.CultureInfo.InvariantCulture)} {card.Unit}  {done.Class?.Zh} · {done.Class?.En}".TrimEnd(' ', '·'));
            foreach (var n in done.Notices) o.WriteLine($"  {n.Zh} · {n.En}");
            o.WriteLine($"  {card.Stamp}  {sources[0]}{(done.Confidence == Confidence.Low ? "  未核实 · unverified" : "")}");
        });
    }
}
