using Xinglin.Facts;
using Xinglin.Knowledge.Staging;

namespace Xinglin.Knowledge.Answers;

/// <summary>One question put to the table it names and to those beside it. What is given may be wanted by any of them; what none of them wants is refused.</summary>
sealed class StageAsking(Library library, Question question)
{
    static readonly string[] axes = ["t", "n", "m"];

    readonly IReadOnlyList<StagingCard> tables = library.InForce<StagingCard>(question.Now);
    readonly IReadOnlyList<StagingRuleCard> rules = library.InForce<StagingRuleCard>(question.Now);

    public Reply<StageAnswer> Answer()
    {
        var card = (Card?)tables.FirstOrDefault(c => question.Means(c.Id, c.Zh, c.En)) ?? rules.FirstOrDefault(c => question.Means(c.Id, c.Zh, c.En));
        if (card is null) return question.Nobody<StageAnswer>("stage");
        IReadOnlyList<Card> asked = [card, .. Beside(card)];
        if (question.Given.Keys.FirstOrDefault(k => !asked.SelectMany(Wants).Contains(k, StringComparer.OrdinalIgnoreCase)) is { } stray)
            return new(null, new($"不需要“{stray}”，需要的是 {string.Join("、", Wants(card))}", $"does not take {stray}; it takes {string.Join(", ", Wants(card))}"));
        List<Reply<StageAnswer>> replies = [.. asked.Select(Ask)];
        return replies.Find(r => r.Wrong is not null) ?? new(replies[0].Answer! with { Beside = replies is [_] ? null : [.. replies.Skip(1).Select(r => r.Answer!)] });
    }

    IEnumerable<Card> Beside(Card card) => (card switch { StagingCard t => t.Beside, StagingRuleCard r => r.Beside, _ => [] })
        .Select(id => (Card?)tables.FirstOrDefault(t => t.Id == id) ?? rules.FirstOrDefault(r => r.Id == id)).OfType<Card>();

    static IEnumerable<string> Wants(Card card) => card switch
    {
        StagingCard table => [.. axes, .. table.Needs.Keys],
        StagingRuleCard rule => [.. rule.Inputs.Keys, .. rule.Inputs.Values.SelectMany(i => i.Also)],
        _ => [],
    };

    Reply<StageAnswer> Ask(Card card)
    {
        var given = question.Given.Where(g => Wants(card).Contains(g.Key, StringComparer.OrdinalIgnoreCase)).ToDictionary(g => g.Key.ToLowerInvariant(), g => g.Value);
        if (card is not StagingCard table)
        {
            var rule = (StagingRuleCard)card;
            var done = (question with { Given = given }).Work(rule);
            return done.Misread ? new(null, done.Cannot) : new(StageAnswer.Of(rule, done));
        }
        if (axes.FirstOrDefault(a => !given.ContainsKey(a)) is { } lacking)
            return new(StageAnswer.Of(new Grouped(table, null, new Phrase($"缺 {lacking.ToUpperInvariant()}（{lacking}=）", $"{lacking.ToUpperInvariant()} ({lacking}=) is missing"))));
        return new(StageAnswer.Of(table.Group(given["t"], given["n"], given["m"], given.Where(g => table.Needs.ContainsKey(g.Key)).ToDictionary())));
    }
}
