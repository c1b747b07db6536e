using Xinglin.Knowledge.Shelves;

namespace Xinglin.Knowledge.Constitutions;

public sealed class ConstitutionShelf() : FamilyShelf<ConstitutionFormCard>("体质量表", "constitution forms", 40)
{
    protected override ShelfItem Item(ConstitutionFormCard card) => base.Item(card) with { Words = [card.Standard, .. card.Scales.Values.SelectMany(s => new[] { s.Zh, PinyinWords.Initials(s.Pinyin), PinyinWords.Whole(s.Pinyin) })] };
}
