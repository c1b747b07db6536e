using System.Globalization;
using Xinglin.Exchange.Synthetic.Lives;
using Xinglin.Exchange.Synthetic.Shapes;
using Xinglin.Facts.Consents;
using Xinglin.Facts.Nursing;
using Xinglin.Facts.Paths;
using Xinglin.Facts.Treatment;

namespace Xinglin.Exchange.Synthetic.Telling;

/// <summary>Regimens: decided, checked before each cycle, given, counted after, stopped with a reason.</summary>
static class Treating
{
    public static void Tell(Tale tale)
    {
        foreach (var course in tale.Plan.Courses)
        {
            var (shape, start) = (course.Shape, course.Start);
            tale.Say(new Consent($"{shape.Name} 治疗", true) { By = "本人" }, start - 1, 1610, "oncologist");
            tale.Say(new RegimenStarted(shape.Id, shape.Name) { Intent = course.Intent, Line = course.Line, PlannedCycles = course.Planned, CycleDays = shape.Days }, start - 1, 1620, "oncologist");
            tale.Say(new CycleOrdered(shape.Id, 1, tale.On(start)) { DoseShare = Share(course.Cycles[0]) }, start - 1, 1625, "oncologist");
            foreach (var cycle in course.Cycles) Given(tale, course, cycle);
            PutOffs(tale, course, course.Cycles.Count + 1, course.InVain, course.Cycles[^1].Share);
            var over = course.Stopped == "疾病进展" ? Math.Min(tale.Plan.Seen + 1, course.End) : course.End;
            tale.Say(new RegimenStopped(shape.Id, course.Stopped), over, 925, "oncologist");
            if (!shape.Visit) tale.Say(new NextStep(course.Stopped == "疾病进展" ? "会诊定下一步" : "复查评估") { On = tale.On(over + 14) }, over, 930, "oncologist");
        }
    }

    static void Given(Tale tale, Course course, Cycle cycle)
    {
        var (shape, day, dice) = (course.Shape, cycle.Day, tale.For($"cycle/{course.Start}/{cycle.Number}"));
        var stays = tale.Life.House && !shape.Oral && !shape.Visit;
        PutOffs(tale, course, cycle.Number, cycle.PutOffs, cycle.Share);
        if (cycle.Number > 1 && !shape.Visit) Blood.Chemistry(tale, day - 1);
        var leaves = stays ? day + dice.Between(2, 4) : day;
        if (tale.Scene?.InTheHouse == true && day + shape.Days > tale.Today) leaves = tale.Today + 2;
        if (stays)
        {
            tale.Say(new NextStep("入院给药，预计出院") { On = tale.On(leaves) }, day - 1, 1428, "oncologist");
            tale.Say(new Encounter(EncounterKind.Inpatient) { Department = tale.Ward, Reason = $"{shape.Name} 第 {cycle.Number} 周期" }, day - 1, 1440, "nurse");
            tale.Say(new BedAssigned(tale.Ward, tale.Bed), day - 1, 1445, "nurse");
            Caring.Admission(tale, day - 1);
        }
        else
        {
            tale.Say(new Encounter(EncounterKind.Outpatient) { Department = shape.Oral ? "肿瘤门诊" : "日间治疗区", Reason = $"{shape.Name} 第 {cycle.Number} 周期" }, day, 820, "nurse");
            tale.Say(new BodyMeasure { WeightKg = Measures.Tenth(tale.Body.Weight(day)) }, day, 822, "nurse");
            if (shape.Oral) tale.Strength(day, 826);
        }
        var verdict = cycle.Share < 1 ? HoldVerdict.Reduce : HoldVerdict.Give;
        tale.Say(new HoldChecked(shape.Id, cycle.Number, verdict) { Reason = cycle.Why }, day, 905, "oncologist");
        tale.Say(new CycleGiven(shape.Id, cycle.Number) { DoseShare = Share(cycle) }, day, 1000, "nurse");
        if (shape.Sick > 1) tale.Say(new DrugGiven("帕洛诺司琼", DrugKind.Antiemetic) { Dose = 0.25m, Unit = "mg", Route = "静注" }, day, 935, "nurse");
        foreach (var drug in shape.Drugs) Drug(tale, shape, drug, cycle, day);
        if (cycle.Peg) tale.Say(new DrugGiven("聚乙二醇化重组人粒细胞刺激因子", DrugKind.GrowthFactor) { Dose = 6, Unit = "mg", Route = "皮下" }, day + 2, 1000, "nurse");

        if (stays) tale.Say(new Discharged("回家") { Plan = "按日查血常规，发热 38 ℃ 即来" }, leaves, 1000, "oncologist");
        if (cycle.Number < course.Planned && !(cycle == course.Cycles[^1] && course.Stopped == "完成计划周期"))
        {
            tale.Say(new CycleOrdered(shape.Id, cycle.Number + 1, tale.On(day + shape.Days)) { DoseShare = Share(cycle) }, leaves, 1010, "oncologist");
            tale.Say(new NextStep($"{shape.Name} 第 {cycle.Number + 1} 周期") { On = tale.On(day + shape.Days) }, leaves, 1012, "oncologist");
        }
        else tale.Say(new NextStep("末次化疗后复查") { On = tale.On(day + shape.Days) }, leaves, 1012, "oncologist");
        if (stays && (tale.Scene is not null || dice.Chance(tale.Level("contact-after-discharge", leaves)))) tale.Say(new Encounter(EncounterKind.Remote) { Department = "随访", Reason = "出院 48 小时电话" }, leaves + 2, 1040, "casemanager");
        Counts(tale, course, cycle);
    }

    /// <summary>Looked at and not given: the counts of the day before, or what else stood in the way; looked at again on the day it was put off to.</summary>
    static void PutOffs(Tale tale, Course course, int number, IReadOnlyList<PutOff> putOffs, double share)
    {
        var shape = course.Shape;
        foreach (var put in putOffs)
        {
            if (put.For == PutOffFor.Liver) Blood.Chemistry(tale, put.Day - 1, raised: 175);
            if (put.For is not (PutOffFor.Family or PutOffFor.Bed)) tale.Say(new HoldChecked(shape.Id, number, HoldVerdict.Delay) { Reason = Reason(shape, put) }, put.Day, 910, "oncologist");
            else tale.Say(new Encounter(EncounterKind.Remote) { Department = "随访", Reason = Reason(shape, put) }, put.Day - 1, 1545, "casemanager");
            tale.Say(new CycleOrdered(shape.Id, number, tale.On(put.To)) { DoseShare = Measures.Hundredth(share), Reason = $"延期：{Reason(shape, put)}" }, put.Day, 915, "oncologist");
            tale.Say(new NextStep($"复查血常规，拟第 {number} 周期") { On = tale.On(put.To) }, put.Day, 917, "oncologist");
            Blood.Panel(tale, put.To - 1);
        }
    }

    static string Reason(CourseShape shape, PutOff put) => put.For switch
    {
        PutOffFor.Counts when put.Counts.Plt < shape.Hold!.Plt => string.Create(CultureInfo.InvariantCulture, $"血小板 {put.Counts.Plt:0}，低于给药线 {shape.Hold.Plt:0}"),
        PutOffFor.Counts => string.Create(CultureInfo.InvariantCulture, $"中性粒 {put.Counts.Anc:0.00}，低于给药线 {shape.Hold!.Anc:0.0}"),
        PutOffFor.Infection => "上呼吸道感染，体温未平稳",
        PutOffFor.Liver => "转氨酶升高超过 3 倍上限，先护肝",
        PutOffFor.Gut => "腹泻、进食差，先补液",
        PutOffFor.Family => "家中有事，患者要求推迟",
        _ => "床位紧张，顺延",
    };

    static void Counts(Tale tale, Course course, Cycle cycle)
    {
        var next = course.Cycles.FirstOrDefault(c => c.Number == cycle.Number + 1)?.Planned
            ?? (cycle == course.Cycles[^1] && course.InVain is [var put, ..] ? put.Day : cycle.Day + course.Shape.Days);
        SortedSet<int> days = [.. course.Shape.CountDays.Select(d => cycle.Day + d).Where(d => d < next - 1 && d < cycle.Day + course.Shape.Days - 1), next - 1];
        foreach (var day in cycle.Rescues) Blood.Rescue(tale, day);
        var (anc, plt, at) = (99.0, 999.0, cycle.Day);
        for (var n = 0; days.Count > 0 && n < 14; n++)
        {
            var day = days.Min;
            days.Remove(day);
            var feverish = cycle.Fever is { } fever && Math.Abs(fever - day) < 1;
            var seen = Blood.Panel(tale, day, feverish ? 0.42 : null);
            if (seen.Anc < anc) (anc, at) = (seen.Anc, day);
            plt = Math.Min(plt, seen.Plt);
            if ((seen.Anc < 0.5 || seen.Plt < 50) && day + 2 < next) days.Add(day + 2);
        }
        Blood.Toxicity(tale, at, anc, plt);
        if (course.Shape.Numb > 0.2 && cycle.Number == 4) tale.Say(new Facts.Disease.AdverseEvent("周围神经病变") { Grade = 1, Version = "CTCAE 5.0", AttributedTo = course.Shape.Name }, cycle.Day, 912, "oncologist");
    }

    static void Drug(Tale tale, Shapes.CourseShape shape, string text, Cycle cycle, int day)
    {
        if (text.Split(' ') is not [var drug, var per, var unit, var route]) throw new InvalidOperationException($"{shape.Id}: {text}");
        var surface = Math.Sqrt(tale.Who.HeightCm * tale.Body.Weight(day) / 3600);
        var amount = double.Parse(per, CultureInfo.InvariantCulture) * unit switch { "mg/m2" => surface, "mg/kg" => tale.Who.WeightKg, "AUC" => 97, _ => 1 } * (unit == "mg" ? 1 : cycle.Share);
        var dose = drug == "长春新碱" ? Math.Min(2, Math.Round((decimal)amount, 1)) : amount < 20 ? Math.Round((decimal)amount, 1) : Math.Round((decimal)amount / 5, 0) * 5;
        if (route == "口服")
        {
            if (cycle.Number == 1 || cycle.Share < 1)
                tale.Say(new MedicationOrdered(drug, DrugKind.Anticancer) { Dose = dose, Unit = "mg", Route = route, Sig = $"{dose:0.#} mg {(drug is "替吉奥" or "卡培他滨" ? "每日两次，第 1–14 天" : drug == "阿昔替尼" ? "每日两次" : "每日一次")}", For = shape.Name }, day, 930, "oncologist");
        }
        else tale.Say(new DrugGiven(drug, DrugKind.Anticancer) { Dose = dose, Unit = "mg", Route = route, Regimen = shape.Id, Cycle = cycle.Number, Day = 1 }, day, 1005, "nurse");
    }

    static decimal Share(Cycle cycle) => Measures.Hundredth(cycle.Share);
}
