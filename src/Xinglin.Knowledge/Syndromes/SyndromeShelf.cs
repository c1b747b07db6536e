using Xinglin.Knowledge.Shelves;

namespace Xinglin.Knowledge.Syndromes;

public sealed class SyndromeShelf() : FamilyShelf<SyndromeCard>("证候", "syndromes", 20)
{
    protected override ShelfItem Item(SyndromeCard card) => base.Item(card) with { Words = [.. Codes(card), .. card.Presentations.SelectMany(p => p.Is.Symptoms).Select(s => s.Zh)] };

    static IEnumerable<string> Codes(SyndromeCard card) => new[] { card.Number?.Is, card.Icd11?.Is.Code }.OfType<string>();
}
