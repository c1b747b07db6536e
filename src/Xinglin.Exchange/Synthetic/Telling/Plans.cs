using Xinglin.Facts.Consents;
using Xinglin.Facts.Laboratory;
using Xinglin.Facts.Treatment;

namespace Xinglin.Exchange.Synthetic.Telling;

/// <summary>拟行操作. What is planned for this week: the next embolisation of those on that road, and a line or an ablation for some others.
/// Consents are not all signed, and not everybody had an INR. Own dice.</summary>
static class Plans
{
    const int Ahead = 9;

    public static void Tell(Tale tale)
    {
        foreach (var day in tale.Plan.Embolisations.Where(d => d > tale.Today - 3 && d <= tale.Today + Ahead))
            tale.Say(new ProcedurePlanned("肝动脉化疗栓塞", ProcedureKind.Tace, tale.On(day))
            {
                Card = "tace", Site = tale.Illness.Cancer.Key == "liver" ? tale.Illness.Place : tale.Illness.Cancer.Picture.Spread[0], Indication = "介入方案内下一次，影像仍有活性", Order = "多学科会诊结论",
            }, day - Ahead, 1105, "interventionist");
        if (tale.Scene is null && tale.Life.Bed is not null) Others(tale, tale.For("plans"));
    }

    /// <summary>Of those who lie in the house.</summary>
    static void Others(Tale tale, Dice dice)
    {
        if (!dice.Chance(0.12)) return;
        var (name, kind, card, why, role) = tale.Illness.Cancer.Key switch
        {
            "liver" => ("经皮消融", ProcedureKind.Ablation, "ablation", "单发 2.4 cm，不愿手术", "interventionist"),
            _ => dice.Chance(0.6) ? ("输液港植入", ProcedureKind.VenousAccess, "port", "长疗程静脉化疗", "interventionist") : ("胸腔穿刺置管引流", ProcedureKind.Drainage, "drainage-pleural", "胸水中量，气促", "interventionist"),
        };
        var on = tale.Today + dice.Between(0, 3);
        tale.Say(new ProcedurePlanned(name, kind, tale.On(on)) { Card = card, Site = kind is ProcedureKind.VenousAccess ? "右胸前" : tale.Illness.Place, Indication = why, Urgency = dice.Chance(0.15) ? ProcedureUrgency.Urgent : ProcedureUrgency.Elective }, tale.Today - 1, 1010, role);
        if (dice.Chance(0.65)) tale.Sharp(new LaboratoryResult("INR") { Loinc = "6301-6", Value = Measures.Hundredth(dice.Within(0.96, 1.31)), Unit = "" }, tale.Today - 1, 1112, "lis", 60);
        if (dice.Chance(0.7)) tale.Say(new Consent(name, true) { By = "本人" }, tale.Today - 1, 1620, role);
    }
}
