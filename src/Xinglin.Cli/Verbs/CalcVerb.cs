using System.CommandLine;
using System.Globalization;
using Xinglin.Knowledge;
using Xinglin.Knowledge.Calculators;

namespace Xinglin.Cli.Verbs;

static class CalcVerb
{
    public static Command Make()
    {
        var command = new Command("calc", "算一个公式或评分；不写名称则列出全部 · work a formula or a score; alone it lists them");
        var knowing = new Knowing(command, "ID");
        return command.Does(parsed =>
        {
            var (answer, now) = (knowing.Answer(parsed), knowing.Now(parsed));
            var cards = Knowing.Cards<CalculatorCard>(now);
            if (knowing.Id(parsed) is not { } wanted) return Knowing.List(answer, cards);
            var card = cards.FirstOrDefault(c => c.Id.Equals(wanted, StringComparison.OrdinalIgnoreCase)) ?? throw Knowing.Unknown("calc", wanted);
            Say(answer, Knowing.Work(card, knowing.Pairs(parsed), now));
            return 0;
        });
    }

    static void Say(Answer answer, Calculation done)
    {
        var card = done.Card;
        var sources = Knowing.Sources(card);
        if (done.Cannot is { } why)
        {
            answer.Give(new { id = card.Id, cannot = why, card = card.Stamp }, o => o.WriteLine($"{card.Zh}：不能说，{why.Zh} · cannot say: {why.En}"));
            return;
        }
        answer.Give(new
        {
            id = card.Id, value = done.Value, unit = card.Unit, @class = done.Class?.Id, says = done.Class is { } c ? new Phrase(c.Zh, c.En) : (Phrase?)null,
            notices = done.Notices.Select(n => new Phrase(n.Zh, n.En)),
            inputs = done.Inputs.ToDictionary(i => i.Key, i => (object?)i.Value.Word ?? i.Value.Number), card = card.Stamp, source = sources[0], sources, confidence = done.Confidence,
        }, o =>
        {
            o.WriteLine($"{card.Zh} {done.Value!.Value.ToString($"F{card.Decimals}", CultureInfo.InvariantCulture)} {card.Unit}  {done.Class?.Zh} · {done.Class?.En}".TrimEnd(' ', '·'));
            foreach (var n in done.Notices) o.WriteLine($"  {n.Zh} · {n.En}");
            o.WriteLine($"  {card.Stamp}  {sources[0]}{(done.Confidence == Confidence.Low ? "  未核实 · unverified" : "")}");
        });
    }
}
