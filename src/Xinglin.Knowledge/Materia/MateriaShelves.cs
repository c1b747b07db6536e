using Xinglin.Knowledge.Shelves;

namespace Xinglin.Knowledge.Materia;

public sealed class PatentMedicineShelf() : FamilyShelf<PatentMedicineCard>("中成药", "patent medicines", 15)
{
    protected override ShelfItem Item(PatentMedicineCard card) => new(card, "", card.Also) { Words = card.Contains.Is };
}

public sealed class IncompatibilityShelf() : FamilyShelf<IncompatibilityCard>("十八反、十九畏", "incompatible herbs", 30);

public sealed class InteractionShelf() : FamilyShelf<InteractionCard>("中西药相互作用", "herb–drug interactions", 32)
{
    protected override ShelfItem Item(InteractionCard card) => new(card, "", []) { Words = [.. card.Herbs, .. card.Drugs] };
}

public sealed class PatientCautionShelf() : FamilyShelf<PatientCautionCard>("患者状态警示", "cautions of the patient’s state", 34)
{
    protected override ShelfItem Item(PatientCautionCard card) => new(card, "", []) { Words = card.Herbs };
}
