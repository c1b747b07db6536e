using Xinglin.Knowledge.Shelves;

namespace Xinglin.Knowledge.Regimens;

public sealed class RegimenShelf() : FamilyShelf<RegimenCard>("化疗方案", "regimens", 40);
