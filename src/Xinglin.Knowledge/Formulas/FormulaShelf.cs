using Xinglin.Knowledge.Shelves;

namespace Xinglin.Knowledge.Formulas;

public sealed class FormulaShelf() : FamilyShelf<ClassicFormulaCard>("方剂", "classical formulas", 10)
{
    protected override ShelfItem Item(ClassicFormulaCard card) => base.Item(card) with { Words = [.. card.Herbs.Is, .. card.Syndromes?.Is ?? [], card.Use.Is.Zh, card.Use.Is.En] };
}
