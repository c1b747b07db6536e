using System.CommandLine;
using Xinglin.Knowledge;
using Xinglin.Knowledge.Calculators;

namespace Xinglin.Cli.Verbs;

static class GradeVerb
{
    public static Command Make()
    {
        var command = new Command("grade", "按 CTCAE 分级；不写名目则列出全部 · grade an adverse event; alone it lists the terms");
        var knowing = new Knowing(command, "TERM");
        return command.Does(parsed =>
        {
            var (answer, now) = (knowing.Answer(parsed), knowing.Now(parsed));
            var cards = Knowing.Cards<ToxicityCard>(now);
            if (knowing.Id(parsed) is not { } wanted) return Knowing.List(answer, cards);
            var card = Find(cards, wanted) ?? throw Knowing.Unknown("grade", wanted);
            Say(answer, card, Knowing.Work(card, knowing.Pairs(parsed), now));
            return 0;
        });
    }

    /// <summary>By id, with hyphens or underscores, or by its name in either tongue.</summary>
    static ToxicityCard? Find(IReadOnlyList<ToxicityCard> cards, string wanted) => cards.FirstOrDefault(c =>
        c.Id.Equals(wanted.Replace('-', '_').Replace(' ', '_'), StringComparison.OrdinalIgnoreCase) || c.Zh == wanted || c.En.Equals(wanted, StringComparison.OrdinalIgnoreCase));

    static void Say(Answer answer, ToxicityCard card, Calculation done)
    {
        var because = done.Inputs.ToDictionary(i => i.Key, i => (object?)i.Value.Word ?? i.Value.Number);
        var source = Knowing.Sources(card)[0];
        if (done.Cannot is { } why)
        {
            answer.Give(new { term = card.Id, cannot = why, version = card.Scale, card = card.Stamp }, o => o.WriteLine($"{card.Zh}：不能分级，{why.Zh} · cannot grade: {why.En}"));
            return;
        }
        var notices = done.Notices.Select(n => new Phrase(n.Zh, n.En)).ToList();
        answer.Give(new { term = card.Id, grade = (int)done.Value!.Value, version = card.Scale, because, notices, source, card = card.Stamp, confidence = done.Confidence }, o =>
        {
            o.WriteLine($"{card.Zh} {done.Class?.Zh} · {card.En}, {done.Class?.En} ({card.Scale})");
            foreach (var n in notices) o.WriteLine($"  {n.Zh} · {n.En}");
        });
    }
}
