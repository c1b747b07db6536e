using Xinglin.Knowledge.Calculators;
using Xinglin.Knowledge.Staging;

namespace Xinglin.Knowledge.Shelves;

public sealed class CalculatorShelf() : FamilyShelf<CalculatorCard>("算式与量表", "formulas and scores", 50);

public sealed class ToxicityShelf() : FamilyShelf<ToxicityCard>("毒性分级", "toxicity grades", 60);

public sealed class StagingShelf() : FamilyShelf<StagingCard>("分期", "stage groups", 70);

public sealed class StagingRuleShelf() : FamilyShelf<StagingRuleCard>("分期规则", "staging rules", 72);
