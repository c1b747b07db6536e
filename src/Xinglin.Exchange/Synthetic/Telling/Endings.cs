using Xinglin.Exchange.Synthetic.Lives;
using Xinglin.Facts.Ending;
using Xinglin.Facts.Nursing;
using Xinglin.Facts.Paths;
using Xinglin.Facts.Treatment;

namespace Xinglin.Exchange.Synthetic.Telling;

/// <summary>Comfort care and death.</summary>
static class Endings
{
    public static void Tell(Tale tale)
    {
        var (fate, dice) = (tale.Plan.Fate, tale.For("ending"));
        if (fate.Dies >= Fate.Never) return;
        var ward = tale.World.Called(tale.World.Region.Wards.Comfort);
        var house = tale.Life.Comforted;
        if (fate.Comfort < Fate.Never) Comfort(tale, dice, fate, ward, house);
        if (tale.Lost is not null && !dice.Chance(0.47)) return; // died, and nobody told the house
        var home = !(house && fate.Comfort < Fate.Never) && dice.Chance(0.8);
        tale.Say(new Death { Cause = dice.Chance(0.88) ? "肿瘤进展" : dice.Of(["肺部感染", "心血管事件", "治疗相关并发症"]), Place = home ? "家中" : house ? ward : "县医院" },
            fate.Dies, dice.Between(0, 9) * 100 + 1230, home ? "township" : "oncologist", home ? dice.Between(60, 9000) : 10);
    }

    static void Comfort(Tale tale, Dice dice, Fate fate, string ward, bool house)
    {
        tale.Say(new HospiceAdmission(house ? ward : "居家安宁") { Wishes = !dice.Chance(tale.Level("wishes", fate.Comfort)) ? null : dice.Of(["不插管，不心肺复苏", "想在家里", "希望孙子放假能见一面", "少疼些，能睡"]) }, fate.Comfort, 1430, "oncologist");
        if (house)
        {
            tale.Say(new Encounter(EncounterKind.Inpatient) { Department = ward, Reason = "安宁疗护" }, fate.Comfort, 1432, "hospice");
            tale.Say(new BedAssigned(ward, tale.Bed), fate.Comfort, 1435, "hospice");
        }
        tale.Say(new MedicationOrdered("吗啡缓释片", DrugKind.Analgesic) { Dose = 30, Unit = "mg", Route = "口服", Sig = "30 mg 每 12 小时一次", For = "癌痛" }, fate.Comfort, 1500, "oncologist");
        tale.Say(new MedicationOrdered("乳果糖", DrugKind.Other) { Dose = 15, Unit = "mL", Route = "口服", Sig = "15 mL 每日两次", For = "阿片相关便秘" }, fate.Comfort, 1502, "oncologist");
        for (var day = fate.Comfort; day < fate.Dies; day += 7)
        {
            tale.Say(new NursingAssessment("ESAS") { Score = dice.Between(22, 48), Items = new Dictionary<string, string> { ["疼痛"] = $"{dice.Between(1, 5)}", ["乏力"] = $"{dice.Between(5, 9)}", ["食欲"] = $"{dice.Between(5, 9)}", ["安适"] = $"{dice.Between(3, 7)}" } }, day, 1520, "hospice");
            tale.Say(new NursingAssessment("PHQ-9") { Score = dice.Between(3, 9), Items = new Dictionary<string, string> { ["第 9 题"] = "0" } }, day, 1525, "hospice");
            tale.Say(new NextStep(house ? "安宁病区每日评估" : "安宁护士上门") { On = tale.On(day + 7) }, day, 1530, "hospice");
        }
        tale.Say(new CarePlanned("安宁照护") { Activities = ["疼痛 ≤ 3 分", "口腔护理", "家属陪伴与哀伤准备"], For = "舒适" }, fate.Comfort, 1540, "hospice");
    }
}
