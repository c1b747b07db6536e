using Xinglin.Exchange.Synthetic.Lives;
using Xinglin.Facts.Disease;
using Xinglin.Facts.Laboratory;
using Xinglin.Facts.Nursing;
using Xinglin.Facts.Paths;
using Xinglin.Facts.Treatment;

namespace Xinglin.Exchange.Synthetic.Telling;

/// <summary>术后并发症. Found, treated, looked at again, and home later than was meant.</summary>
static class Complications
{
    public static void Tell(Tale tale, Complication complication, string operation, int home)
    {
        var (what, day, dice) = (complication.What, complication.Day, tale.For($"complication/{complication.What.What}"));
        if (what.Fever)
        {
            for (var d = 0; d < 3; d++) tale.Say(new Temperature(Measures.Tenth(dice.Normal(38.5 - d * 0.6, 0.2)), Site.Axillary), day + d, 1620, "nurse");
            tale.Sharp(new LaboratoryResult("C 反应蛋白") { Loinc = "1988-5", Value = Measures.Tenth(dice.Skewed(110, 0.4)), Unit = "mg/L", Low = 0, High = 8, Flag = "H" }, day, 1710, "lis", 50);
        }
        tale.Say(new AdverseEvent(what.What) { Grade = what.Grade, Version = "CTCAE 5.0", AttributedTo = operation }, day, 1745, "surgeon");
        if (what.Drug is { } drug)
            for (var d = 0; d < (what.Fever ? 5 : 3); d++) Give(tale, drug, day + d, d == 0 ? 1810 : 900);
        if (what.Act is { } act) tale.Say(new ProcedureDone(act, act.Contains("引流", StringComparison.Ordinal) ? ProcedureKind.Drainage : ProcedureKind.Other) { Site = tale.Illness.Place, Outcome = "顺利" }, day + 1, 1020, "surgeon");
        tale.Say(new NextStep($"{what.What}处理中，预计出院") { On = tale.On(home) }, day + 1, 1110, "surgeon");
        tale.Say(new Reassessed(what.What, what.Fever ? "退热，炎症指标下降，继续观察" : "好转"), day + 3, 915, "surgeon");
    }

    static void Give(Tale tale, string drug, int day, int clock)
    {
        var (dose, unit, kind) = drug switch
        {
            "胺碘酮" => (150m, "mg", DrugKind.Other),
            "呋塞米" => (20m, "mg", DrugKind.Other),
            "亚胺培南西司他丁" or "头孢哌酮舒巴坦" => (1m, "g", DrugKind.Antibacterial),
            "哌拉西林他唑巴坦" => (4.5m, "g", DrugKind.Antibacterial),
            _ => (1.5m, "g", DrugKind.Antibacterial),
        };
        tale.Say(new DrugGiven(drug, kind) { Dose = dose, Unit = unit, Route = kind == DrugKind.Antibacterial ? "静滴" : "静注" }, day, clock, "nurse");
    }
}
