using Xinglin.Facts.Laboratory;
using Xinglin.Facts.Nursing;
using Xinglin.Facts.Treatment;

namespace Xinglin.Specs.Care;

/// <summary>The facts of a ward in few words.</summary>
static class Given
{
    public static LaboratoryResult Neutrophils(decimal count) => new("中性粒细胞") { Loinc = "751-8", Value = count, Unit = "10*9/L" };
    public static LaboratoryResult Platelets(decimal count) => new("血小板") { Loinc = "777-3", Value = count, Unit = "10*9/L" };
    public static LaboratoryResult Potassium(decimal millimol) => new("血钾") { Loinc = "2823-3", Value = millimol, Unit = "mmol/L" };
    public static LaboratoryResult Alt(decimal units) => new("谷丙转氨酶") { Loinc = "1742-6", Value = units, Unit = "U/L" };
    public static Temperature Fever(decimal celsius, int heldMinutes = 0) => new(celsius, Site.Oral) { HeldMinutes = heldMinutes };
    public static DrugGiven Antibiotic => new("美罗培南", DrugKind.Antibacterial);
    public static CycleGiven Cycle(int number = 3) => new("gastric.sox", number);
    public static ProcedureDone Tace => new("肝动脉化疗栓塞", ProcedureKind.Tace);
}
