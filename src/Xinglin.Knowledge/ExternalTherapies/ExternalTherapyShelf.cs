using Xinglin.Knowledge.Shelves;

namespace Xinglin.Knowledge.ExternalTherapies;

public sealed class ExternalTherapyShelf() : FamilyShelf<ExternalTherapyCard>("外治", "external therapies", 25)
{
    protected override ShelfItem Item(ExternalTherapyCard card) => base.Item(card) with { Words = [.. card.Uses.SelectMany(u => u.Is.Sites.Append(u.Is.For.Zh).Append(u.Is.For.En))] };
}
