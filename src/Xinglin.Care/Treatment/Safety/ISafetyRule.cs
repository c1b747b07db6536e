using Xinglin.Knowledge;
using Xinglin.Knowledge.Materia;

namespace Xinglin.Care.Treatment.Safety;

/// <summary>One kind of question asked of every prescription. Found by the interface: a new rule adds a file.</summary>
interface ISafetyRule
{
    IEnumerable<Finding> Findings(Laid laid);
}

static class Found
{
    extension(Laid laid)
    {
        /// <summary>A finding of one of the named rules of the card prescribing.</summary>
        /// <param name="confidence">of the value that made it fire, where it is less sure than the rule</param>
        public Finding Of(string rule, IEnumerable<Item> items, Phrase what, Confidence confidence = Confidence.High)
        {
            var r = laid.Materia.Rules.Rules[rule];
            var level = r.Level with { Confidence = Less(r.Level.Confidence, confidence) };
            Item[] all = [.. items];
            return new(level.Acts, rule.ToUpperInvariant(), [.. all.Select(i => i.Herb.Id).Distinct()], laid.DrugsOf(all), what)
            {
                Card = laid.Materia.Rules.Stamp, Source = laid.Materia.Rules.Sources[r.Level.Cite], Confidence = level.Confidence,
            };
        }

        /// <summary>The medicines the items come out of.</summary>
        public IReadOnlyList<string> DrugsOf(IEnumerable<Item> items) =>
            [.. items.Select(i => i.From).OfType<Phrase>().Distinct().Select(from => laid.Patents.FirstOrDefault(p => p.Card.Name == from).Card?.Id).OfType<string>()];
    }

    /// <summary>A finding of a card that is a rule by itself.</summary>
    public static Finding Of(Card card, Cited<Level> level, IEnumerable<Item> items, IEnumerable<string> drugs, Phrase what) =>
        new(level.Acts, card.Id.ToUpperInvariant(), [.. items.Select(i => i.Herb.Id).Distinct()], [.. drugs.Distinct()], what)
        {
            Card = card.Stamp, Source = card.Sources[level.Cite], Confidence = level.Confidence,
        };

    public static Phrase Join(IEnumerable<Phrase> phrases) => phrases.Distinct().ToList() is var all ? new(string.Join("、", all.Select(p => p.Zh)), string.Join(", ", all.Select(p => p.En))) : default;

    public static Confidence Less(Confidence a, Confidence b) => a > b ? a : b;
}
