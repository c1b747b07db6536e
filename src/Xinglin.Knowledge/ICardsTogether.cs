namespace Xinglin.Knowledge;

/// <summary>What only shows when cards are read together: a name given twice, a formula nobody has. Lint asks every class that does this.</summary>
public interface ICardsTogether
{
    /// <summary>What is wrong, with the card it is mended in.</summary>
    /// <param name="cards">every card that could be read, all editions</param>
    IEnumerable<(Card Card, string Wrong)> Faults(IReadOnlyList<Card> cards);
}
