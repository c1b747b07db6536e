namespace Xinglin.Knowledge;

/// <summary>Within a family a name means one card.</summary>
sealed class NamesOnce : ICardsTogether
{
    public IEnumerable<(Card Card, string Wrong)> Faults(IReadOnlyList<Card> cards) =>
        from family in cards.Where(c => c is INamed).GroupBy(c => c.GetType())
        from name in family.SelectMany(c => ((INamed)c).Names.Select(n => (Name: n, Card: c))).GroupBy(n => n.Name)
        where name.Count() > name.Select(n => n.Card.Stamp).Distinct().Count() || name.Select(n => n.Card.Id).Distinct().Count() > 1
        select (name.Last().Card, $"{name.Key} is also a name of {string.Join(", ", name.Select(n => n.Card.Id).Distinct().Except([name.Last().Card.Id]).DefaultIfEmpty("itself"))}");
}
