using Xinglin.Exchange.Synthetic.Lives;
using Xinglin.Facts.Disease;
using Xinglin.Facts.Laboratory;
using Xinglin.Facts.Nursing;
using Xinglin.Facts.Paths;
using Xinglin.Facts.Person;

namespace Xinglin.Exchange.Synthetic.Telling;

/// <summary>The first visit: how the person came, who they are, what they complain of.</summary>
static class Arriving
{
    public static void Tell(Tale tale)
    {
        if (tale.Today < 0) return; // referred, and not seen yet: what is known came with the letter
        var (dice, region, illness) = (tale.For("arriving"), tale.World.Region, tale.Illness);
        var first = tale.First;
        if (tale.Referred)
        {
            var (from, why) = ($"{tale.Who.County.Zh}人民医院（演示）", $"{dice.Weighed(illness.Cancer.Complaints)}，疑{illness.Cancer.Zh}");
            var referral = new Referral(from, tale.World.Hub, why) { FromOrganisation = tale.Who.County.Hospital, ToOrganisation = "hub" };
            tale.Sharp(new Registered(tale.Who.County.Hospital) { Called = new(from, $"{tale.Who.County.En} People's Hospital (demo)") }, -3, 955, "county");
            tale.Say(referral, -3, 1000, "county");
            tale.Say(referral with { State = ReferralState.Accepted }, -3, 1500, "casemanager");
            tale.Say(referral with { State = ReferralState.Seen }, first, 902, "casemanager");
        }
        tale.Sharp(new Registered("hub") { Called = tale.World.Organisation("hub") }, first, 838, "casemanager");
        var born = tale.Who.Born;
        tale.Say(new SexStated(illness.Man ? Sex.Male : Sex.Female), first, 840, "casemanager");
        tale.Say(new Birth(tale.Who.BornByMonth ? new(born.Year, born.Month) : PartialDate.Of(born)), first, 840, "casemanager");
        tale.Say(new Encounter(EncounterKind.Outpatient) { Department = "肿瘤门诊", Reason = dice.Weighed(illness.Cancer.Complaints) }, first, 850, "oncologist");
        tale.Say(new Finding("主诉") { Value = dice.Weighed(illness.Cancer.Complaints) }, first, 852, "oncologist");
        tale.Say(new Finding("吸烟") { Value = dice.Chance(illness.Man ? region.Shares.SmokerMen : region.Shares.SmokerWomen) ? dice.Of(["吸烟，30 包年", "吸烟，20 包年", "已戒 5 年"]) : "从不" }, first, 853, "oncologist");
        Allergy(tale, dice);
        if (dice.Chance(0.15)) tale.Say(new FamilyHistory(dice.Of(["父亲", "母亲", "哥哥", "姐姐"]), illness.Cancer.Zh) { AgeAtOnset = dice.Between(48, 76) }, first, 856, "oncologist");
        foreach (var (name, code, share) in (ReadOnlySpan<(string, string, double)>)[("高血压", "I10", region.Shares.Hypertension), ("2 型糖尿病", "E11.9", region.Shares.Diabetes), ("冠心病", "I25.1", region.Shares.Coronary)])
            if (dice.Chance(share * (illness.Age < 50 ? 0.4 : 1))) tale.Say(new Diagnosis(name, DiagnosisKind.Comorbidity) { Icd10 = code }, first, 857, "oncologist");
        if (dice.Chance(illness.Cancer.Hepatitis))
        {
            tale.Say(new Diagnosis("慢性乙型肝炎", DiagnosisKind.Comorbidity) { Icd10 = "B18.1" }, first + 1, 1500, "oncologist");
            tale.Say(new Facts.Treatment.MedicationOrdered("恩替卡韦", Facts.Treatment.DrugKind.Other) { Dose = 0.5m, Unit = "mg", Route = "口服", Sig = "0.5 mg 每日一次，空腹", For = "慢性乙型肝炎" }, first + 1, 1510, "oncologist");
            tale.Say(new LaboratoryResult("HBsAg") { Loinc = "5196-1", Text = "阳性" }, first + 1, 735, "lis", 240);
        }
        else if (dice.Chance(tale.Level("hepatitis-screened", first))) tale.Say(new LaboratoryResult("HBsAg") { Loinc = "5196-1", Text = "阴性" }, first + 1, 735, "lis", 240);
        tale.Say(new BodyMeasure { HeightCm = (decimal)tale.Who.HeightCm, WeightKg = Measures.Tenth(tale.Body.Weight(0)) }, first, 845, "nurse");
        tale.Say(new VitalSigns { Pulse = dice.Between(64, 92), Breaths = dice.Between(16, 20), Systolic = dice.Between(108, 148), Diastolic = dice.Between(64, 90), Saturation = dice.Between(95, 99) }, first, 846, "nurse");
        tale.Strength(first, 858);
        tale.Say(new Diagnosis($"{illness.Place}占位，{illness.Cancer.Zh}待排", DiagnosisKind.PrimaryCancer) { Certainty = Certainty.Provisional }, first, 900, "oncologist");
        tale.Say(new NextStep($"{illness.Cancer.Look}取病理") { On = tale.On(tale.Plan.Look) }, first, 905, "oncologist");
        Blood.Panel(tale, first + 1);
        Blood.Chemistry(tale, first + 1);
        Blood.Serum(tale, first + 1);
    }

    static void Allergy(Tale tale, Dice dice)
    {
        var first = tale.First;
        var region = tale.World.Region;
        if (tale.Scene?.Allergen is { } cast)
            tale.Say(new AllergyStated(AllergyAnswer.Allergic) { Substance = cast, Reaction = "皮疹" }, first, 855, "nurse");
        else if (dice.Chance(region.Shares.NotAsked)) tale.Say(new AllergyStated(AllergyAnswer.NotAsked), first, 855, "nurse");
        else if (dice.Chance(region.Shares.Allergic))
        {
            var substance = dice.Of([.. region.Allergens.Keys]);
            tale.Say(new AllergyStated(AllergyAnswer.Allergic) { Substance = substance, Reaction = region.Allergens[substance] }, first, 855, "nurse");
        }
        else tale.Say(new AllergyStated(AllergyAnswer.NoneKnown), first, 855, "nurse");
    }
}

/// <summary>Rounding as the instruments print it.</summary>
static class Measures
{
    public static decimal Whole(double value) => Math.Round((decimal)value, 0);
    public static decimal Tenth(double value) => Math.Round((decimal)value, 1);
    public static decimal Hundredth(double value) => Math.Round((decimal)value, 2);
}
